"""Which ways of reaching these people are safe now: the one question every output asks before it goes."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.engine.causes import causes
from kith.engine.facts import RELATION, known
from kith.engine.safety import MARK, Safe, safe
from kith.engine.standing import Version
from kith.engine.world import World
from kith.records import reading

OPEN = Safe()


def ask(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> dict[int, Safe]:
    """What stands for each of these people, on all their records, and for those whom what is sent would reach."""
    ids = set(subject_ids)
    person, said = {}, []
    for record, oldest, _, _, *version in reading.around(cur, ids, (MARK, RELATION), (MARK,)):
        person[record] = oldest
        if version[0] is not None:
            said.append(Version(*version))
    if not any(version.form == MARK for version in said):
        return dict.fromkeys(ids, OPEN)
    world = World(said, person)
    return {one: safe(known(world, one, at, causes)) for one in ids}
