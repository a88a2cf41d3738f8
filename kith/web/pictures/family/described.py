"""A family as its drawing takes it: who there is and what ties them, and nothing of where anybody stands."""
from dataclasses import dataclass
from datetime import date

MALE, FEMALE, OTHER, PREGNANCY, LOSS = "male", "female", "other", "pregnancy", "loss"
MARRIED, TOGETHER, PARTED, DIVORCED, UNSAID = "married", "together", "parted", "divorced", "unsaid"
BORN, FOSTER, ADOPTED = "born", "foster", "adopted"


@dataclass(frozen=True, slots=True)
class Person:
    """One sign: its shape, what stands in it and the words beneath."""

    key: str
    name: str
    role: str = ""             # what they are to the page's person, or the weeks of a pregnancy
    sign: str = OTHER
    inside: str = ""           # the age
    born: date | None = None   # for the order of sisters and brothers only
    died: bool = False
    known: bool = True         # somebody who exists and is not known has a broken edge and a question mark


@dataclass(frozen=True, slots=True)
class Couple:
    """Two who are or were together; since when, for the order of several partners only."""

    one: str
    other: str
    kind: str = TOGETHER
    began: date | None = None


@dataclass(frozen=True, slots=True)
class Descent:
    """A child of one or two parents; a child may be born of two people and live with two others."""

    child: str
    parents: frozenset[str]
    kind: str = BORN


@dataclass(frozen=True, slots=True)
class Twins:
    """Two or more of one birth."""

    keys: frozenset[str]
    identical: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """Those who live together, under the words of their outline."""

    keys: frozenset[str]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two who must not have contact; the words stand at the first."""

    one: str
    other: str
    words: str


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody who stands so many rows above another, without a line: a grandparent whose child is not known."""

    key: str
    of: str
    above: int


@dataclass(frozen=True, slots=True)
class Family:
    """Everybody who may be drawn, in any order."""

    about: str
    people: tuple[Person, ...]
    couples: tuple[Couple, ...] = ()
    descents: tuple[Descent, ...] = ()
    twins: tuple[Twins, ...] = ()
    siblings: tuple[frozenset[str], ...] = ()   # sisters and brothers of whose parents nothing is known
    homes: tuple[Home, ...] = ()
    apart: tuple[Apart, ...] = ()
    near: tuple[Near, ...] = ()
