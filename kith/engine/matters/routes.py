"""Which way into a service holds on a day: the last one published for it that has begun to hold."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kith.engine.days import day_of
from kith.engine.standing import Standing

FORM = "route_published"


@dataclass(frozen=True, slots=True)
class Route:
    """One service’s way in; ``team``: the record of the team that owns it, ``root``: its publication."""

    root: int
    team: int
    service: str
    version: str
    holds_from: date
    withdrawn: bool
    whom: str
    how: str        # of one that is withdrawn: where people turn instead
    by_form: str
    affects: tuple[str, ...]
    needs: tuple[str, ...] = ()   # of young people in care, for whom it is a way of their own
    contact: str = ""
    between: str = ""


def on(day: date, said: Iterable[Standing]) -> list[Route]:
    """Each service’s way in on this day, by name; withdrawn ones too, since they are what people still remember."""
    held: dict[tuple[int, str], Route] = {}
    for one in sorted(map(_route, said), key=lambda one: (one.holds_from, one.root)):
        if one.holds_from <= day:
            held[one.team, one.service.casefold()] = one
    return sorted(held.values(), key=lambda one: (one.service.casefold(), one.team))


def _route(one: Standing) -> Route:
    told = {key: str(one.answers.get(key) or "") for key in ("what_for", "version", "whom", "by_form")}
    gone = one.answers.get("withdrawn") == "yes"
    how = str(one.answers.get("instead" if gone else "how") or "")
    return Route(one.root, one.subject, told["what_for"], told["version"],
                 day_of(one.answers.get("holds_from")) or one.moment.date(), gone, told["whom"], how, told["by_form"],
                 tuple(one.answers.get("affects") or ()), tuple(one.answers.get("needs") or ()),
                 *(str(one.answers.get(key) or "") for key in ("contact", "between")))
