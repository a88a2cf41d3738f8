"""What waits to be reckoned: records listed by a transaction, and records whose moment to look again has come."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.records import locking, network

# A row that is there already is held until this transaction ends, or whoever takes it now would miss what is said here.
LIST = """
insert into duties_to_reckon (subject_id, since, around) select unnest(%s::bigint[]), %s, %s
on conflict (subject_id) do update set around = duties_to_reckon.around or excluded.around
"""
LONGEST_WAITING = "select subject_id from duties_to_reckon order by since limit %s"
TAKE = "delete from duties_to_reckon where subject_id = any(%s::bigint[]) returning subject_id, around"
COME = "select person_id from duties_look_again where look_at <= %s order by look_at limit %s"
# Taken off as it is read: whoever is reckoned is noted anew, and a row that is nobody's is not met again for ever.
RIPE = "delete from duties_look_again where person_id = any(%s::bigint[]) and look_at <= %s returning person_id"
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
    """The longest waiting and those around them, taken off the list and held in this transaction."""
    return take_these(cur, _ids(cur.execute(LONGEST_WAITING, (limit,)).fetchall()))


def take_these(cur: Cursor, subject_ids: Iterable[int]) -> set[int]:
    """These and those around them, taken off the list and held in this transaction.

    Held before anything is read of them: whoever answers a duty meanwhile would otherwise be written over.
    """
    ids = list(subject_ids)
    locking.lock(cur, ids)
    taken = cur.execute(TAKE, (ids,)).fetchall()
    reach = [subject_id for subject_id, around in taken if around]
    related = {one for pair in network.relations(cur, reach) for one in pair} if reach else set()
    locking.lock(cur, related - set(ids))
    return {subject_id for subject_id, _ in taken} | related


def ripe(cur: Cursor, at: datetime, limit: int) -> set[int]:
    """People whose moment to look again has come, taken off the list and held in this transaction."""
    ids = _ids(cur.execute(COME, (at, limit)).fetchall())
    locking.lock(cur, ids)
    return set(_ids(cur.execute(RIPE, (ids, at)).fetchall()))


def put_off(cur: Cursor, person_ids: Iterable[int], until: datetime) -> None:
    """Looks at these people again only then."""
    cur.execute(PUT_OFF, (list(person_ids), until))


def waiting_since(cur: Cursor) -> datetime | None:
    """Since when whoever has waited longest to be reckoned has waited."""
    return cur.execute(LONGEST).fetchone()[0]


def _ids(rows: Iterable[tuple[int]]) -> list[int]:
    return [row[0] for row in rows]
