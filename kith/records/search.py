"""Search before create: who this may be, why it looks so, and what does not fit."""

from dataclasses import dataclass
from datetime import date

from psycopg import Cursor

from kith.records import sought as box
from kith.records.looking import Found, look
from kith.records.names import alike
from kith.records.sought import Sought, swapped
from kith.records.subjects import Subject

ENOUGH = 20
BY_KEY = "Kith’s own number for them"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person we hold who may be the one looked for."""

    subject: Subject
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    weight: float

    @property
    def subject_id(self) -> int:
        """The number of the record."""
        return self.subject.id

    @property
    def key(self) -> str:
        """The key of the record, which addresses may hold."""
        return self.subject.key


def search(cur: Cursor, typed: str, limit: int = ENOUGH) -> list[Candidate]:
    """The people who may be meant by what was typed into the one box, likeliest first."""
    wanted = box.read(typed)
    if not wanted:
        return []
    candidates = [_judge(wanted, one) for one in look(cur, wanted)]
    ordered = sorted(candidates, key=lambda one: (-one.weight, one.subject.id))
    # Records joined to one person are one line, under the record that fits best.
    people = {one.subject.person_id: one for one in reversed(ordered) if one.reasons}
    return [one for one in ordered if people.get(one.subject.person_id) is one][:limit]


def _judge(wanted: Sought, one: Found) -> Candidate:
    verdicts = [(20, BY_KEY)] if wanted.key == one.subject.key else _fits(wanted, one)
    reasons = tuple(said for weight, said in verdicts if weight > 0)
    against = tuple(said for weight, said in verdicts if weight < 0)
    return Candidate(one.subject, reasons, against, sum(weight for weight, _ in verdicts) + one.likeness)


def _fits(wanted: Sought, one: Found) -> list[tuple[float, str]]:
    subject = one.subject
    return [_number(wanted, subject), _name(wanted, one), _date(wanted, subject), _place(wanted, subject)]


def _number(wanted: Sought, subject: Subject) -> tuple[float, str]:
    if not wanted.number or not subject.nhs_number:
        return 0, ""
    return (10, "NHS number the same") if subject.nhs_number == wanted.number else (-3, "NHS number differs")


def _name(wanted: Sought, one: Found) -> tuple[float, str]:
    if not wanted.words:
        return 0, ""
    if set(wanted.words) <= set(one.words):
        return 4, "name the same" if len(wanted.words) > 1 else "part of the name the same"
    fitting = [word for word in wanted.words if any(alike(word, theirs) for theirs in one.words)]
    if len(fitting) == len(wanted.words):
        return 3, "name sounds alike"
    if fitting:
        return 1, "part of the name sounds alike"
    return (0.5, "name spelt nearly the same") if one.likeness >= 0.4 else (-3, "name does not fit")


def _date(wanted: Sought, subject: Subject) -> tuple[float, str]:
    if not wanted.dates or subject.born is None:
        return 0, ""
    if subject.born_precision == "month":
        same = any((day.year, day.month) == (subject.born.year, subject.born.month) for day in wanted.dates)
        return (2, "month of birth the same") if same else (-2, "date of birth does not fit")
    if subject.born in wanted.dates:
        return 4, "date of birth the same"
    if subject.born in map(swapped, wanted.dates):
        return 3, "day and month swapped"
    if any(digits_apart(day, subject.born) == 1 for day in wanted.dates):
        return 1, "date of birth one figure apart"
    return -2, "date of birth does not fit"


def _place(wanted: Sought, subject: Subject) -> tuple[float, str]:
    # To say that a protected person's postcode fits, or does not, would say where they live.
    if not wanted.district or not subject.postcode or subject.address_protected:
        return 0, ""
    same = subject.postcode.upper().replace(" ", "")[:-3] == wanted.district
    return (1, "first half of the postcode the same") if same else (-1, "postcode differs")


def digits_apart(one: date, other: date) -> int:
    """In how many figures two dates differ when written out."""
    return sum(mine != theirs for mine, theirs in zip(one.isoformat(), other.isoformat(), strict=True))
