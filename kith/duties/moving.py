"""Records that were joined or parted: their duties go with them to the person they now belong to."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning

MOVE = """
update duties_duty d set person_id = s.person_id from records_subject s
where s.id = d.subject_id and s.person_id <> d.person_id and d.person_id = any(%s::bigint[])
"""
# Whoever is involved with one record is involved with all of its person.
HELD = "select duties_held_again(%s::bigint[])"
FORGET = "delete from duties_look_again where person_id = any(%s::bigint[])"


def move(cur: Cursor, records: Iterable[int], at: datetime) -> None:
    """``records``: every record of the people that were joined or parted. They are listed to be reckoned again."""
    ids = sorted(set(records))
    cur.execute(MOVE, (ids,))
    cur.execute(HELD, (ids,))
    cur.execute(FORGET, (ids,))
    list_for_reckoning(cur, ids, at, around=True)
