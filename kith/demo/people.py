"""What the invented locality is made of: persons, what they are to each other, and what is said about them when."""

from dataclasses import dataclass, field
from datetime import date, datetime

from kith.demo.place import Home, Practice


@dataclass(frozen=True)
class Person:
    """An invented person; the unborn have an expected date instead of a birth date and no NHS number yet."""

    key: str
    given: str
    family: str
    sex: str
    home: Home
    practice: Practice
    joined: datetime
    born: date | None = None
    expected: date | None = None
    nhs_number: str = ""
    known_as: str = ""
    phone: str = ""
    language: str = "English"
    interpreter: bool = False

    def age(self, day: date) -> int:
        """Whole years on a day; the unborn are nought."""
        if self.born is None:
            return 0
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


@dataclass(frozen=True)
class Tie:
    """What the other person is to the subject: kind "mother" on a child's record names the child's mother."""

    subject: str
    kind: str
    other: str
    began: date | None = None
    ended: date | None = None
    parental_responsibility: str = ""


@dataclass(frozen=True)
class Fact:
    """One form's worth of what is said about a person, and when it was said."""

    subject: str
    form: str
    raw: dict
    said: datetime
    happened: str = ""


@dataclass
class Family:
    """People who belong to each other, in one home or several."""

    people: list[Person] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def person(self, key: str) -> Person:
        """The person of this key."""
        return next(person for person in self.people if person.key == key)

    def children(self, day: date) -> list[Person]:
        """Those under 18, the unborn included."""
        return [person for person in self.people if person.age(day) < 18]
