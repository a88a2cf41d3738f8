"""What waits to be reckoned: records listed by a transaction, and records whose moment to look again has come."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.engine import catalogue
from kith.records import reading

LIST = "insert into duties_to_reckon select unnest(%s::bigint[]), %s on conflict (subject_id) do nothing"
TAKE = """
delete from duties_to_reckon where subject_id in (
    select subject_id from duties_to_reckon order by since limit %s for update skip locked) returning subject_id
"""
TAKE_THESE = "delete from duties_to_reckon where subject_id = any(%s::bigint[]) returning subject_id"
RIPE = """
select person_id from duties_look_again where look_at <= %s order by look_at limit %s for update skip locked
"""
HOW_LONG = "select count(*), min(since) from duties_to_reckon"


def list_for_reckoning(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> None:
    """Puts records on the list in the same transaction as what affects them."""
    cur.execute(LIST, (sorted(set(subject_ids)), at))


def take_listed(cur: Cursor, limit: int) -> list[int]:
    """The longest waiting, taken off the list in this transaction; others may take others at the same time."""
    return [row[0] for row in cur.execute(TAKE, (limit,)).fetchall()]


def take_these(cur: Cursor, subject_ids: Iterable[int]) -> list[int]:
    return [row[0] for row in cur.execute(TAKE_THESE, (list(subject_ids),)).fetchall()]


def ripe(cur: Cursor, at: datetime, limit: int) -> list[int]:
    """People whose moment to look again has come, held until this transaction ends."""
    return [row[0] for row in cur.execute(RIPE, (at, limit)).fetchall()]


def affected(cur: Cursor, subject_id: int, forms: Iterable[str]) -> set[int]:
    """Those whose duties an entry of these forms on this record may change, beside the record itself (D29)."""
    kinds = {kind for form in forms for kind in catalogue.reaching(form)}
    if not kinds:
        return set()
    return {one for pair in reading.relations(cur, [subject_id], 2) for one in pair} - {subject_id}
