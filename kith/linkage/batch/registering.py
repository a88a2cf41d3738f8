"""Kith's own records as the rows of a caseload."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from psycopg import Cursor

from kith.linkage.batch.rows import Row
from kith.records.subjects import Subject

HEADER = ", ".join(f"s.{field.name}" for field in fields(Subject))
# An unborn child has no birth date to be known by, and is joined with nobody by a machine.
PEOPLE = f"""
select {HEADER}, coalesce(numbers.known, '[]') from records_subject s left join lateral (
    select jsonb_agg(jsonb_build_array(system, value) order by system, value) as known
    from records_identifier i where i.subject_id = s.id and system <> 'nhs'
) numbers on true
where s.kind = 'person' and s.expected is null"""
EVERYBODY = f"{PEOPLE} order by s.id"
TWO = f"{PEOPLE} and s.id = any(%s::bigint[]) order by s.id"
PARTED = """
select distinct on (one, other) one, other, kind from linkage_decision order by one, other, id desc
"""


@dataclass(frozen=True)
class Register:
    """The records as rows, each one's number by its key, and the pairs of people found to be two."""

    rows: list[Row]
    ids: dict[str, int]
    parted: frozenset[frozenset[str]]


def register(cur: Cursor, found_two: Iterable[tuple[int, int]] = ()) -> Register:
    """Everybody we hold. ``found_two``: pairs of records of which somebody said that they are two people."""
    people = [(Subject(*header), numbers) for *header, numbers in cur.execute(EVERYBODY).fetchall()]
    persons = {subject.id: str(subject.person_id) for subject, _ in people}
    last = [(one, other) for one, other, kind in cur.execute(PARTED).fetchall() if kind == "part"]
    two = frozenset(frozenset((persons[one], persons[other])) for one, other in [*last, *found_two]
                    if one in persons and other in persons and persons[one] != persons[other])  # fmt: skip
    return Register([_row(*one) for one in people], {subject.key: subject.id for subject, _ in people}, two)


def two(cur: Cursor, pair: tuple[int, int]) -> list[Row]:
    """Two of our records as rows, the older first; fewer where one of them may not be joined with anybody."""
    return [_row(Subject(*header), numbers) for *header, numbers in cur.execute(TWO, (list(pair),)).fetchall()]


def _row(subject: Subject, numbers: list) -> Row:
    return Row(
        key=subject.key, caseload="register", person=str(subject.person_id), family_name=subject.family_name,
        given_name=subject.given_name, known_as=subject.known_as, born=_born(subject), sex=subject.sex,
        nhs_number=subject.nhs_number, local=tuple((system, value) for system, value in numbers),
        address=subject.address, postcode=subject.postcode, phone=subject.phone, died=subject.died,
        address_protected=subject.address_protected,
    )  # fmt: skip


def _born(subject: Subject) -> str:
    if subject.born is None:
        return ""
    return subject.born.isoformat()[: 7 if subject.born_precision == "month" else 10]
