"""Which pathway listens to which form, and whose relatives a form reaches."""
from functools import cache

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.facts import DETAILS
from kith.engine.listening.reads import forms_of, readings
from kith.engine.world import RELATION
from kith.language.events import Among, Arrives, Count, Span, Through, Union, Where
from kith.language.pathways import Pathway


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
