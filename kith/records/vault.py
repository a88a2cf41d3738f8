"""Where the rows of a sealed record are put: out of every table that anything else reads, and never lost."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from psycopg import Cursor

KEEP = """
insert into records_sealed_row (sealed_id, source, kept) select %(into)s, '{table}', to_jsonb(t) from {table} t
where {which}
"""
TAKE = "delete from {table} t where {which}"
NUMBERS, OURS = "records_identifier", "t.subject_id = any(%(records)s::bigint[])"
# The numbers stay where every message looks for them, and lead to what stands in the record's place, and no further.
TURN = "update records_identifier set subject_id = %s where subject_id = any(%s::bigint[])"
TURN_BACK = """
update records_identifier i set subject_id = (s.kept ->> 'subject_id')::bigint from records_sealed_row s
where s.sealed_id = %s and s.source = 'records_identifier' and i.subject_id = s.sealed_id
    and i.system = s.kept ->> 'system' and i.value = s.kept ->> 'value'
"""
SOURCES = "select distinct source from records_sealed_row where sealed_id = %s and source <> 'records_identifier'"
BRING_BACK = """
insert into {table} overriding system value select back.* from records_sealed_row s
cross join lateral jsonb_populate_record(null::{table}, s.kept) back where s.sealed_id = %s and s.source = '{table}'
"""
SEAL = "insert into records_sealed (sealed_id, by_id, at) values (%s, %s, %s)"
UNSEAL = "delete from records_sealed where sealed_id = %s"


def seal(cur: Cursor, into: int, *, by: int, at: datetime) -> None:
    """What stands in a record's place is sealed from now on."""
    cur.execute(SEAL, (into, by, at))


def take(cur: Cursor, into: int, table: str, which: str, asked: Mapping) -> None:
    """Keeps the rows of a table that meet a condition, and takes them out of it."""
    cur.execute(KEEP.format(table=table, which=which), {**asked, "into": into})
    cur.execute(TAKE.format(table=table, which=which), asked)


def turn(cur: Cursor, into: int, records: Iterable[int]) -> None:
    """The numbers of these records lead nowhere but to what stands in their place."""
    ids = list(records)
    cur.execute(KEEP.format(table=NUMBERS, which=OURS), {"into": into, "records": ids})
    cur.execute(TURN, (into, ids))


def bring_back(cur: Cursor, into: int) -> None:
    """Every row as it was, where it was; what is kept here stays kept."""
    for (table,) in cur.execute(SOURCES, (into,)).fetchall():
        cur.execute(BRING_BACK.format(table=table), (into,))
    cur.execute(TURN_BACK, (into,))
    cur.execute(UNSEAL, (into,))
