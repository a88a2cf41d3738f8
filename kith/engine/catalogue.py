"""What every form and pathway reads, and which pathway listens to which form."""
from functools import cache
from typing import NamedTuple

from kith.engine.declared import FORMS, PATHWAYS
from kith.engine.details import SETTLED
from kith.engine.facts import DATES, DETAILS, PREGNANCY_ENDED
from kith.engine.holding import INVOLVEMENT, KNOWN, MOVED
from kith.engine.relatives import BY_WAY_OF
from kith.engine.safety import MARK
from kith.engine.world import RELATION
from kith.language.conditions import AgeAtLeast, AgeBelow, Both, During, Either, Speaks, Test, Unsafe
from kith.language.events import Among, Arrives, Count, Event, Span, Through, Union, Where
from kith.language.forms import Form
from kith.language.pathways import Pathway
from kith.language.roles import AUDIENCE, THE_WORKER
from kith.language.shapes import dump_form, dump_pathway, fingerprint
from kith.statuses.kin import REACHED

ACTS: dict[str, str] = {key: form.acts_as for key, form in FORMS.items() if form.acts_as}


@cache
def edition(declared: type) -> str:
    """The fingerprint of a form or pathway, pinned on every entry and duty it makes."""
    return fingerprint(shape(declared))


def shape(declared: type) -> dict:
    return dump_form(declared) if issubclass(declared, Form) else dump_pathway(declared)


def events_in(event) -> list[Event]:
    """An event and every event it is made of, those in its conditions and spans included."""
    match event:
        case Union():
            return [event, *events_in(event.first), *events_in(event.second)]
        case Count():
            return [event, *events_in(event.event), *(events_in(event.companions) if event.companions else [])]
        case Through():
            return [event, *events_in(event.event)]
        case Among():
            return [event, *events_in(event.span), *events_in(event.event)]
        case Span():
            return [event, *events_in(event.begins), *(events_in(event.ends) if event.ends else [])]
        case Where():
            return [event, *(inner for found in spans_in(event.condition) for inner in events_in(found))]
    return [event] if event else []


def spans_in(condition) -> list[Span]:
    match condition:
        case Both() | Either():
            return spans_in(condition.left) + spans_in(condition.right)
        case During():
            return [condition.span]
    return []


def questions_in(condition) -> list:
    match condition:
        case Both() | Either():
            return questions_in(condition.left) + questions_in(condition.right)
        case Test() | Speaks():
            return [condition.question]
    return []


def as_declared(question):
    """With every fact of it: a pathway read back from its shape names a question by form and key alone."""
    return FORMS[question.form].questions.get(question.key, question) if question.form in FORMS else question


@cache
def speaking(pathway: str) -> tuple[Speaks, ...]:
    """The tests of words in a free text by which this pathway begins."""
    begins = PATHWAYS[pathway].begins_when if pathway in PATHWAYS else None
    found = [event.condition for event in events_in(begins) if isinstance(event, Where)] if begins else []
    return tuple(one for one in found if isinstance(one, Speaks))


def all_events(pathway: type[Pathway]) -> list[Event]:
    """Every event a pathway reads: what begins it, what its duties wait for or are made pointless by."""
    parts = [pathway.begins_when]
    for duty in pathway.duties.values():
        parts += [part for part in (duty.while_, duty.unless, *spans_in(duty.when)) if part is not None]
    return [event for part in parts for event in events_in(part)]


@cache
def questions_read(pathway: type[Pathway]) -> tuple[tuple[str, str], ...]:
    """(form, question) pairs whose change is material to an act on one of this pathway's duties."""
    asked = {pair for event in all_events(pathway) for pair in _asked_by(event)}
    asked.update((question.form, question.key) for duty in pathway.duties.values() if duty.ahead
                 for question in duty.ahead.of)
    return tuple(sorted(asked.union(*(_asked_in(duty.when) for duty in pathway.duties.values()))))


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
        case Test() | Speaks():
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
    return []


@cache
def readings(pathway: type[Pathway]) -> frozenset[Reading]:
    """Everything that can change what this pathway owes: events, evidence, acts, who held a role, and a death."""
    duties = [*pathway.duties.values(), *([pathway.read_history] if pathway.read_history else [])]
    events = [pathway.begins_when, *(part for duty in duties for part in (duty.while_, duty.unless) if part)]
    read = [one for event in events for one in read_in(event)]
    for duty in duties:
        read += [part for wanted in duty.done_when.each for part in (Reading(wanted.form), *_read_by(wanted.condition))]
        read += _read_by(duty.when)
        read += SAFETY if any(tell.to in AUDIENCE for tell in duty.tell) else ()
        read += [Reading(KNOWN)] if duty.owner == THE_WORKER else []
    return frozenset(read) | {Reading(form) for form in (DETAILS, SETTLED, PREGNANCY_ENDED, INVOLVEMENT, MOVED, *ACTS)}


@cache
def forms_of(pathway: type[Pathway]) -> frozenset[str]:
    """The forms in which it reads anything."""
    return frozenset(one.form for one in readings(pathway))


def begins_with(event) -> frozenset[str]:
    """Forms of the subject's own without any of which this event has no cause."""
    match event:
        case Union():
            return begins_with(event.first) | begins_with(event.second)
        case Count() | Among():
            return begins_with(event.event)
        case Through():
            return frozenset({RELATION})
        case Span():
            return begins_with(event.begins)
        case Where():
            return frozenset({event.form})
        case Arrives():
            return frozenset({DETAILS if isinstance(event.date, str) else event.date.form})
    raise TypeError(f"No such event: {event!r}.")


BEGUN_BY: dict[str, frozenset[str]] = {key: begins_with(one.begins_when) for key, one in PATHWAYS.items()}
LISTENING: dict[str, tuple[type[Pathway], ...]] = {
    form: tuple(pathway for pathway in PATHWAYS.values() if form in forms_of(pathway))
    for form in FORMS
}


@cache
def deaf_to(forms: frozenset[str]) -> frozenset[str]:
    """Keys of the pathways that read none of these forms, so that nothing said in them changes what they owe."""
    return frozenset(key for key, one in PATHWAYS.items() if forms.isdisjoint(forms_of(one)))


@cache
def forms_read() -> frozenset[str]:
    """Every form that any pathway, act or fact of a person reads; an entry of another form changes no duty."""
    return frozenset(form for form, pathways in LISTENING.items() if pathways) | {RELATION}


@cache
def reaching(form: str, corrected: bool = False) -> tuple[str, ...]:
    """Which relatives' pathways this form reaches: it is read on the record of somebody who is one of these to them.

    A companion's entry completes no count, so it reaches nobody when it is new; taken back, it can undo one.
    """
    kinds = {kind for pathway in PATHWAYS.values() for one in readings(pathway)
             if one.form == form and (corrected or not one.alongside) for kind in one.relations}
    return tuple(sorted(kinds))
