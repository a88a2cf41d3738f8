"""Who is asked to two meetings at one time: a child, or somebody or a team that works with it, whatever it is for.

Of a service held in confidence nothing is said: that somebody has another meeting would tell they come to this one.
"""
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access.confidence import CONFIDING
from kith.engine.calendar import local
from kith.engine.days import clock_of

# Of whom a meeting then is about, who works with them: a worker by name, or the team, where nobody is named.
INVOLVED = """
select i.role, i.team_id, w.id as worker_id, coalesce(w.full_name, t.name) as name from access_involvement i
join access_team t on t.id = i.team_id left join access_worker w on w.id = i.worker_id and w.is_active
where i.subject_id = {whom} and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
    and i.role <> all(%(confiding)s)
union all
-- A person's practice is part of their details, and nobody there is named.
select 'gp', t.id, null, t.name from records_subject s join access_team t on t.key = records_practice(s)
    and t.kind = 'gp' where s.id = {whom}
"""
OTHERS = f"""
with others as (
    select t.id, m.begins from records_meetings_on(%(day)s) m
    cross join lateral (select records_of(m.subject_id) as id) t
    where m.occasion <> %(own)s and abs(extract(epoch from m.begins::timestamptz - %(begins)s)) < %(lasts)s
)
select '', '', min(begins) from others where id = any(%(ids)s::bigint[]) having count(*) > 0
union all
select mine.role, mine.name, min(o.begins) from others o cross join unnest(%(ids)s::bigint[]) own (id)
cross join lateral ({INVOLVED.format(whom="own.id")} offset 0) mine
cross join lateral ({INVOLVED.format(whom="o.id")} offset 0) theirs
where o.id <> all(%(ids)s::bigint[]) and (mine.worker_id = theirs.worker_id or mine.team_id = theirs.team_id
    and mine.role = theirs.role and mine.worker_id is null and theirs.worker_id is null)
group by 1, 2 order by 1, 2
"""


class Clash(NamedTuple):
    """Whose other meeting begins when: a worker’s, or that of a team of which nobody is named for either child; without
    a role it is the child’s own.
    """

    role: str
    name: str
    begins: datetime


def clashes(cur: Cursor, ids: Sequence[int], begins: datetime, own: str, minutes: int, at: datetime) -> list[Clash]:
    """Of those records; ``own``: the meeting’s own occasion; a meeting is taken to last so many minutes."""
    asked = {"ids": list(ids), "day": local(begins).date().isoformat(), "begins": begins, "own": own, "at": at,
             "lasts": minutes * 60, "confiding": list(CONFIDING)}
    return [Clash(role, name, clock_of(when)) for role, name, when in cur.execute(OTHERS, asked).fetchall()]
