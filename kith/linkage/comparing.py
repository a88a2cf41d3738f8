"""What speaks for and against a record being the person somebody names; pure, so that it can be tried on paper."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kith.engine.details import NO_NAME_YET
from kith.records.names import fold, known, share
from kith.records.projection import rough_date
from kith.records.search import digits_apart
from kith.records.sought import swapped
from kith.records.subjects import Subject

NO_HOME = "ZZ99"  # the NHS's own, such as ZZ99 3VZ


class Who(Protocol):
    """However a door, or a row of a caseload, names a person: any part may be empty."""

    key: str
    nhs_number: str
    local: tuple[tuple[str, str], ...]
    family_name: str
    given_name: str
    born: str
    sex: str
    postcode: str


class Held(Protocol):
    """The person it is laid beside: a record's header, or another row of a caseload."""

    family_name: str
    given_name: str
    known_as: str
    born: date | str | None
    sex: str
    nhs_number: str
    postcode: str
    died: bool
    address_protected: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """How one record fits: each of these is yes, no, or None where one side does not say."""

    family: bool | None
    given: bool | None
    same_name: bool  # letter for letter
    born: bool | None
    nearly_born: bool  # day and month swapped, or one figure apart
    postcode: bool | None
    number: bool | None
    sex: bool | None  # for telling twins apart; never a reason, since half of all people share it
    reasons: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def tells(self) -> bool:
        """Whether there was a name or a birth date on both sides to lay beside each other."""
        return not (self.born is None and self.family is None and self.given is None)

    @property
    def agrees(self) -> bool:
        """Enough to believe a number that came with it: the birth date, or the whole name, or nothing to compare."""
        if self.born or (self.family and self.given):
            return True
        return not self.tells

    @property
    def strong(self) -> bool:
        """Too like to be passed over in silence; another first name means a twin or a sibling, not the same child."""
        if self.given is False or self.number is False:
            return False
        same_birth = bool(self.born) or self.nearly_born
        if self.family:
            return same_birth
        # A family name changes with a marriage or a new home; the rest must then fit all the better.
        return bool(self.born and self.given and self.postcode)

    @property
    def possible(self) -> bool:
        """Strong, or the same name where nobody said a birth date."""
        return self.strong or bool(self.family and self.given and self.born is None and self.number is not False)

    @property
    def exact(self) -> bool:
        """Name, birth date and postcode all the same, and no number that says otherwise."""
        return bool(self.same_name and self.born and self.postcode and self.number is not False)


def compare(who: Who, subject: Subject | Held) -> Compared:
    """Lays what was said beside a record."""
    family = _names(who.family_name, subject.family_name)
    given = _names(who.given_name, subject.given_name)
    if given is False and subject.known_as:
        given = _names(who.given_name, subject.known_as)
    changed_over = family is False and given is False and _changed_over(who, subject)
    if changed_over:
        family = given = True
    born, nearly, said = _born(who.born, subject)
    postcode = _postcode(who.postcode, subject)
    number = None if not (who.nhs_number and subject.nhs_number) else who.nhs_number == subject.nhs_number
    lines = [
        _line(number, "NHS number the same", "NHS number differs"),
        *([(1, "first and family name changed over")] if changed_over else _named(who, subject, family, given)),
        said,
        # Neither is said of a protected person: either would tell where they live.
        (0, "") if subject.address_protected else _line(postcode, "postcode the same", "postcode differs"),
    ]
    reasons = tuple(words for weight, words in lines if weight > 0)
    against = tuple(words for weight, words in lines if weight < 0)
    same_name = bool(family and given) and (changed_over or _spelt(who, subject))
    return Compared(family, given, same_name, born, nearly, postcode, number, _sex(who, subject), reasons, against)


def _sex(who: Who, subject: Subject | Held) -> bool | None:
    said = {who.sex, subject.sex}
    return len(said) == 1 if said <= {"female", "male"} else None


def _named(who: Who, subject: Subject | Held, family: bool | None, given: bool | None) -> list[tuple[int, str]]:
    return [
        _line(family, f"family name {_how(who.family_name, subject.family_name)}", "family name differs"),
        _line(given, f"first name {_how(who.given_name, subject.given_name)}", "first name differs"),
    ]


def _changed_over(who: Who, subject: Subject | Held) -> bool:
    """The first name in the place of the family name and the other way, letter for letter."""
    said = fold(who.family_name), fold(who.given_name)
    return all(said) and said == (fold(subject.given_name), fold(subject.family_name))


def _names(said: str, held: str) -> bool | None:
    mine, theirs = known(said), known(held)
    # "Baby of Ania" says whose baby it is, and is no other name than the one the baby is given later.
    if _whose_baby(said) != _whose_baby(held):
        return None
    if not mine or not theirs or _initial(mine, theirs) or _initial(theirs, mine):
        return None
    return share(mine, theirs)


def _whose_baby(name: str) -> bool:
    words = fold(name)
    return "of" in words and words[0] in NO_NAME_YET


def _initial(short: list[str], full: list[str]) -> bool:
    """One letter is too little to agree on, and no ground to differ."""
    return len(short) == 1 and len(short[0]) == 1 and full[0].startswith(short[0])


def _how(said: str, held: str) -> str:
    return "the same" if fold(said) == fold(held) else "nearly the same"


def _spelt(who: Who, subject: Subject | Held) -> bool:
    family, given = fold(who.family_name), fold(who.given_name)
    return family == fold(subject.family_name) and given in (fold(subject.given_name), fold(subject.known_as))


def _born(said: str, subject: Subject | Held) -> tuple[bool | None, bool, tuple[int, str]]:
    (born, precision), (held, as_well) = rough_date(said), rough_date(subject.born)
    if born is None or held is None:
        return None, False, (0, "")
    if "month" in (precision, getattr(subject, "born_precision", as_well)):
        same = (born.year, born.month) == (held.year, held.month)
        return same, False, _line(same, "month of birth the same", "date of birth differs")
    if born == held:
        return True, False, (1, "date of birth the same")
    return False, *_nearly_born(born, held)


def _nearly_born(said: date, held: date) -> tuple[bool, tuple[int, str]]:
    if swapped(said) == held:
        return True, (1, "day and month swapped")
    if digits_apart(said, held) == 1:
        return True, (1, "date of birth one figure apart")
    return False, (-1, "date of birth differs")


def plain_postcode(said: str) -> str:
    """As it is compared; one that stands for no fixed home, or none known, is shared by thousands and says nothing."""
    plain = "".join(filter(str.isalnum, said.upper()))
    return "" if plain.startswith(NO_HOME) else plain


def _postcode(said: str, subject: Subject) -> bool | None:
    mine, theirs = plain_postcode(said), plain_postcode(subject.postcode)
    return mine == theirs if mine and theirs else None


def _line(same: bool | None, yes: str, no: str) -> tuple[int, str]:
    return (0, "") if same is None else (1, yes) if same else (-1, no)
