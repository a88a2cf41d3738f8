"""What is sealed after an adoption, for the adoption desk, and for whoever must know that something stays unfiled."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.records.reading import COLUMNS
from kith.records.subjects import Subject

KIND = "sealed"
HEADER = len(Subject.__slots__)
EVERY = "select sealed_id, by_id, at from records_sealed {which} order by at desc, sealed_id desc"
HEADERS = """
select s.sealed_id, kept.* from records_sealed_row s join records_sealed now using (sealed_id)
cross join lateral jsonb_populate_record(null::records_subject, s.kept) kept
where s.source = 'records_subject' and kept.kind = 'person' and {which} order by s.id
"""
OF, BORN = "s.sealed_id = any(%s::bigint[])", "s.kept ->> 'born' = %s"
SAID = f"""
select {", ".join(f"said.{name}" for name in COLUMNS)} from records_sealed_row s
cross join lateral jsonb_populate_record(null::records_entry, s.kept) said
where s.sealed_id = %s and s.source = 'records_entry' order by said.seq
"""
NUMBERED = """
select i.subject_id from unnest(%s::text[], %s::text[]) as given (system, value)
join records_identifier i using (system, value) join records_sealed s on s.sealed_id = i.subject_id limit 1
"""


class Sealed(NamedTuple):
    """What stands in the place of a sealed record, who sealed it, and when."""

    id: int
    by_id: int
    at: datetime


def every(cur: Cursor) -> list[Sealed]:
    """All that is sealed, newest first."""
    return [Sealed(*row) for row in cur.execute(EVERY.format(which="")).fetchall()]


def one(cur: Cursor, sealed_id: int) -> Sealed | None:
    """The same of one, held until the transaction ends; nothing where it is not sealed, or not any more."""
    row = cur.execute(f"{EVERY.format(which='where sealed_id = %s')} for update", (sealed_id,)).fetchone()
    return Sealed(*row) if row else None


def headers(cur: Cursor, sealed_ids: Iterable[int]) -> dict[int, list[Subject]]:
    """Whose records are sealed there, the oldest first."""
    found: dict[int, list[Subject]] = {}
    for sealed_id, *row in cur.execute(HEADERS.format(which=OF), (list(sealed_ids),)).fetchall():
        found.setdefault(sealed_id, []).append(Subject(*row[:HEADER]))
    return found


def born_on(cur: Cursor, day: date) -> list[tuple[int, Subject]]:
    """Sealed records of people born that day, each with what stands in its place."""
    rows = cur.execute(HEADERS.format(which=BORN), (day.isoformat(),)).fetchall()
    return [(row[0], Subject(*row[1 : 1 + HEADER])) for row in rows]


def numbered(cur: Cursor, numbers: Iterable[tuple[str, str]]) -> int | None:
    """What stands in the place of the record that had one of these numbers, where that record is sealed."""
    given = list(numbers)
    systems, values = [system for system, _ in given], [value for _, value in given]
    row = cur.execute(NUMBERED, (systems, values)).fetchone() if given else None
    return row[0] if row else None


def said(cur: Cursor, sealed_id: int) -> list[tuple]:
    """Every version that is sealed there, in the order of recording."""
    return cur.execute(SAID, (sealed_id,)).fetchall()
