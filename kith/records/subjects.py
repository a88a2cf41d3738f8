"""Subjects: made once, named by an opaque key, and shown by what is known of them now."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime

from psycopg import Cursor

# Read aloud over a telephone: no letter that looks or sounds like another, and no vowel, so that no key is ever a word.
LETTERS = "346789bcdfghjkmnpqrtwxy"
LENGTH = 7
MATTER = "matter"   # what was told before anybody's record was there is a record of its own


@dataclass(frozen=True, slots=True)
class Subject:
    """The header of one record: who or what it is about, as known now."""

    id: int
    key: str
    kind: str
    person_id: int
    title: str
    family_name: str
    given_name: str
    known_as: str
    sex: str
    nhs_number: str
    address: str
    postcode: str
    phone: str
    gp_practice: str
    gp_practice_name: str
    born: date | None
    born_precision: str
    expected: date | None
    died: bool
    died_on: date | None
    address_protected: bool
    made_at: datetime


COLUMNS = ", ".join(field.name for field in fields(Subject))
MAKE = """
insert into records_subject (id, key, kind, person_id, title, made_at)
select n, %s, %s, n, %s, %s from nextval(pg_get_serial_sequence('records_subject', 'id')) n
on conflict (key) do nothing returning id
"""
BY_ID = f"select {COLUMNS} from records_subject where id = %s"
BY_KEY = f"select {COLUMNS} from records_subject where key = %s"
BY_IDS = f"select {COLUMNS} from records_subject where id = any(%s::bigint[])"
IDS = "select id from records_subject where key = any(%s::text[]) order by id"
BY_NUMBER = f"""
select {", ".join(f"s.{field.name}" for field in fields(Subject))} from records_identifier i
join records_subject s on s.id = i.subject_id where i.system = %s and i.value = %s and s.kind <> 'sealed'
"""
# A happening may be a record of its own, of which each of several people has a share; their entries' occasion names it.
OF_OCCASION = """s.kind in ('notice') and s.key = split_part({occasion}, ':', 3)
    and {occasion} = 'kith:' || s.kind || ':' || s.key"""
BY_OCCASION = f"select {COLUMNS} from records_subject s where {OF_OCCASION.format(occasion='%(occasion)s')}"
SYSTEMS = "select system from records_identifier where subject_id = %s"
SAME_PERSON = "select subject_id, other_id from records_together where subject_id = any(%s::bigint[]) order by 1, 2"
SET_PERSON = """
update records_subject set person_id = now.person_id
from unnest(%s::bigint[], %s::bigint[]) as now (id, person_id) where records_subject.id = now.id
"""
RENAME = "update records_subject set title = %s where id = %s"


def make(cur: Cursor, *, kind: str = "person", title: str = "", at: datetime) -> tuple[int, str]:
    """Makes a subject and gives its number and its key."""
    while True:
        key = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        made = cur.execute(MAKE, (key, kind, title, at)).fetchone()
        if made:
            return made[0], key


def by_id(cur: Cursor, subject_id: int) -> Subject | None:
    """The header of the record with this number."""
    return _one(cur.execute(BY_ID, (subject_id,)).fetchone())


def by_key(cur: Cursor, key: str) -> Subject | None:
    """The header of the record with this key."""
    return _one(cur.execute(BY_KEY, (as_kept(key),)).fetchone())


def as_occasion(happening: Subject) -> str:
    """The number under which the program tells of somebody's share in a happening that is a record of its own."""
    return f"{happening.kind}:{happening.key}"


def by_occasion(cur: Cursor, occasion: str) -> Subject | None:
    """The header of the happening of which an entry with this occasion is a share; mostly there is none."""
    return _one(cur.execute(BY_OCCASION, {"occasion": occasion}).fetchone())


def ids(cur: Cursor, keys: Iterable[str]) -> list[int]:
    """The numbers of the records with these keys."""
    return [subject_id for (subject_id,) in cur.execute(IDS, (list(keys),)).fetchall()]


def by_number(cur: Cursor, system: str, value: str) -> Subject | None:
    """The record that one system knows by this number; one that ended with an adoption is nobody’s number."""
    return _one(cur.execute(BY_NUMBER, (system, value)).fetchone())


def systems(cur: Cursor, subject_id: int) -> set[str]:
    """The systems that know this record by a number of theirs."""
    return {system for (system,) in cur.execute(SYSTEMS, (subject_id,)).fetchall()}


def as_kept(key: str) -> str:
    """A key as it is kept; people type keys in capitals and with spaces."""
    return "".join(filter(str.isalnum, key.lower()))[:LENGTH]


def header(cur: Cursor, subject_id: int) -> Subject:
    """The header of a record that is known to exist."""
    found = by_id(cur, subject_id)
    if found is None:
        raise LookupError(f"There is no record number {subject_id}. It may belong to another database.")
    return found


def headers(cur: Cursor, subject_ids: Iterable[int]) -> dict[int, Subject]:
    """The headers of many records at once, by number."""
    rows = cur.execute(BY_IDS, (list(subject_ids),)).fetchall()
    return {row[0]: Subject(*row) for row in rows}


def together(cur: Cursor, subject_ids: Iterable[int]) -> dict[int, list[int]]:
    """For each record, every record of the same joined person, itself included, oldest first."""
    same: dict[int, list[int]] = {}
    for subject_id, other_id in cur.execute(SAME_PERSON, (list(subject_ids),)).fetchall():
        same.setdefault(subject_id, []).append(other_id)
    return same


def set_person(cur: Cursor, people: Mapping[int, int]) -> None:
    """Notes, for each record, the oldest record of its person; linkage decides, this only writes it on the header."""
    if people:
        cur.execute(SET_PERSON, (list(people), list(people.values())))


def rename(cur: Cursor, subject_id: int, title: str) -> None:
    """Gives a team, feed or post its present name; a person's name comes from what was said of them."""
    cur.execute(RENAME, (title, subject_id))


def _one(row: tuple | None) -> Subject | None:
    return Subject(*row) if row else None
