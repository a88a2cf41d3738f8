"""Who is in the network around somebody, which role nobody is recorded in, and all of it for one reader."""

from dataclasses import dataclass
from datetime import date

from kith.engine.matters.gaps import Attempt, Role
from kith.records.subjects import Subject
from kith.worklists.about.ties import Couple, Tie


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the network. ``id`` names them within it; ``key`` is empty for whoever was named and not recognised.

    ``own``: the person of the page. ``hops``: how many relations away. ``opens``: the reader may open their page.
    ``sex`` is female, male, other, unknown or empty.
    """

    id: str
    key: str
    name: str
    sex: str
    born: date | None
    born_precision: str
    expected: date | None
    died: bool
    died_on: date | None
    own: bool
    hops: int
    opens: bool
    subject: Subject | None = None
    over: str = ""   # of a pregnancy: that it ended in a loss, or was a mistake


@dataclass(frozen=True, slots=True)
class Gap:
    """A role in which nobody is recorded: of which child (ids; several who share a missing father), and what is known.

    ``letter`` tells several missing fathers apart: Father A, Father B. ``own``: a gap of the page's own person.
    """

    role: str               # mother, father, partners, siblings, home or carer
    children: tuple[str, ...]
    state: str              # not_asked, not_known, refused or not_safe
    attempts: tuple[Attempt, ...]
    again: date | None
    stale: bool
    letter: str
    own: bool
    key: str                # of the record on which it is asked: that of the first of these children
    names: tuple[str, ...]  # what these children are called


@dataclass(frozen=True, slots=True)
class Network:
    """Everything that may be drawn of a family for one reader."""

    people: tuple[Person, ...]
    ties: tuple[Tie, ...]
    couples: tuple[Couple, ...]
    homes: tuple[frozenset[str], ...]      # ids of those who live together now
    apart: tuple[tuple[str, str], ...]     # ids of those who must not have contact with each other
    roles: tuple[Role, ...]                # each required role of the page's person, known or not; none of a grown-up
    gaps: tuple[Gap, ...]

    def person(self, key: str) -> Person | None:
        return next((one for one in self.people if one.id == key), None)
