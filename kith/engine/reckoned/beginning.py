"""Could a pathway begin anything about somebody? The forms that stand around them tell, and mostly it could not."""
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kith.engine.facts import DETAILS
from kith.engine.safety import MARK
from kith.engine.world import RELATION, World
from kith.language.conditions import Both, Condition, During, Either, Unsafe
from kith.language.events import Among, Arrives, Count, Event, Span, Through, Union, Where
from kith.language.pathways import Pathway

Forms = frozenset[str]


def concerning(pathways: Iterable[type[Pathway]], record: int, world: World) -> Sequence[type[Pathway]]:
    """Those of these pathways that could owe anything about a person, or on whose duties somebody acted or was told."""
    pathways, person = tuple(pathways), world.oldest(record)
    could, acted = _those_that_could(pathways, *world.present(person)), world.acted
    if not acted:   # as about most
        return could
    return [one for one in pathways if one in could or (one.key, person) in acted]


@lru_cache(maxsize=10_000)
def _those_that_could(pathways: tuple[type[Pathway], ...], own: Forms, near: Forms) -> tuple[type[Pathway], ...]:
    return tuple(one for one in pathways if _pathway_could(one, own, near))


def could_begin(pathway: type[Pathway], person: int, world: World) -> bool:
    """If not, it begins nothing about this person at any moment, so that it need not be reckoned."""
    return _pathway_could(pathway, *world.present(person))


@lru_cache(maxsize=100_000)
def _pathway_could(pathway: type[Pathway], own: Forms, near: Forms) -> bool:
    return _could(pathway.begins_when, own, near)


def _could(event: Event, own: Forms, near: Forms) -> bool:
    """Could it have a cause? ``own``: the forms of the person's own entries; ``near``: with those of people around."""
    match event:
        case Union():
            return _could(event.first, own, near) or _could(event.second, own, near)
        case Count():
            return _could(event.event, own, near)
        case Through():
            return RELATION in own and _could(event.event, near, near)
        case Among():
            return _could(event.span, own, near) and _could(event.event, own, near)
        case Span():
            return _could(event.begins, own, near)
        case Where():
            return event.form in own and _could_hold(event.condition, own, near)
        case Arrives():
            form = DETAILS if isinstance(event.date, str) else event.date.form
            return form in own and _could_hold(event.where, own, near)
    raise TypeError(f"No such event: {event!r}.")


def _could_hold(condition: Condition | None, own: Forms, near: Forms) -> bool:
    """Could what it rests on besides its own entry be so? A status stands only where it began."""
    match condition:
        case Both():
            return _could_hold(condition.left, own, near) and _could_hold(condition.right, own, near)
        case Either():
            return _could_hold(condition.left, own, near) or _could_hold(condition.right, own, near)
        case During():
            return _could(condition.span, own, near)
        case Unsafe():
            return MARK in near
    return True
