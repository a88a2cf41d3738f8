"""What is done about a pair: joined by the machine, asked of a person, or left apart; pure, to be tried on paper.

A likelihood alone never joins. Twins share everything but a first name, a father and son everything but a birth date,
and two strangers of one name in one town may share both; so a join by the machine also needs a proof, and that nothing
speaks against it.
"""

from dataclasses import dataclass, replace
from typing import Literal

from kith.linkage.batch.rows import Parts, Row
from kith.linkage.comparing import Compared, compare
from kith.records.nicknames import also_called

# People move, marry and are given another name: neither alone speaks against anybody.
SOFT = ("postcode differs", "family name differs")
A_GENERATION = 15  # years


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows, by their places, with what is to be done and why."""

    one: int
    other: int
    likely: float
    verdict: Literal["join", "ask", "apart"]
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    why_asked: str = ""

    def asked(self, why: str) -> "Pair":
        """The same pair, for a person to decide."""
        return replace(self, verdict="ask", why_asked=why)


def judge(one: Parts, other: Parts, likely: float, sure: float, more: tuple[str, ...] = ()) -> Pair:
    """What is to be done about two rows; their places are filled in by whoever asks. ``more``: further reasons."""
    compared = compare(one.row, other.row)
    against = hard(one, other)
    soft = tuple(said for said in compared.against if said in SOFT)
    pair = Pair(0, 0, likely, "ask", (*compared.reasons, *_reasons(one, other), *more), (*against, *soft))
    # What cannot be said in words may not be shown to anybody, however likely a machine finds it.
    if _surely_two(one, other, compared) or not pair.reasons:
        return replace(pair, verdict="apart")
    if against:
        return pair.asked(f"Something speaks against it: {', '.join(against)}.")
    if likely < sure:
        return pair.asked("It is likely, and not sure.")
    lacking = _lacking(one, other, compared)
    return pair.asked(lacking) if lacking else replace(pair, verdict="join")


def evidently_two(one: Parts, other: Parts) -> bool:
    """Another first name, and an NHS number, a birth date or a sex that differs too: whoever says that they are one
    person may have slipped in a number.
    """
    compared = compare(one.row, other.row)
    if compared.given is not False:
        return False
    born = compared.born is False and not compared.nearly_born
    return compared.number is False or born or _sex_differs(one.row, other.row)


def _surely_two(one: Parts, other: Parts, compared: Compared) -> bool:
    """Two whom it would be a waste of anybody's time to ask about: a family has as many of them as it has children."""
    if compared.number is False and compared.given is False:
        return True
    if compared.born is not False or compared.nearly_born or set(one.row.numbers) & set(other.row.numbers):
        return False
    return (_sister_or_brother(one, other, compared) or _a_generation_apart(one, other)
            or _nothing_but_a_name(one, other))


def _sister_or_brother(one: Parts, other: Parts, compared: Compared) -> bool:
    """First name and birth date differ, and what agrees is what a whole family shares."""
    return compared.given is False and bool(compared.family) and _one_home(one, other)


def _a_generation_apart(one: Parts, other: Parts) -> bool:
    """A father and the son who has his name; a year of birth is now and then a decade wrong, and seldom two."""
    if not (one.figures and other.figures) or set(one.figures[1:]) & set(other.figures[1:]):
        return False
    return abs(int(one.figures[0]) - int(other.figures[0])) >= A_GENERATION


def _nothing_but_a_name(one: Parts, other: Parts) -> bool:
    """Another birth date and another home: a town has many a Mohammed Khan."""
    if not (one.figures and other.figures) or (one.email and one.email == other.email):
        return False
    parts = sum(mine == theirs for mine, theirs in zip(one.figures, other.figures, strict=True))
    homes = all(len(row.place) > 1 or row.postcode for row in (one, other))
    return parts < 2 and homes and not _one_home(one, other)


def _one_home(one: Parts, other: Parts) -> bool:
    address = len(one.place) > 1 and one.place == other.place
    return address or any(mine and mine == theirs for mine, theirs in ((one.postcode, other.postcode),
                                                                       (one.phone, other.phone)))


def hard(one: Parts, other: Parts) -> tuple[str, ...]:
    """What speaks against two rows being one person, so that no machine may join them."""
    mine, theirs = one.row, other.row
    return (
        *(said for said in compare(mine, theirs).against if said not in SOFT),
        *(["sex differs"] if _sex_differs(mine, theirs) else []),
        *(["one has died and the other has not"] if mine.died != theirs.died else []),
    )


def _sex_differs(one: Row, other: Row) -> bool:
    return {one.sex, other.sex} == {"female", "male"}


def _reasons(one: Parts, other: Parts) -> list[str]:
    numbers = {system for system, _ in set(one.row.local) & set(other.row.local)}
    return [
        *(f"number of {system} the same" for system in sorted(numbers)),
        *(["phone the same"] if one.phone and one.phone == other.phone else []),
        *(["e-mail address the same"] if one.email and one.email == other.email else []),
    ]


def _lacking(one: Parts, other: Parts, compared: Compared) -> str:
    """What is missing of a proof; empty when there is one."""
    if set(one.row.numbers) & set(other.row.numbers):
        return _beside_a_number(one, other, compared)
    if not (compared.same_name and compared.born):
        return "Name and birth date are not both the same letter for letter, and no number proves it."
    if _one_home(one, other) or (one.email and one.email == other.email):
        return ""
    return "Two people may share a name and a birth date, and nothing else is the same."


def _beside_a_number(one: Parts, other: Parts, compared: Compared) -> str:
    """A number is now and then written on a twin's record, or a newborn's mother's on both of hers."""
    if not (compared.same_name or _one_name(one.given, other.given)):
        return "The first name is not surely the same; twins often have names alike, and one number by mistake."
    if not (compared.family or compared.born):
        return "The number and the first name are the same, and neither family name nor birth date is."
    return ""


def _one_name(given: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Each word letter for letter or short for it: Mohammed Hassan and Mohammed Hussain may well be twins."""
    return bool(given and other) and all(
        any(theirs in also_called(mine) for theirs in against)
        for words, against in ((given, other), (other, given))
        for mine in words
    )
