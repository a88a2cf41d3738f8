"""Events answer with their causes: an occasion, its witnesses, when it happened and when we came to know."""
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kith.engine.calendar import birthday, local_moment
from kith.engine.catalogue import FORMS
from kith.engine.conditions import holds
from kith.engine.facts import DETAILS, Facts, Relative, day_of
from kith.engine.lengths import after
from kith.engine.spans import spans
from kith.engine.standing import Standing, satisfied_since
from kith.language.events import BIRTH, Arrives, Count, Event, Span, Through, Union, Where

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
    """``witnesses``: root -> when that entry came to satisfy its part; ``trigger`` is the entry that names it."""

    occasion: str
    witnesses: dict[int, datetime]
    happened: datetime | None
    reasons: tuple[Reason, ...]
    trigger: Standing

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
            return [_said(event, stretch.named_by) for stretch in spans(event, facts)]
        case Arrives():
            return _arrived(event, facts)
    raise TypeError(f"No such event: {event!r}.")


def one_per_occasion(found: list[Cause]) -> list[Cause]:
    """The same happening seen twice (through father and mother, by two reasons) is one cause, known from the first."""
    kept: dict[str, Cause] = {}
    for cause in sorted(found, key=lambda cause: (cause.learnt, cause.trigger.root)):
        first = kept.get(cause.occasion)
        kept[cause.occasion] = _both(first, cause) if first else cause
    return list(kept.values())


def _both(first: Cause, later: Cause) -> Cause:
    said = tuple(reason for reason in later.reasons if reason.says not in {one.says for one in first.reasons})
    return replace(first, reasons=first.reasons + said)


def _said(event: Event, cause: Cause) -> Cause:
    return replace(cause, reasons=(replace(cause.reasons[0], says=event.says),)) if event.says else cause


def _where(event: Where, one: Standing, facts: Facts) -> Cause | None:
    others = holds(event.condition, one, facts)
    if others is None:
        return None
    since = satisfied_since(one, lambda earlier: holds(event.condition, earlier, facts) is not None)
    reason = Reason(event.says, one.happened, words=_chosen(event.says, one))
    return Cause(one.occasion, {one.root: since} | others, one.happened, (reason,), one)


def _chosen(says: str, one: Standing) -> tuple[tuple[str, str], ...]:
    """The words of the chosen answers a sentence names, such as {injury_kind}; an open answer is never quoted."""
    questions = FORMS[one.form].questions if one.form in FORMS else {}
    named = {key: questions[key].choices() for key in BLANKS.findall(says) if key in questions}
    return tuple((key, words.get(str(one.answers.get(key)), "")) for key, words in named.items() if words)


def _through(event: Through, relative: Relative, cause: Cause) -> Cause | None:
    """A relation and the happening must have been true at one time; a relation that ends later unmakes nothing."""
    together = max(filter(None, (relative.began, cause.happened)), default=None)
    if relative.ended and together and relative.ended < together:
        return None
    reason = Reason(event.discloses, together)
    return replace(cause, witnesses=cause.witnesses | relative.witnesses, happened=together, reasons=(reason,))


def _counted(event: Count, facts: Facts) -> list[Cause]:
    """Named by the entry on whose recording the count was reached, which nothing that arrives later can change."""
    mine = {id(cause): cause for cause in one_per_occasion(causes(event.event, facts))}
    also = causes(event.companions, facts) if event.companions else []
    known: list[Cause] = []
    found = []
    for cause in sorted([*mine.values(), *also], key=lambda cause: (cause.learnt, cause.trigger.root)):
        known.append(cause)
        wanted = facts.world.values.of(event.n, cause.moment)
        if id(cause) in mine and len(known) >= wanted:
            window = _fullest(event, known, cause, facts)
            found += [_reached(event, cause, window)] if len(window) >= wanted else []
    return found


def _fullest(event: Count, known: list[Cause], cause: Cause, facts: Facts) -> list[Cause]:
    """The most events in any one stretch of the length that has this cause in it."""
    world, best = facts.world, [cause]
    for first in known:
        end = after(event.within, first.moment, world.calendar, world.values)
        if first.moment <= cause.moment <= end:
            window = [one for one in known if first.moment <= one.moment <= end]
            best = max(best, window, key=len)
    return best


def _reached(event: Count, cause: Cause, window: list[Cause]) -> Cause:
    witnesses = {root: learnt for one in window for root, learnt in one.witnesses.items()}
    latest = max((one.happened for one in window if one.happened), default=None)
    first = cause.reasons[0]
    reason = Reason(event.says or first.says, cause.happened, len(window), first.words)
    return replace(cause, witnesses=witnesses, happened=latest, reasons=(reason,))


def _arrived(event: Arrives, facts: Facts) -> list[Cause]:
    form, key = (DETAILS, _date_key(event)) if isinstance(event.date, str) else (event.date.form, event.date.key)
    found = []
    for one in facts.standing(form):
        day = day_of(one.answers.get(key, ""))
        if day is None:
            continue
        moment = local_moment(birthday(day, event.years) + timedelta(weeks=event.weeks))
        if facts.now.reached(moment):
            witnesses = {one.root: max(moment, satisfied_since(one, lambda earlier: key in earlier.answers))}
            found.append(Cause(one.occasion, witnesses, moment, (Reason(event.says, moment),), one))
    return found


def _date_key(event: Arrives) -> str:
    return "born" if event.date == BIRTH else "expected"
