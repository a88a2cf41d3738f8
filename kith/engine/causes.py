"""Events answer with their causes: an occasion, its witnesses, when it happened and when we came to know."""
import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from kith.engine.calendar import birthday, local_moment
from kith.engine.catalogue import FORMS
from kith.engine.conditions import holds
from kith.engine.facts import DATES, DETAILS, Facts, Relative, day_of
from kith.engine.lengths import after
from kith.engine.spans import spans
from kith.engine.standing import Standing, satisfied_since
from kith.language.events import Arrives, Count, Event, Span, Through, Union, Where

BLANKS = re.compile(r"{(\w+)}")


@dataclass(frozen=True)
class Reason:
    """What may be said of a cause: a template, when, how many, words of closed lists; never an answer's free text."""

    says: str
    when: datetime | None
    count: int = 0
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Cause:
    """``witnesses``: root -> when that entry came to satisfy its part; ``trigger`` is the entry that names it.

    ``also``: what further reasons for the same happening rest on; it moves no clock, and may not be shown to everyone.
    ``record``: where the subject's own part of it was entered.
    """

    occasion: str
    witnesses: dict[int, datetime]
    happened: datetime | None
    reasons: tuple[Reason, ...]
    trigger: Standing
    record: int
    also: dict[int, datetime] = field(default_factory=dict)

    @property
    def learnt(self) -> datetime:
        return max(self.witnesses.values())

    @property
    def moment(self) -> datetime:
        return self.happened or self.trigger.moment


def causes(event: Event, facts: Facts) -> list[Cause]:
    """Every cause of an event in one record's world."""
    match event:
        case Where():
            return [cause for one in facts.standing(event.form) if (cause := _where(event, one, facts))]
        case Union():
            found = causes(event.first, facts) + causes(event.second, facts)
            return [_said(event, cause) for cause in found]
        case Count():
            return _counted(event, facts)
        case Through():
            seen = [_through(event, relative, cause) for relative in facts.relatives(event.relations)
                    for cause in causes(event.event, facts.of(relative.person))]
            return [cause for cause in seen if cause]
        case Span():
            return [_said(event, replace(one.named_by, happened=one.happened)) for one in spans(event, facts)]
        case Arrives():
            return _arrived(event, facts)
    raise TypeError(f"No such event: {event!r}.")


def one_per_occasion(found: list[Cause]) -> list[Cause]:
    """The same happening seen twice (through father and mother, by two reasons) is one cause, known from the first."""
    kept: dict[str, Cause] = {}
    for cause in sorted(found, key=_known):
        first = kept.get(cause.occasion)
        kept[cause.occasion] = _both(first, cause) if first else cause
    return list(kept.values())


def _both(first: Cause, later: Cause) -> Cause:
    said = tuple(reason for reason in later.reasons if reason.says not in {one.says for one in first.reasons})
    return replace(first, reasons=first.reasons + said, also=first.also | later.witnesses)


def _said(event: Event, cause: Cause) -> Cause:
    return replace(cause, reasons=(replace(cause.reasons[0], says=event.says),)) if event.says else cause


def _where(event: Where, one: Standing, facts: Facts) -> Cause | None:
    others = holds(event.condition, one, facts)
    if others is None:
        return None
    since = satisfied_since(one, lambda earlier: holds(event.condition, earlier, facts) is not None)
    since = max(since, one.happened or since)   # said beforehand, it is known when its moment comes
    reason = Reason(event.says, one.happened, words=_chosen(event.says, one))
    return Cause(one.occasion, {one.root: since} | others, one.happened, (reason,), one, one.subject)


def _chosen(says: str, one: Standing) -> tuple[tuple[str, str], ...]:
    """The words of the chosen answers a sentence names, such as {injury_kind}; an open answer is never quoted.

    What was not asked is said as the list's last resort: an injury of no known kind is "an injury".
    """
    questions = FORMS[one.form].questions if one.form in FORMS else {}
    named = {key: questions[key].choices() for key in BLANKS.findall(says) if key in questions}
    return tuple((key, words.get(str(one.answers.get(key)), words.get("other", ""))) for key, words in named.items()
                 if words)


def _through(event: Through, relative: Relative, cause: Cause) -> Cause | None:
    """A relation and the happening must have been true at one time; a relation that ends later unmakes nothing."""
    together = max(filter(None, (relative.began, cause.happened)), default=None)
    if relative.ended and together and relative.ended < together:
        return None
    reason = Reason(event.discloses, together)
    return replace(cause, witnesses=cause.witnesses | relative.witnesses, happened=together, reasons=(reason,),
                   record=relative.record)


def _counted(event: Count, facts: Facts) -> list[Cause]:
    """Named by the entry on whose recording the count was reached, which nothing that arrives later can change."""
    mine = {id(cause): cause for cause in one_per_occasion(causes(event.event, facts))}
    also = _once_each(causes(event.companions, facts)) if event.companions and mine else []
    known: list[Cause] = []
    found = []
    for cause in sorted([*mine.values(), *also], key=_known):
        known.append(cause)
        wanted = facts.world.values.of(event.n, cause.moment)
        if id(cause) in mine and len(known) >= wanted:
            window = _fullest(event, known, cause, facts)
            found += [_reached(event, cause, window)] if len(window) >= wanted else []
    return found


def _known(cause: Cause) -> tuple[datetime, int]:
    return cause.learnt, cause.trigger.root


def _once_each(found: list[Cause]) -> list[Cause]:
    """A sister found through mother and through father came once; two sisters in one accident came twice."""
    first: dict[int, Cause] = {}
    for cause in sorted(found, key=_known):
        first.setdefault(cause.trigger.root, cause)
    return list(first.values())


def _fullest(event: Count, known: list[Cause], cause: Cause, facts: Facts) -> list[Cause]:
    """The most events in any one stretch of the length that has this cause in it."""
    best: list[Cause] = [cause]
    for first in known:
        if first.moment > cause.moment or (end := _end(event, first, facts)) < cause.moment:
            continue
        window = [one for one in known if first.moment <= one.moment <= end]
        best = max(best, window, key=len)
    return best


def _end(event: Count, first: Cause, facts: Facts) -> datetime:
    return after(event.within, first.moment, facts.world.calendar, facts.world.values)


def _reached(event: Count, cause: Cause, window: list[Cause]) -> Cause:
    witnesses = {root: learnt for one in window for root, learnt in one.witnesses.items()}
    latest = max((one.happened for one in window if one.happened), default=None)
    first = cause.reasons[0]
    reason = Reason(event.says or first.says, cause.happened, len(window), first.words)
    return replace(cause, witnesses=witnesses, happened=latest, reasons=(reason,))


def _arrived(event: Arrives, facts: Facts) -> list[Cause]:
    """A date of who somebody is comes once, whichever senders say it; a date in an answer, once for each entry."""
    if isinstance(event.date, str):
        key = DATES[event.date]
        saying = [one for one in facts.standing(DETAILS) if day_of(one.answers.get(key))]
        return _come(event, saying[0], key, day_of(facts.details.get(key)), facts) if saying else []
    key = event.date.key
    return [cause for one in facts.standing(event.date.form)
            for cause in _come(event, one, key, day_of(one.answers.get(key)), facts)]


def _come(event: Arrives, one: Standing, key: str, day: date | None, facts: Facts) -> list[Cause]:
    if day is None:
        return []
    moment = local_moment(birthday(day, event.years) + timedelta(weeks=event.weeks))
    if not facts.now.reached(moment):
        return []
    since = satisfied_since(one, lambda earlier: day_of(earlier.answers.get(key)) is not None)
    reason = Reason(event.says, moment)
    return [Cause(one.occasion, {one.root: max(moment, since)}, moment, (reason,), one, one.subject)]
