"""Which record a message is about: known for certain, somebody new, or not sure; Kith never guesses."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Literal

from psycopg import Cursor

from kith.engine import nhs_number
from kith.linkage import leading
from kith.linkage.comparing import Compared, Who, compare
from kith.linkage.leading import NHS
from kith.records import sealed, storable, subjects
from kith.records.looking import look
from kith.records.names import known
from kith.records.projection import rough_date
from kith.records.sought import Sought
from kith.records.subjects import Subject

MOST_CANDIDATES = 10

HEADER = ", ".join(f"s.{field.name}" for field in fields(Subject))
# The path of nearly every message: one look at the index of numbers, and the header with it. The record is held from
# here until the transaction ends, for something is about to be said of it.
HELD = f"""
select i.system, i.value, {HEADER} from unnest(%(systems)s::text[], %(values)s::text[]) as given (system, value)
join records_identifier i using (system, value) join records_subject s on s.id = i.subject_id for update of s
"""
Held = list[tuple[str, str, Subject]]   # (system, number, whose it is)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be the person, for somebody to decide."""

    subject: Subject
    reasons: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def subject_id(self) -> int:
        """The number of the record."""
        return self.subject.id


@dataclass(frozen=True, slots=True)
class Resolved:
    """The answer, and why, in a sentence for people."""

    kind: Literal["known", "new", "unsure", "sealed"]
    why: str
    subject: Subject | None = None
    candidates: tuple[Candidate, ...] = ()
    numbers: frozenset[tuple[str, str]] = frozenset()  # those of the given ones that somebody holds already

    @property
    def certain(self) -> bool:
        """Whether something may be filed at once: on a record we hold, or on a new one."""
        return self.kind in ("known", "new")

    @property
    def subject_id(self) -> int | None:
        """The record it is about, when we hold it."""
        return self.subject.id if self.subject else None


def resolve(cur: Cursor, who: Who, *, unborn: bool = False, newborn: bool = False, held: Held | None = None
            ) -> Resolved:
    """Who is meant, from whatever numbers, name and birth date were given.

    A child not yet born has no birth date to give: a number of the sender's own and a family name are then enough.
    One just born may have no first name yet: the sender's own number stands in for it. ``held``: what `HELD` found,
    where it was asked before.
    """
    if who.key:
        return _by_key(cur, who)
    held = _held(cur, who) if held is None else held
    if stands := next((subject for _, _, subject in held if subject.kind == sealed.KIND), None):
        return Resolved("sealed", "It is named by a number that has ended.", stands)
    if held:
        resolved = _by_number(cur, who, [(system, subject) for system, _, subject in held])
        return replace(resolved, numbers=frozenset((system, value) for system, value, _ in held))
    return _by_likeness(cur, who, unborn, newborn)


def _by_key(cur: Cursor, who: Who) -> Resolved:
    subject = subjects.by_key(cur, who.key)
    if subject is None:
        return Resolved("unsure", f"Kith holds nobody under “{who.key}”. Look for the person by name.")
    return Resolved("known", "Named by Kith’s own number.", subject)


def numbers(who: Who) -> dict[str, list[str]]:
    """The numbers somebody comes with that can be believed, as `HELD` asks for them."""
    given = [*who.local, *([(NHS, who.nhs_number)] if _usable(who) else [])]
    return {"systems": [storable.text(system) for system, _ in given],
            "values": [storable.text(value) for _, value in given]}


def _held(cur: Cursor, who: Who) -> Held:
    asked = numbers(who)
    return read(cur.execute(HELD, asked).fetchall()) if asked["values"] else []


def read(rows: Iterable[tuple]) -> Held:
    """Rows of `HELD`, each with its header."""
    return [(system, value, Subject(*header)) for system, value, *header in rows]


def _usable(who: Who) -> bool:
    return bool(who.nhs_number) and not nhs_number.problem(who.nhs_number)


def _by_number(cur: Cursor, who: Who, held: list[tuple[str, Subject]]) -> Resolved:
    people = {subject.person_id for _, subject in held}
    subject = next((subject for system, subject in held if system == NHS), held[0][1])
    if len(people) == 1 and _as_held(who, subject):
        return Resolved("known", "Named by a number we hold.", subject)
    by_nhs = any(system == NHS for system, _ in held)
    laid_beside, compared = _laid_beside(cur, who, subject, by_nhs)
    if not compared.same_name and (stands := _as_before(cur, who)):
        return stands
    if by_nhs and not leading.leads(cur, subject, who.nhs_number):
        why = "Its NHS number was written down for somebody whose number it is not, or not any more."
        return _unsure(why, [*_likely(cur, who), *((one, compare(who, one)) for _, one in held)])
    if len(people) > 1:
        return _unsure("Its numbers belong to different people.", [(one, compare(who, one)) for _, one in held])
    if compared.number is False and _fits(replace(compared, number=None), by_nhs):
        why = ("It is known by the sender’s own number, and comes with another NHS number than theirs. Once the right "
               "one stands on their page, such messages need nobody.")
        return _unsure(why, [(laid_beside, compared)])
    if not _fits(compared, by_nhs):
        return _unsure("The number is known, but it comes with somebody else’s details.", [(laid_beside, compared)])
    twins = [] if compared.same_name or not known(who.given_name) else _twins(cur, who, people)
    if twins:
        return _unsure("The number is one twin’s and the first name is the other’s.", [(subject, compared), *twins])
    return Resolved("known", "Named by a number we hold.", subject)


def _laid_beside(cur: Cursor, who: Who, subject: Subject, by_nhs: bool) -> tuple[Subject, Compared]:
    """The record that has the number, or another of the same person: whoever comes is held to what any of them says.

    A record made for nothing but an earlier number says nothing of who it is, and any name would fit it.
    """
    compared = compare(who, subject)
    if compared.tells and _fits(compared, by_nhs) and (by_nhs or subject.nhs_number or not who.nhs_number):
        return subject, compared
    person = subjects.headers(cur, subjects.together(cur, [subject.id])[subject.id])
    # One person may have two NHS numbers, of which one took the other's place; who has the given one is known.
    numbered = [replace(one, nhs_number=subject.nhs_number) for one in person.values()] if by_nhs else person.values()
    laid = [(one, compare(who, one)) for one in sorted(numbered, key=lambda one: (one.id != subject.id, one.id))]
    laid = [one for one in laid if one[1].number is False] or [one for one in laid if one[1].tells] or laid
    return next((one for one in laid if _fits(one[1], by_nhs)), laid[0])


def _fits(compared: Compared, by_nhs: bool) -> bool:
    """Whether what came with a number may be believed to be of whoever has it.

    A hospital's own number is slipped into the wrong field, or onto the other twin, more often than anybody is given
    another first name. With an NHS number it takes another sex as well: then it is the other twin.
    """
    another = compared.given is False and (not by_nhs or compared.sex is False)
    return compared.agrees and compared.number is not False and not another


def _as_held(who: Who, subject: Subject) -> bool:
    """Letter for letter what we hold, as nearly every message is: there is nothing to compare."""
    born = subject.born.isoformat() if subject.born and subject.born_precision == "day" else ""
    said = who.nhs_number, who.family_name, who.given_name, who.born
    return all(said) and said == (subject.nhs_number, subject.family_name, subject.given_name, born)


def _as_before(cur: Cursor, who: Who) -> Resolved | None:
    """Named in full as an adopted child was before: neither that child now, nor anybody new."""
    born, precision = rough_date(who.born)
    for stands, record in sealed.born_on(cur, born) if born and precision == "day" else ():
        if compare(who, record).same_name:
            return Resolved("sealed", "It is named as somebody was called before.", subjects.by_id(cur, stands))
    return None


def _by_likeness(cur: Cursor, who: Who, unborn: bool, newborn: bool) -> Resolved:
    if stands := _as_before(cur, who):
        return stands
    likely = _likely(cur, who)
    exact = {subject.person_id: subject for subject, compared in likely if compared.exact}
    if len(exact) == 1 and not _usable(who):
        return Resolved("known", "Name, date of birth and postcode are those of one person.", *exact.values())
    if likely:
        return _unsure("It looks like somebody we hold, but nothing proves it.", likely)
    missing = _missing(who, unborn, newborn)
    if not missing:
        return Resolved("new", "Nobody we hold has these details.")
    why = f"It does not say enough about who it is: no {' and no '.join(missing)} that can be read."
    return _unsure(why, _loosely(cur, who))


def _likely(cur: Cursor, who: Who) -> list[tuple[Subject, Compared]]:
    """The records that are too like to pass over, likeliest first."""
    born, precision = rough_date(who.born)
    words = tuple(dict.fromkeys((*known(who.given_name), *known(who.family_name))))
    found = []
    for one in _near(cur, words, (born,) if born and precision == "day" else ()):
        compared = compare(who, one)
        # A number nobody holds yet says it is somebody new, so only a strong likeness may hold that up.
        if compared.strong or (compared.possible and not _usable(who)):
            found.append((one, compared))
    return sorted(found, key=lambda one: (not one[1].exact, -len(one[1].reasons), one[0].id))


def _twins(cur: Cursor, who: Who, people: set[int]) -> list[tuple[Subject, Compared]]:
    """Somebody else of this name, as near as people spell it, and birth date, whatever number we hold for them."""
    born, precision = rough_date(who.born)
    if born is None or precision != "day":
        return []
    near = [(one, compare(who, one)) for one in _near(cur, (), (born,)) if one.person_id not in people]
    return [(one, compared) for one, compared in near if compared.given and compared.family and compared.born]


def _near(cur: Cursor, words: tuple[str, ...], dates: tuple) -> list[Subject]:
    if not words and not dates:
        return []
    return [one.subject for one in look(cur, Sought(dates=dates, words=words))]


def _loosely(cur: Cursor, who: Who) -> list[tuple[Subject, Compared]]:
    """Anybody the little that was said could fit, for a person to look at and never for Kith to choose from."""
    near = _near(cur, tuple(known(who.family_name)), ())
    found = [(subject, compare(who, subject)) for subject in near]
    fitting = [one for one in found if one[1].family and one[1].given is not False]
    return sorted(fitting, key=lambda one: (len(one[1].against) - len(one[1].reasons), one[0].id))


def _missing(who: Who, unborn: bool, newborn: bool) -> list[str]:
    said = {"family name": bool(known(who.family_name))}
    if unborn:
        return [name for name, there in (said | {"number of the sender’s own": bool(who.local)}).items() if not there]
    named = bool(who.given_name.strip()) or (newborn and bool(who.local))
    said |= {"first name": named, "date of birth": rough_date(who.born)[0] is not None}
    return [name for name, there in said.items() if not there]


def _unsure(why: str, found: list[tuple[Subject, Compared]]) -> Resolved:
    once = {subject.id: Candidate(subject, compared.reasons, compared.against) for subject, compared in found}
    return Resolved("unsure", why, None, tuple(once.values())[:MOST_CANDIDATES])
