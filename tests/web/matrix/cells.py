"""Every cell there is: each route of the site, each way of asking, everybody, and each state of a record."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver

from kith.access.roles import PLACES
from tests.web.matrix import rules
from tests.web.matrix.place import LEFT, NO_POST, STATES

METHODS = ("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
EVERYBODY = (*PLACES, NO_POST, LEFT, rules.NOBODY, rules.A_FAMILY)
ACTS = ("accept", "decline", "hand-over", "waive", "close")
NONE = "no record"


@dataclass(frozen=True)
class Cell:
    """One question put to the site."""

    route: str
    method: str
    who: str
    state: str = NONE
    act: str = ""

    def __str__(self) -> str:
        asked = f"{self.method} {self.route}{f' ({self.act})' if self.act else ''}"
        return f"{asked} by {self.who}, of a record that is {self.state}"


@cache
def routes() -> dict[str, URLPattern]:
    """Every route that the site answers, by its name."""
    return {one.name: one for one in _patterns(get_resolver().url_patterns)}


def _patterns(found: list) -> Iterator[URLPattern]:
    for one in found:
        yield from _patterns(one.url_patterns) if isinstance(one, URLResolver) else (one,)


def every() -> list[Cell]:
    """All of them; a new route is among them by itself."""
    return [cell for turn, route in enumerate(routes()) for cell in _of(route, turn)]


def _of(route: str, turn: int) -> Iterator[Cell]:
    states = STATES if route in rules.OF_A_RECORD else (NONE,)
    acts = ACTS if route == "duty_act" else ("",)
    taken = METHODS[:2] if route in rules.TAKE_WHAT_IS_SENT else METHODS[:1]
    for method, state, act, who in product(taken, states, acts, EVERYBODY):
        yield Cell(route, method, who, state, act)
    # A way of asking that a page does not take is refused before anybody looks who asks for which record. So it is
    # enough that each route is asked in each such way, each route by everybody, and by everybody in each such way.
    refused = METHODS[len(taken):]
    for n, who in enumerate(EVERYBODY, turn):
        yield Cell(route, refused[n % len(refused)], who, states[0], acts[0])


def some(cells: list[Cell], many: int, seed: int) -> list[Cell]:
    """Each route in each way for each state by somebody, and so many more: others for another seed, the same for the
    same.
    """
    chance = random.Random(seed)
    first = {(cell.route, cell.method, cell.state, cell.act): cell for cell in chance.sample(cells, len(cells))}
    return [*first.values(), *chance.sample(cells, many)]
