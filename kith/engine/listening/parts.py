"""What an event, a condition and a pathway are made of."""
from kith.language.conditions import Both, During, Either, Speaks, Test, Unsaid
from kith.language.events import Among, Count, Event, Span, Through, Union, Where
from kith.language.pathways import Pathway


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
        case Test() | Speaks() | Unsaid():
            return [condition.question]
    return []


def all_events(pathway: type[Pathway]) -> list[Event]:
    """Every event a pathway reads: what begins it, what its duties wait for or are made pointless by."""
    parts = [pathway.begins_when]
    for duty in pathway.duties.values():
        parts += [part for part in (duty.while_, duty.unless, *spans_in(duty.when)) if part is not None]
    return [event for part in parts for event in events_in(part)]
