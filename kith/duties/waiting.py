"""What waits to be reckoned: records listed by a transaction, and records whose moment to look again has come."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.records import reading

# A row that is there already is held until this transaction ends, or whoever takes it now would miss what is said here.
LIST = """
insert into duties_to_reckon (subject_id, since, around) select unnest(%s::bigint[]), %s, %s
on conflict (subject_id) do update set around = duties_to_reckon.around or excluded.around
"""
TAKE = """
delete from duties_to_reckon where subject_id in (
    select subject_id from duties_to_reckon order by since limit %s for update skip locked) returning subject_id, around
"""
TAKE_THESE = "delete from duties_to_reckon where subject_id = any(%s::bigint[]) returning subject_id, around"
# Taken off as it is read: whoever is reckoned is noted anew, and a row that is nobody's is not met again for ever.
RIPE = """
delete from duties_look_again where person_id = any(array(
    select person_id from duties_look_again where look_at <= %s order by look_at limit %s for update skip locked))
returning person_id
"""
PUT_OFF = """
insert into duties_look_again select unnest(%s::bigint[]), %s
on conflict (person_id) do update set look_at = excluded.look_at
"""
LONGEST = "select min(since) from duties_to_reckon"


def list_for_reckoning(cur: Cursor, subject_ids: Iterable[int], at: datetime, around: bool = False) -> None:
    """Puts records on the list in the same transaction as what affects them; ``around``: their relatives as well.

    Who the relatives are is found when the list is worked, since another transaction may be linking them now (D29).
    """
    cur.execute(LIST, (sorted(set(subject_ids)), at, around))


def take_listed(cur: Cursor, limit: int) -> set[int]:
    """The longest waiting and those around them, taken off the list in this transaction; others may take others."""
    return _with_those_around(cur, cur.execute(TAKE, (limit,)).fetchall())


def take_these(cur: Cursor, subject_ids: Iterable[int]) -> set[int]:
    """These and those around them, taken off the list in this transaction."""
    return _with_those_around(cur, cur.execute(TAKE_THESE, (list(subject_ids),)).fetchall())


def ripe(cur: Cursor, at: datetime, limit: int) -> set[int]:
    """People whose moment to look again has come, taken off the list in this transaction."""
    return {row[0] for row in cur.execute(RIPE, (at, limit)).fetchall()}


def put_off(cur: Cursor, person_ids: Iterable[int], until: datetime) -> None:
    """Looks at these people again only then."""
    cur.execute(PUT_OFF, (list(person_ids), until))


def waiting_since(cur: Cursor) -> datetime | None:
    """Since when whoever has waited longest to be reckoned has waited."""
    return cur.execute(LONGEST).fetchone()[0]


def _with_those_around(cur: Cursor, taken: list[tuple[int, bool]]) -> set[int]:
    reach = [subject_id for subject_id, around in taken if around]
    related = reading.relations(cur, reach) if reach else []
    return {subject_id for subject_id, _ in taken} | {one for pair in related for one in pair}
