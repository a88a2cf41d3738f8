"""The only hand that adds to the records; intake alone may use it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor

from kith.records import storable
from kith.records.projection import columns, name_words


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


GIVEN = {
    "root": "bigint",
    "subject_id": "bigint",
    "form": "text",
    "edition": "text",
    "occasion": "text",
    "happened_at": "timestamptz",
    "precision": "text",
    "received_at": "timestamptz",
    "stated_at": "timestamptz",
    "answers": "jsonb",
    "how": "text",
    "role": "text",
    "sender": "text",
    "organisation": "text",
    "citations": "jsonb",
    "other_id": "bigint",
    "post_id": "bigint",
    "reason": "text",
}
NAMES = ", ".join(GIVEN)
LISTS = ", ".join(f"%s::{kind}[]" for kind in GIVEN.values())
# The order of recording is drawn row by row in the order given, so that what was said first stands first.
ADD = f"""
insert into records_entry (seq, by_id, recorded_at, {NAMES})
select seq, %s::bigint, %s::timestamptz, {NAMES.replace("root", "coalesce(root, seq)", 1)} from (
    select nextval('records_entry_seq') as seq, said.* from (
        select * from unnest({LISTS}) with ordinality as given ({NAMES}, place) order by place
    ) said
) numbered
order by place
returning seq
"""

CITE = """
insert into records_cited (record_id, citation, subject_id, seq)
select * from unnest(%s::bigint[], %s::text[], %s::bigint[], %s::bigint[]) on conflict do nothing
"""
IDENTIFY = """
insert into records_identifier (system, value, subject_id, since)
select given.*, %s::bigint, %s::timestamptz from unnest(%s::text[], %s::text[]) as given
on conflict (system, value) do nothing
"""
HELD_BY_OTHERS = """
select held.system, held.value, held.subject_id
from unnest(%s::text[], %s::text[]) as given (system, value) join records_identifier held using (system, value)
where held.subject_id <> %s
"""
PROJECT = """
update records_subject set {changes}, sought = %s, sounds = array(
    select records_sound(word) from unnest(%s::text[]) with ordinality as said (word, place) order by place
) where id = %s
"""
MOVE = "update records_identifier set subject_id = %s, since = %s where system = %s and value = %s"
PIN = """
insert into records_edition (kind, key, fingerprint, shape, first_seen)
select given.*, %s::timestamptz from unnest(%s::text[], %s::text[], %s::text[], %s::jsonb[]) as given
on conflict do nothing
"""


def add(cur: Cursor, rows: Sequence[NewEntry], *, by: int | None, at: datetime) -> list[int]:
    """Adds entries in the order given, in one statement, and gives each its place in the order of recording."""
    if not rows:
        return []
    values = [[_value(row, name) for row in rows] for name in GIVEN]
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
    words = name_words(known)
    cur.execute(PROJECT.format(changes=changes), (*known.values(), " ".join(words), words, subject_id))


def identify(
    cur: Cursor, subject_id: int, numbers: Iterable[tuple[str, str]], *, at: datetime
) -> list[tuple[str, str, int]]:
    """Gives a record its (system, number) pairs; returns those another record holds, which stay there."""
    numbers = [(storable.text(system), storable.text(value)) for system, value in numbers]
    if not numbers:
        return []
    systems, values = [list(column) for column in zip(*numbers, strict=True)]
    cur.execute(IDENTIFY, (subject_id, at, systems, values))
    if cur.rowcount == len(numbers):
        return []
    return cur.execute(HELD_BY_OTHERS, (systems, values, subject_id)).fetchall()


def move_identifier(cur: Cursor, system: str, value: str, subject_id: int, *, at: datetime) -> None:
    """Gives a number to the record it belongs to, once a person has decided so; entries stay as said."""
    cur.execute(MOVE, (subject_id, at, system, value))


def pin_editions(cur: Cursor, editions: Iterable[tuple[str, str, str, Mapping]], *, at: datetime) -> None:
    """Keeps each (kind, key, fingerprint, shape) the first time it is met."""
    editions = [(kind, key, mark, storable.answers(shape)) for kind, key, mark, shape in editions]
    if editions:
        cur.execute(PIN, (at, *(list(column) for column in zip(*editions, strict=True))))


def _value(row: NewEntry, name: str) -> object:
    value = getattr(row, name)
    if GIVEN[name] == "jsonb":
        return storable.answers(list(value) if name == "citations" else dict(value))
    return storable.text(value) if isinstance(value, str) else value
