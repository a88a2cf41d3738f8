"""Events: what begins a duty; each answers with its causes, never with yes or no."""
from dataclasses import dataclass, replace
from typing import Any

from kith.language.conditions import Condition
from kith.language.lengths import Length
from kith.language.roles import Role
from kith.language.settings import Setting

BIRTH = "birth"
EXPECTED = "expected"


@dataclass(frozen=True)
class Event:
    """Anything that can begin a duty. ``says`` is the sentence after "Because", built from a closed list of words."""

    says: str = ""

    def because(self, says: str) -> "Event":
        """The sentence, with {name}, {age}, {when}, {count}, {within} for what may be said of it."""
        return replace(self, says=says)

    def __or__(self, other: "Event") -> "Union":
        return Union(first=self, second=other)


@dataclass(frozen=True)
class Union(Event):
    first: Any = None
    second: Any = None


@dataclass(frozen=True)
class Where(Event):
    """Entries of one form whose answers meet a condition (None: all of them)."""

    form: str = ""
    condition: Condition | None = None


@dataclass(frozen=True)
class Count(Event):
    """The nth and each later of such events within a length; companions count along but never complete it.

    ``apart``: only where they give two or more different answers to this question, such as of two services.
    """

    n: int | Setting = 1
    event: Any = None
    within: Length | None = None
    companions: Any = None
    apart: Any = None


@dataclass(frozen=True)
class Through(Event):
    """What an entry of a related record tells this pathway; ``discloses`` is all that may be said of it."""

    relations: tuple[str, ...] = ()
    event: Any = None
    discloses: str = ""
    speak_to: tuple[Role, ...] = ()


@dataclass(frozen=True)
class Among(Event):
    """An event among people for whom a status stands: it counts from when both are so, whichever comes later."""

    span: Any = None
    event: Any = None


@dataclass(frozen=True)
class Arrives(Event):
    """A date that comes: birth or the expected date, or an answer, with a length before or after it.

    ``where``: of an answer, only in entries that meet this.
    """

    date: Any = BIRTH
    years: int = 0
    weeks: int = 0
    where: Condition | None = None
    days: int = 0


@dataclass(frozen=True)
class Span(Event):
    """From one entry to another, such as looked after; several may follow each other."""

    title: str = ""
    begins: Any = None
    ends: Any = None


def count(n, event: Event, within: Length, companions: Event | None = None, apart=None) -> Count:
    return Count(n=n, event=event, within=within, companions=companions, apart=apart)


def through(relations: tuple[str, ...], event: Event, discloses: str, speak_to: tuple[Role, ...] = ()) -> Through:
    """``speak_to``: roles around the other person of whom the first that is held is named, with a telephone number."""
    return Through(relations=relations, event=event, discloses=discloses, speak_to=speak_to)


def among(span: Span, event: Event) -> Among:
    return Among(span=span, event=event)


def arrives(date, years: int = 0, weeks: int = 0, where: Condition | None = None, days: int = 0) -> Arrives:
    return Arrives(date=date, years=years, weeks=weeks, where=where, days=days)


@dataclass(frozen=True)
class Evidence:
    """What closes a duty: an entry of a form that cites it (answers), or any that comes after it began (follows), or
    one that acts on anything owed for the very same happening (of the same).

    ``others``: what closes it as well, written with | after the first, which is the one that its page asks.
    """

    form: str
    how: str
    condition: Condition | None = None
    others: tuple["Evidence", ...] = ()

    def __or__(self, other: "Evidence") -> "Evidence":
        return replace(self, others=(*self.others, replace(other, others=()), *other.others))

    @property
    def each(self) -> tuple["Evidence", ...]:
        """Every kind of entry that closes it, that which its page asks first."""
        return (self, *self.others)
