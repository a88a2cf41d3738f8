"""Who is asked to two meetings at one time: a child, or somebody who works with it, whatever the other is for.

Of a service held in confidence nothing is said: that somebody has another meeting would tell they come to this one.
"""
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.engine.calendar import local
from kith.engine.days import clock_of

OTHERS = """
with others as (
    select t.id, m.begins from records_meetings_on(%(day)s) m
    cross join lateral (select records_of(m.subject_id) as id) t
    where m.occasion <> %(own)s and abs(extract(epoch from m.begins::timestamptz - %(begins)s)) < %(lasts)s
)
select '', '', min(begins) from others where id = any(%(ids)s::bigint[]) having count(*) > 0
union all
select mine.role, w.full_name, min(o.begins) from access_involvement mine
join access_worker w on w.id = mine.worker_id and w.is_active
join access_involvement theirs on theirs.worker_id = mine.worker_id and theirs.began <= %(at)s
    and (theirs.ended is null or theirs.ended > %(at)s)
join others o on o.id = theirs.subject_id
where mine.subject_id = any(%(ids)s::bigint[]) and mine.began <= %(at)s and (mine.ended is null or mine.ended > %(at)s)
    and not (mine.role = any(%(confiding)s) or theirs.role = any(%(confiding)s) or o.id = any(%(ids)s::bigint[]))
group by 1, 2 order by 1, 2
"""


class Clash(NamedTuple):
    """Whose other meeting begins when; without a role it is the child’s own."""

    role: str
    name: str
    begins: datetime


def clashes(cur: Cursor, ids: Sequence[int], begins: datetime, own: str, minutes: int, at: datetime) -> list[Clash]:
    """Of those records; ``own``: the meeting’s own occasion; a meeting is taken to last so many minutes."""
    asked = {"ids": list(ids), "day": local(begins).date().isoformat(), "begins": begins, "own": own, "at": at,
             "lasts": minutes * 60, "confiding": list(CONFIDING)}
    return [Clash(role, name, clock_of(when)) for role, name, when in cur.execute(OTHERS, asked).fetchall()]
