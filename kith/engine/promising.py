"""What is promised to a child in care, need by need, and within what time: read from the pathways that keep it."""
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from typing import NamedTuple

from kith.engine.catalogue import PATHWAYS
from kith.engine.phrasing import phrase
from kith.engine.phrasing.grammar import counted
from kith.engine.values import Values
from kith.language.in_care import HEALTH_NEEDS
from kith.language.lengths import Length
from kith.language.pathways import Pathway
from kith.language.settings import Setting

EVERYBODY = ""   # no need of one’s own: to every child in care


class Promise(NamedTuple):
    """What a young person gets, within what time; and for those who work here the duty, its owner and its pathway."""

    says: str
    within: str
    what: str
    owner: str
    pathway: str


class Kept(NamedTuple):
    """One pathway as whoever it is kept for reads it: from when on, and each thing that they get."""

    when: str
    promises: tuple[Promise, ...]


def by_need(values: Values, at: datetime) -> dict[str, list[Kept]]:
    """Of each need, and last of every child in care, what is promised today."""
    found: dict[str, list[Kept]] = {need: [] for need in (*HEALTH_NEEDS, EVERYBODY)}
    for pathway in sorted(filter(_promises_anything, PATHWAYS.values()), key=_place):
        for need in pathway.promises.needs or (EVERYBODY,):
            found[need].append(Kept(pathway.promises.when, tuple(_promises(pathway, values, at))))
    return found


def _promises_anything(pathway: type[Pathway]) -> bool:
    return pathway.promises is not None


def _place(pathway: type[Pathway]) -> int:
    return pathway.promises.place


def _promises(pathway: type[Pathway], values: Values, at: datetime):
    for key, says in pathway.promises.says.items():
        duty = pathway.duties[key]
        yield Promise(says, within(_today(duty.due, values, at)), duty.what, duty.owner.title, pathway.key)


def within(length: Length) -> str:
    """A length as somebody reads it who waits for it."""
    match length.unit:
        case "earlier":
            return f"at least {phrase(length.before, {})} before it"
        case "until_age":
            grown = counted(length.amount, "year")
            return f"each {phrase(length.before, {})} until you are {grown} old, then each {phrase(length.then, {})}"
    return f"within {phrase(length, {})}"


def _today(word, values: Values, at: datetime):
    """The same length with each local value as it is here now."""
    if isinstance(word, Setting):
        return values.of(word, at)
    if isinstance(word, Length):
        return replace(word, **{one.name: _today(getattr(word, one.name), values, at) for one in fields(word)
                                if is_dataclass(getattr(word, one.name))})
    return word
