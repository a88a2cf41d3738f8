"""How to refer to each service now, and who of those whom it concerns has read it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor

from kith.access.routes import published
from kith.engine.calendar import local
from kith.engine.matters import routes
from kith.engine.matters.routes import Route

OWNERS = "select subject_id, key, name, phone from access_team where subject_id = any(%s::bigint[])"
RECORDS = """
select s.key, t.name from access_team t join records_subject s on s.id = t.subject_id
where t.key = any(%s::text[]) order by t.name
"""
# Of each publication: to whom it was put, who has read it, and in which of these teams somebody has not.
READ = """
select (e.answers ->> 'route')::bigint, w.full_name, d.state in ('done', 'done late'), exists (
    select from access_post_standing p where p.worker_id = w.id and p.team_id = any(%s::bigint[])
        and p.began <= %s and (p.ended is null or p.ended > %s))
from duties_duty d join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
join access_worker w on w.subject_id = d.subject_id
where d.pathway = 'route_read_in_time' and d.state <> 'no longer owed' order by w.full_name
"""


@dataclass
class Way:
    """One route with its owner; ``unread``: those of the reader’s own teams who have not read it, by name."""

    route: Route
    key: str
    owner: str
    phone: str
    asked: int = 0
    read: int = 0
    unread: list[str] = field(default_factory=list)

    @property
    def share(self) -> int | None:
        return int(100 * self.read / self.asked) if self.asked else None


def ways(cur: Cursor, at: datetime, teams: Collection[int] = ()) -> list[Way]:
    """Each service’s way in now, by name. ``teams``: those whose lead asks, and sees who has not read."""
    said = published(cur)
    found = routes.on(local(at).date(), said)
    owners = {row[0]: row[1:] for row in cur.execute(OWNERS, ([one.team for one in found],)).fetchall()}
    made = [Way(one, *owners[one.team]) for one in found if one.team in owners]
    of: dict[int, list[tuple]] = defaultdict(list)
    for root, *told in cur.execute(READ, (list(teams), at, at)).fetchall() if made else ():
        of[root].append(told)
    for one in made:
        told = of[one.route.root]
        one.asked, one.read = len(told), sum(read for _, read, _ in told)
        one.unread = [name for name, read, mine in told if mine and not read]
    return made


def records(cur: Cursor, keys: Collection[str]) -> list[tuple[str, str]]:
    """(the key of its record, its name) of each of these teams: there a route is published."""
    return cur.execute(RECORDS, (list(keys),)).fetchall()
