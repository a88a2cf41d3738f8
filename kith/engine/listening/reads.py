"""What a pathway reads: the forms, on whose record, and the answers whose change is material to it."""
from functools import cache
from typing import NamedTuple

from kith.engine.catalogue import ACTS
from kith.engine.details import SETTLED
from kith.engine.facts import DATES, DETAILS, PREGNANCY_ENDED
from kith.engine.holding import INVOLVEMENT, KNOWN, MOVED
from kith.engine.listening.parts import all_events, questions_in
from kith.engine.relatives import BY_WAY_OF
from kith.engine.safety import MARK
from kith.engine.world import RELATION
from kith.language.conditions import AgeAtLeast, AgeBelow, Both, During, Either, Speaks, Test, Unsafe, Unsaid
from kith.language.duties import Duty
from kith.language.events import Among, Arrives, Count, Event, Span, Through, Union, Where
from kith.language.pathways import Pathway
from kith.language.questions import Rows
from kith.language.roles import AUDIENCE, THE_WORKER
from kith.statuses.kin import REACHED


@cache
def questions_read(pathway: type[Pathway]) -> tuple[tuple[str, str], ...]:
    """(form, question) pairs whose change is material to an act on one of this pathway's duties."""
    asked = {pair for event in all_events(pathway) for pair in _asked_by(event)}
    asked.update((question.form, question.key) for duty in pathway.duties.values() if duty.ahead
                 for question in duty.ahead.of)
    return tuple(sorted(asked.union(*(_asked_of(duty) for duty in pathway.duties.values()))))


def _asked_of(duty: Duty) -> list[tuple[str, str]]:
    """What it asks of the entry: what it asks of its own row is material with that row alone."""
    rows = duty.for_each
    own = (rows.form, f"{rows.key}.") if isinstance(rows, Rows) else ("", "")
    return [(form, key) for form, key in _asked_in(duty.when) if form != own[0] or not key.startswith(own[1])]


def _asked_by(event: Event) -> list[tuple[str, str]]:
    match event:
        case Where():
            return _asked_in(event.condition)
        case Through():
            return [(RELATION, key) for key in ("kind", "began", "ended")]
        case Arrives():
            date = (DETAILS, DATES[event.date]) if isinstance(event.date, str) else (event.date.form, event.date.key)
            return [date, *((question.form, question.key) for question in questions_in(event.where))]
    return []


def _asked_in(condition) -> list[tuple[str, str]]:
    match condition:
        case Both() | Either():
            return _asked_in(condition.left) + _asked_in(condition.right)
        case Test() | Speaks() | Unsaid():
            return [(condition.question.form, condition.question.key)]
        case AgeBelow() | AgeAtLeast():
            return [(DETAILS, "born")]
        case Unsafe():
            return [(MARK, key) for key in ("channels", "forced_marriage", "over")]
    return []


class Reading(NamedTuple):
    """A form read: of the subject's own entries, or of those of people who are one of these to the subject."""

    form: str
    relations: tuple[str, ...] = ()
    alongside: bool = False   # counted along as a companion, which completes nothing by itself


# What safe contact rests on: marks on the person, and on whoever else reads what is sent to the family.
SAFETY = (Reading(MARK), Reading(RELATION), Reading(MARK, REACHED))


def read_in(event) -> list[Reading]:
    """Every form an event reads, and through which relations."""
    match event:
        case Union():
            return read_in(event.first) + read_in(event.second)
        case Count():
            along = read_in(event.companions) if event.companions else []
            return read_in(event.event) + [one._replace(alongside=True) for one in along]
        case Through():
            there = [one._replace(relations=event.relations + one.relations) for one in read_in(event.event)]
            return [Reading(RELATION), *_by_way_of(event.relations), *there]
        case Among():
            return read_in(event.span) + read_in(event.event)
        case Span():
            return read_in(event.begins) + (read_in(event.ends) if event.ends else [])
        case Where():
            return [Reading(event.form), *_read_by(event.condition)]
        case Arrives():
            return [Reading(DETAILS if isinstance(event.date, str) else event.date.form), *_read_by(event.where)]
    raise TypeError(f"No such event: {event!r}.")


def _by_way_of(relations: tuple[str, ...]) -> list[Reading]:
    """A sibling is found through the parents, so what is said on a parent's record is read too."""
    return [Reading(RELATION, tuple(sorted(BY_WAY_OF[kind][0]))) for kind in relations if kind in BY_WAY_OF]


def _read_by(condition) -> list[Reading]:
    match condition:
        case Both() | Either():
            return _read_by(condition.left) + _read_by(condition.right)
        case During():
            return read_in(condition.span)
        case Unsafe():
            return list(SAFETY)
        case AgeBelow() | AgeAtLeast():
            return [Reading(DETAILS)]
        case Unsaid():
            return [Reading(condition.question.form)]
    return []


@cache
def readings(pathway: type[Pathway]) -> frozenset[Reading]:
    """Everything that can change what this pathway owes: events, evidence, acts, who held a role, and a death."""
    duties = [*pathway.duties.values(), *([pathway.read_history] if pathway.read_history else [])]
    events = [pathway.begins_when, *(part for duty in duties for part in (duty.while_, duty.unless) if part)]
    read = [one for event in events for one in read_in(event)]
    for duty in duties:
        closing = (*duty.done_when.each, *(duty.over_when.each if duty.over_when else ()))
        read += [part for wanted in closing for part in (Reading(wanted.form), *_read_by(wanted.condition))]
        read += _read_by(duty.when)
        read += SAFETY if any(tell.to in AUDIENCE for tell in duty.tell) else ()
        read += [Reading(KNOWN)] if duty.owner == THE_WORKER else []
    return frozenset(read) | {Reading(form) for form in (DETAILS, SETTLED, PREGNANCY_ENDED, INVOLVEMENT, MOVED, *ACTS)}


@cache
def forms_of(pathway: type[Pathway]) -> frozenset[str]:
    """The forms in which it reads anything."""
    return frozenset(one.form for one in readings(pathway))
