"""Which ways of reaching these people are safe now: the one question every output asks before it goes."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.engine.facts import known
from kith.engine.reckoned.causes import causes
from kith.engine.safety import MARK, Safe, safe
from kith.engine.standing import Version
from kith.engine.world import RELATION, World
from kith.records import network

OPEN = Safe()
# Everybody a letter about this person could reach, whatever they are to them: a few more than need be are held.
WHOSE_MARKS = """
with own as (select other_id as id from records_together where subject_id = %s)
select id from own
union select t.other_id from own join records_entry e on e.subject_id = own.id
    join records_together t on t.subject_id = e.other_id where e.other_id is not null
"""
HOLD = "select id from records_subject where id = any(%s::bigint[]) order by id for update skip locked"


def ask(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> dict[int, Safe]:
    """What stands for each of these people, on all their records, and for those whom what is sent would reach."""
    ids = set(subject_ids)
    person, said = {}, []
    around, _, _ = network.around(cur, ids, (MARK, RELATION), (MARK,))
    for record, oldest, _, version in around:
        person[record] = oldest
        if version[0] is not None:
            said.append(Version(*version))
    if not any(version.form == MARK for version in said):
        return dict.fromkeys(ids, OPEN)
    world = World(said, person)
    return {one: safe(known(world, one, at, causes)) for one in ids}


def hold(cur: Cursor, subject_id: int) -> bool:
    """Holds the records of everybody whose marks count, so that nobody sets one before this transaction ends.

    Waits for nobody: says whether all of them were free. Somebody who writes about one of them just now goes first.
    """
    ids = [row[0] for row in cur.execute(WHOSE_MARKS, (subject_id,)).fetchall()]
    return len(cur.execute(HOLD, (ids,)).fetchall()) == len(ids)
