"""Events answer with their causes: an occasion, its witnesses, when it happened and when we came to know."""
import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from kith.engine.calendar import birthday, local_moment
from kith.engine.catalogue import FORMS
from kith.engine.days import clock_of, day_of
from kith.engine.facts import DATES, DETAILS, Facts
from kith.engine.folding import satisfied_since
from kith.engine.once import once
from kith.engine.phrasing.grammar import all_of
from kith.engine.phrasing.saying import clock
from kith.engine.reckoned.conditions import could_hold, holds
from kith.engine.reckoned.counting import counted
from kith.engine.reckoned.happenings import Cause, Reason
from kith.engine.reckoned.labels import CONFIDING, kept, of_event, of_question
from kith.engine.reckoned.spans import spans
from kith.engine.relatives import Relative, relatives
from kith.engine.standing import Standing
from kith.language.events import Among, Arrives, Count, Event, Span, Through, Union, Where
from kith.language.forms import SEALED

BLANKS = re.compile(r"{(\w+)}")


def causes(event: Event, facts: Facts) -> list[Cause]:
    """Every cause of an event in one record's world; found once, however many pathways ask."""
    if isinstance(event, Union):
        return [_said(says, cause) for one, says in _parts(event) for cause in causes(one, facts)]
    if isinstance(event, Where) and not _may_be(event, facts):
        return []   # as nearly always: that is told from the words alone, and nothing is kept of it
    return facts.keep(event, find=lambda: _causes(event, facts))


def _may_be(event: Where, facts: Facts) -> bool:
    return bool(facts.standing(event.form)) and could_hold(event.condition, facts.said(event.form), facts)


@once
def _parts(event: Event) -> tuple[tuple[Event, str], ...]:
    """Every event of a union with the sentence that the union says instead of its own."""
    if not isinstance(event, Union):
        return ((event, ""),)
    return tuple((one, event.says or says) for part in (event.first, event.second) for one, says in _parts(part))


def _causes(event: Event, facts: Facts) -> list[Cause]:
    match event:
        case Where():
            return [cause for one in facts.standing(event.form) if (cause := _where(event, one, facts))]
        case Count():
            return counted(event, facts)
        case Through():
            seen = [_through(event, relative, cause) for relative in relatives(facts, event.relations)
                    for cause in causes(event.event, facts.of(relative.person))]
            return [cause for cause in seen if cause]
        case Span():
            return [_said(event.says, one.named_by._replace(happened=one.happened, until=one.ended))
                    for one in spans(event, facts)]
        case Among():
            asked = causes(event.event, facts) if spans(event.span, facts) else []
            return [both for cause in asked if (both := _among(event, cause, facts))]
        case Arrives():
            return _arrived(event, facts)
    raise TypeError(f"No such event: {event!r}.")


def _said(says: str, cause: Cause) -> Cause:
    return cause._replace(reasons=(replace(cause.reasons[0], says=says),)) if says else cause


def _where(event: Where, one: Standing, facts: Facts) -> Cause | None:
    others = holds(event.condition, one, facts)
    if others is None:
        return None
    since = satisfied_since(one, lambda earlier: holds(event.condition, earlier, facts) is not None)
    since = max(since, one.happened or since)   # said beforehand, it is known when its moment comes
    words = tuple((key, _in_words(one.answers.get(key), choices)) for key, choices in _named(event))
    words += _moments(event.says, one)
    reason = Reason(event.says, one.happened, words=words, kept=_sealed_where_said(one, _kept_as_said(event)))
    return Cause(one.occasion, {one.root: since} | others, one.happened, (reason,), one, one.subject)


def _in_words(answer: object, choices: dict[str, str]) -> str:
    """A choice as it is offered, or each of several; what is none of them is somebody or something else."""
    if isinstance(answer, list):
        return all_of(choices[one] for one in map(str, answer) if one in choices)
    return choices.get(str(answer), choices.get("other", ""))


def _is_kept_there(form: str) -> bool:
    return form in FORMS and FORMS[form].kept_there


def _kept(*said: Event | str) -> str:
    """How closely it is kept, empty where it is not: by what its events and labels declare, whatever was answered."""
    return kept(*(one if isinstance(one, str) else of_event(one) for one in said))


def _sealed_where_said(one: Standing, label: str) -> str:
    """What is kept at all, and what its form says is, is sealed where it was said in a service held in confidence."""
    there = one.versions[0].role.rpartition(":")[2] in CONFIDING
    return SEALED if there and (label or _is_kept_there(one.form)) else label


def _moments(says: str, one: Standing) -> tuple[tuple[str, str], ...]:
    """The moments that a sentence names, such as when a meeting begins, with the year where that is another."""
    questions = FORMS[one.form].questions if one.form in FORMS else {}
    named = [key for key in BLANKS.findall(says) if key in questions and questions[key].kind == "moment"]
    found = ((key, clock_of(one.answers.get(key))) for key in named)
    return tuple((key, clock(moment, one.moment)) for key, moment in found if moment)


@once
def _kept_as_said(event: Where) -> str:
    """The same with the labels of the questions whose words its sentence says."""
    questions = FORMS[event.form].questions if event.form in FORMS else {}
    return _kept(event, *(of_question(questions[key]) for key, _ in _named(event)))


@once
def _named(event: Where) -> tuple[tuple[str, dict[str, str]], ...]:
    """The questions with a list of answers that a sentence names, such as {injury_kind}; an open one is never quoted.

    What was not asked is said as the list's last resort: an injury of no known kind is "an injury".
    """
    questions = FORMS[event.form].questions if event.form in FORMS else {}
    named = {key: questions[key].choices() for key in BLANKS.findall(event.says) if key in questions}
    return tuple((key, words) for key, words in named.items() if words)


def _through(event: Through, relative: Relative, cause: Cause) -> Cause | None:
    """A relation and the happening must have been true at one time; a relation that ends later unmakes nothing."""
    together = max(filter(None, (relative.began, cause.happened)), default=None)
    if relative.ended and together and relative.ended < together:
        return None
    reason = Reason(event.discloses, together, words=_moments(event.discloses, cause.trigger),
                    speak_to=_speak_to(event, cause))
    return cause._replace(witnesses=cause.witnesses | relative.witnesses, happened=together, reasons=(reason,),
                          record=relative.record, until=_first(relative.ended, cause.until))


def _speak_to(event: Through, cause: Cause) -> tuple:
    roles = tuple(role.key for role in event.speak_to)
    return (cause.trigger.subject, roles) if roles else ()


def _among(event: Among, cause: Cause, facts: Facts) -> Cause | None:
    """The status and the happening must have been so at one time; the later of the two begins it."""
    for one in spans(event.span, facts):
        if (one.ended and one.ended <= cause.moment) or (cause.until and cause.until <= one.began):
            continue
        since = max(filter(None, (one.happened, cause.happened)), default=None)
        known = one.known_at(max(one.began, cause.moment))
        reasons = tuple(replace(reason, when=since, kept=_kept(reason.kept, event.span)) for reason in cause.reasons)
        return _said(event.says, cause._replace(witnesses=cause.witnesses | known, happened=since, reasons=reasons))
    return None


def _first(*moments: datetime | None) -> datetime | None:
    return min(filter(None, moments), default=None)


def _arrived(event: Arrives, facts: Facts) -> list[Cause]:
    """A date of who somebody is comes once, whichever senders say it; a date in an answer, once for each entry."""
    if isinstance(event.date, str):
        key = DATES[event.date]
        saying = [one for one in facts.standing(DETAILS) if day_of(one.answers.get(key))]
        return _come(event, saying[0], key, day_of(facts.details.get(key)), facts) if saying else []
    key = event.date.key
    return [cause for one in facts.standing(event.date.form) if holds(event.where, one, facts) is not None
            for cause in _come(event, one, key, day_of(one.answers.get(key)), facts)]


def _come(event: Arrives, one: Standing, key: str, day: date | None, facts: Facts) -> list[Cause]:
    """It has come with the beginning of its day; where a time is told too, the clock starts at that time."""
    if day is None:
        return []
    day = birthday(day, event.years) + timedelta(weeks=event.weeks, days=event.days)
    moment, told = local_moment(day), clock_of(one.answers.get(key))
    if not facts.now.reached(moment):
        return []
    since = satisfied_since(one, lambda earlier: day_of(earlier.answers.get(key)) is not None
                            and holds(event.where, earlier, facts) is not None)
    starts = local_moment(day, told.time()) if told else moment
    reason = Reason(event.says, starts, kept=_sealed_where_said(one, _kept(event)))
    return [Cause(one.occasion, {one.root: max(moment, since)}, starts, (reason,), one, one.subject)]
