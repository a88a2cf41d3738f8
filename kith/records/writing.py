"""The only hand that adds to the records; intake alone may use it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from operator import itemgetter

import orjson
from psycopg import Cursor

from kith.records import storable
from kith.records.locking import NEXT
from kith.records.projection import columns, name_words
from kith.records.reading import COLUMNS
from kith.records.sounds import loose
from kith.records.subjects import Subject


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


SAID = tuple(field.name for field in fields(NewEntry))
AS_READ = itemgetter(*COLUMNS)
NAMES = ", ".join(COLUMNS)
ADD = f"insert into records_entry ({NAMES}) select {NAMES} from jsonb_populate_recordset(null::records_entry, %s)"

CITE = """
insert into records_cited (record_id, citation, subject_id, seq)
select * from unnest(%s::bigint[], %s::text[], %s::bigint[], %s::bigint[]) on conflict do nothing
"""
IDENTIFY = """
insert into records_identifier (system, value, subject_id, since)
select given.*, %s::bigint, %s::timestamptz from unnest(%s::text[], %s::text[]) as given
on conflict (system, value) do nothing returning value
"""
HELD_BY_OTHERS = """
select held.system, held.value, held.subject_id
from unnest(%s::text[], %s::text[]) as given (system, value) join records_identifier held using (system, value)
where held.subject_id <> %s
"""
PROJECT = """
update records_subject set {changes}, sought = %s, sounds = %s where id = %s
"""
PROTECT = """
update records_subject set home_marked = now.secret from unnest(%s::bigint[], %s::boolean[]) as now (id, secret)
where records_subject.id = now.id and home_marked is distinct from now.secret
"""
MOVE = "update records_identifier set subject_id = %s, since = %s where system = %s and value = %s"
PIN = """
insert into records_edition (kind, key, fingerprint, shape, first_seen)
select given.*, %s::timestamptz from unnest(%s::text[], %s::text[], %s::text[], %s::jsonb[]) as given
on conflict do nothing
"""


def add(cur: Cursor, rows: Sequence[NewEntry], *, by: int | None, at: datetime) -> list[int]:
    """Adds entries in the order given, in one statement, and gives each its place in the order of recording."""
    seqs = draw(cur, len(rows))
    put(cur, [kept(row, seq, by=by, at=at) for row, seq in zip(rows, seqs, strict=True)])
    cur.flush()
    return seqs


def draw(cur: Cursor, many: int) -> list[int]:
    """The next places in the order of recording; to be drawn while the record they are for is held."""
    return cur.execute(f"select {NEXT}", {"many": many}).fetchone()[0] if many else []


def kept(row: NewEntry, seq: int, *, by: int | None, at: datetime) -> tuple:
    """The entry as whoever reads it will find it, in the order of the columns that all readers rely on."""
    given = {name: storable.text(value) if isinstance(value := getattr(row, name), str) else value for name in SAID}
    given |= {"seq": seq, "root": row.root or seq, "by_id": by, "recorded_at": at}
    given["answers"] = orjson.loads(storable.answers(dict(row.answers)))
    given["citations"] = orjson.loads(storable.answers(list(row.citations))) if row.citations else []
    return AS_READ(given)


def put(cur: Cursor, entries: Iterable[tuple]) -> None:
    """Writes entries as `kept` made them, with the next statement."""
    if entries := [dict(zip(COLUMNS, entry, strict=True)) for entry in entries]:
        cur.later(ADD, (storable.answers(entries),))


def cite(cur: Cursor, acts: Iterable[tuple[int, str, int, int]]) -> None:
    """Notes (record, citation, subject, seq): an entry filed on that subject acts on a duty of that record."""
    acts = list(acts)
    if acts:
        cur.execute(CITE, [list(column) for column in zip(*acts, strict=True)])


def project_details(cur: Cursor, subject_id: int, details: Mapping, shown: Subject | None = None) -> bool:
    """Shows on the record's header what now stands of the person's details; nothing of the old header is kept.

    ``shown``: the header as it is, where that is known; the same again is not written. Says whether it was.
    """
    known = columns(details)
    if shown and all(getattr(shown, name) == value for name, value in known.items()):
        return False
    changes = ", ".join(f"{name} = %s" for name in known)
    words = name_words(known)
    cur.execute(PROJECT.format(changes=changes), (*known.values(), " ".join(words), [*map(loose, words)], subject_id))
    return True


def identify(
    cur: Cursor, subject_id: int, numbers: Iterable[tuple[str, str]], *, at: datetime
) -> list[tuple[str, str, int]]:
    """Gives a record its (system, number) pairs; returns those another record holds, which stay there."""
    numbers = [(storable.text(system), storable.text(value)) for system, value in numbers]
    if not numbers:
        return []
    systems, values = [list(column) for column in zip(*numbers, strict=True)]
    given = cur.execute(IDENTIFY, (subject_id, at, systems, values)).fetchall()
    if len(given) == len(numbers):
        return []
    return cur.execute(HELD_BY_OTHERS, (systems, values, subject_id)).fetchall()


def protect_homes(cur: Cursor, secret: Mapping[int, bool]) -> None:
    """Marks the header of each of these records: is where the person lives kept secret, or not.

    What hides a home hides it for everybody who lives there; by this mark the database keeps all of theirs.
    """
    if secret:
        cur.execute(PROTECT, (list(secret), list(secret.values())))


def move_identifier(cur: Cursor, system: str, value: str, subject_id: int, *, at: datetime) -> None:
    """Gives a number to the record it belongs to, once a person has decided so; entries stay as said."""
    cur.execute(MOVE, (subject_id, at, system, value))


def pin_editions(cur: Cursor, editions: Iterable[tuple[str, str, str, Mapping]], *, at: datetime) -> None:
    """Keeps each (kind, key, fingerprint, shape) the first time it is met."""
    editions = [(kind, key, mark, storable.answers(shape)) for kind, key, mark, shape in editions]
    if editions:
        cur.execute(PIN, (at, *(list(column) for column in zip(*editions, strict=True))))
