"""The only hand that adds to the records; intake alone may use it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.records.projection import columns


@dataclass(frozen=True, slots=True)
class NewEntry:
    """One version of one subject's share of an occasion, ready to be added."""

    subject_id: int
    form: str
    edition: str
    occasion: str
    happened_at: datetime | None
    precision: str  # moment, day, month, unknown
    received_at: datetime
    stated_at: datetime
    answers: Mapping
    how: str = "whole"  # whole, part, strike
    root: int | None = None  # its first version; None when this is the first
    role: str = ""
    sender: str = ""
    organisation: str = ""
    citations: Sequence = field(default_factory=tuple)
    other_id: int | None = None
    post_id: int | None = None
    reason: str = ""


# The order of recording is drawn row by row in the order given, so that what was said first stands first.
ADD = """
insert into records_entry (seq, root, subject_id, form, edition, occasion, happened_at, precision, received_at, stated_at,
    answers, how, role, sender, organisation, citations, other_id, post_id, reason, by_id, recorded_at)
select seq, coalesce(root, seq), subject_id, form, edition, occasion, happened_at, precision, received_at, stated_at,
    answers, how, role, sender, organisation, citations, other_id, post_id, reason, %s::bigint, %s::timestamptz
from (
    select nextval('records_entry_seq') as seq, said.* from (
        select * from unnest(%s::bigint[], %s::bigint[], %s::text[], %s::text[], %s::text[], %s::timestamptz[], %s::text[],
            %s::timestamptz[], %s::timestamptz[], %s::jsonb[], %s::text[], %s::text[], %s::text[], %s::text[], %s::jsonb[],
            %s::bigint[], %s::bigint[], %s::text[]) with ordinality
        as given (root, subject_id, form, edition, occasion, happened_at, precision, received_at, stated_at,
            answers, how, role, sender, organisation, citations, other_id, post_id, reason, place)
        order by place
    ) said
) numbered
order by place
returning seq
"""
IN_ORDER = (
    "root subject_id form edition occasion happened_at precision received_at stated_at "
    "answers how role sender organisation citations other_id post_id reason"
).split()
AS_JSON = {"answers", "citations"}

CITE = """
insert into records_cited (record_id, citation, subject_id, seq)
select * from unnest(%s::bigint[], %s::text[], %s::bigint[], %s::bigint[]) on conflict do nothing
"""
IDENTIFY = """
insert into records_identifier (system, value, subject_id, since)
select given.*, %s::bigint, %s::timestamptz from unnest(%s::text[], %s::text[]) as given on conflict (system, value) do nothing
"""
HELD_BY_OTHERS = """
select held.system, held.value, held.subject_id
from unnest(%s::text[], %s::text[]) as given (system, value) join records_identifier held using (system, value)
where held.subject_id <> %s
"""
MOVE = "update records_identifier set subject_id = %s, since = %s where system = %s and value = %s"
PIN = """
insert into records_edition (kind, key, fingerprint, shape, first_seen)
select given.*, %s::timestamptz from unnest(%s::text[], %s::text[], %s::text[], %s::jsonb[]) as given on conflict do nothing
"""


def add(cur: Cursor, rows: Sequence[NewEntry], *, by: int | None, at: datetime) -> list[int]:
    """Adds entries in the order given, in one statement, and gives each its place in the order of recording."""
    if not rows:
        return []
    values = [[_value(row, name) for row in rows] for name in IN_ORDER]
    return [seq for (seq,) in cur.execute(ADD, (by, at, *values)).fetchall()]


def cite(cur: Cursor, acts: Iterable[tuple[int, str, int, int]]) -> None:
    """Notes (record, citation, subject, seq): an entry filed on that subject acts on a duty of that record."""
    acts = list(acts)
    if acts:
        cur.execute(CITE, [list(column) for column in zip(*acts, strict=True)])


def project_details(cur: Cursor, subject_id: int, details: Mapping) -> None:
    """Shows on the record's header what now stands of the person's details; nothing of the old header is kept."""
    known = columns(details)
    changes = ", ".join(f"{name} = %s" for name in known)
    cur.execute(f"update records_subject set {changes} where id = %s", (*known.values(), subject_id))


def identify(
    cur: Cursor, subject_id: int, numbers: Iterable[tuple[str, str]], *, at: datetime
) -> list[tuple[str, str, int]]:
    """Gives a record its (system, number) pairs; returns those that another record holds, which are left where they are."""
    numbers = list(numbers)
    if not numbers:
        return []
    systems, values = [list(column) for column in zip(*numbers, strict=True)]
    cur.execute(IDENTIFY, (subject_id, at, systems, values))
    if cur.rowcount == len(numbers):
        return []
    return cur.execute(HELD_BY_OTHERS, (systems, values, subject_id)).fetchall()


def move_identifier(cur: Cursor, system: str, value: str, subject_id: int, *, at: datetime) -> None:
    """Gives a number to the record it belongs to, once a person has decided; the entries that carried it stay as said."""
    cur.execute(MOVE, (subject_id, at, system, value))


def pin_editions(cur: Cursor, editions: Iterable[tuple[str, str, str, Mapping]], *, at: datetime) -> None:
    """Keeps each (kind, key, fingerprint, shape) the first time it is met."""
    editions = [(kind, key, mark, Jsonb(shape)) for kind, key, mark, shape in editions]
    if editions:
        cur.execute(PIN, (at, *(list(column) for column in zip(*editions, strict=True))))


def _value(row: NewEntry, name: str) -> object:
    value = getattr(row, name)
    return Jsonb(list(value) if name == "citations" else value) if name in AS_JSON else value
