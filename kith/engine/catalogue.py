"""Every form and pathway there is, found by folder, and which pathway listens to which form."""
import importlib
import pkgutil
from functools import cache

import kith.forms
import kith.pathways
from kith.language.conditions import Both, During, Either, Test
from kith.language.events import Count, Event, Span, Through, Union, Where
from kith.language.forms import Form
from kith.language.pathways import Pathway
from kith.language.shapes import dump_form, dump_pathway, fingerprint


def _found(package, base) -> dict:
    """Classes declared in the folder's own modules, by key, in order of file name; two with one key are refused."""
    found = {}
    for module in pkgutil.iter_modules(package.__path__):
        declared = vars(importlib.import_module(f"{package.__name__}.{module.name}")).values()
        for one in declared:
            if isinstance(one, type) and one.__mro__[1:2] == (base,) and one.__module__.endswith(f".{module.name}"):
                if one.key in found:
                    raise TypeError(f"Two declarations are called {one.key}: rename one of them.")
                found[one.key] = one
    return found


FORMS: dict[str, type[Form]] = _found(kith.forms, Form)
PATHWAYS: dict[str, type[Pathway]] = _found(kith.pathways, Pathway)
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
        case Test():
            return [condition.question]
    return []


def all_events(pathway: type[Pathway]) -> list[Event]:
    """Every event a pathway reads: what begins it, what its duties wait for or are made pointless by."""
    parts = [pathway.begins_when]
    for duty in pathway.duties.values():
        parts += [part for part in (duty.while_, duty.unless) if part is not None]
    return [event for part in parts for event in events_in(part)]


@cache
def questions_read(pathway: type[Pathway]) -> frozenset[tuple[str, str]]:
    """(form, question) pairs whose change is material to an act on one of this pathway's duties."""
    read = {(question.form, question.key) for event in all_events(pathway) if isinstance(event, Where)
            for question in questions_in(event.condition)}
    rows = {(duty.for_each.form, duty.for_each.key) for duty in pathway.duties.values() if duty.for_each}
    return frozenset(read | rows)
