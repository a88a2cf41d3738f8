"""One row of a caseload: who somebody is, as a file or one of our own records says it."""

from dataclasses import dataclass, field

from kith.engine import nhs_number
from kith.linkage.comparing import plain_postcode
from kith.records import storable
from kith.records.names import fold, known
from kith.records.nicknames import also_called
from kith.records.projection import rough_date
from kith.records.sounds import loose


@dataclass(frozen=True, slots=True)
class Row:
    """Any part may be empty. ``key`` is its name in the answers; rows of one ``person`` are one already."""

    key: str
    caseload: str = ""
    person: str = ""
    family_name: str = ""
    given_name: str = ""
    known_as: str = ""
    born: str = ""
    sex: str = ""
    nhs_number: str = ""
    local: tuple[tuple[str, str], ...] = ()
    address: str = ""
    postcode: str = ""
    phone: str = ""
    email: str = ""
    died: bool = False
    address_protected: bool = False

    @property
    def usable_number(self) -> str:
        """The NHS number, where it can be one."""
        return self.nhs_number if self.nhs_number and not nhs_number.problem(self.nhs_number) else ""

    @property
    def numbers(self) -> tuple[tuple[str, str], ...]:
        """Every number by which somebody knows this person."""
        return (*self.local, *([("nhs", self.usable_number)] if self.usable_number else []))


@dataclass(frozen=True, slots=True)
class Parts:
    """A row taken apart for counting: words, sounds and the figures of a date."""

    row: Row
    given: tuple[str, ...]
    family: tuple[str, ...]
    figures: tuple[str, str, str] | None  # year, month and day as written, even where no calendar has such a day
    place: tuple[str, ...]
    postcode: str
    phone: str
    email: str
    sounds: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(cls, row: Row) -> "Parts":
        """The parts of a row. A protected address is left out: it must not be what finds anybody."""
        given, family = tuple(known(row.given_name)), tuple(known(row.family_name))
        postcode = "" if row.address_protected else plain_postcode(row.postcode)
        return cls(
            row, given, family, _figures(row.born),
            () if row.address_protected else tuple(fold(row.address)),
            postcode,
            "" if row.address_protected else "".join(filter(str.isdigit, row.phone))[-9:],
            storable.text(row.email).casefold().strip(),
            frozenset(loose(word) for word in given + family if len(word) > 1),
        )  # fmt: skip

    @property
    def born(self) -> str:
        """The date as written, all eight figures of it."""
        return "".join(self.figures) if self.figures else ""

    @property
    def called(self) -> frozenset[str]:
        """Every name the first names may be short for; only those that are short for something."""
        others = (also_called(word) for word in self.given)
        return frozenset(word for names in others if len(names) > 1 for word in names)


def _figures(born: str) -> tuple[str, str, str] | None:
    day, precision = rough_date(born)
    if day and precision == "day":
        return f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"
    figures = "".join(filter(str.isdigit, born))
    return (figures[:4], figures[4:6], figures[6:]) if len(figures) == 8 else None
