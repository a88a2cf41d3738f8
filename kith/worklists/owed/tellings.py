"""Who was told of a duty, when and as what: for every row that says so."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import NamedTuple

from psycopg import Cursor

# Few people and teams are told of many things, so each name comes once, in a row of nobody's duty, and in the same
# answer: to ask costs more than to answer.
TOLD = """
with told as materialized (
    select duty_id, told_at, id, role, worker_ids, team_id from duties_telling where duty_id = any(%s::text[])
)
select * from told
union all select null, null, null, full_name, array[id], null from access_worker
    where id = any(array(select unnest(worker_ids) from told))
union all select null, null, null, name, null, id from access_team where id = any(array(select team_id from told))
order by told_at, id
"""


class Told(NamedTuple):
    """One telling of a duty: when, as what, whom by name, and which workers those are."""

    at: datetime
    role: str
    names: tuple[str, ...]
    team: str
    workers: tuple[int, ...] = ()


def told(cur: Cursor, duties: Iterable[str]) -> dict[str, tuple[Told, ...]]:
    """What was told of each of these duties, in order; those of which nobody was told are absent."""
    rows = cur.execute(TOLD, (list(duties),)).fetchall()
    workers = {those[0]: name for duty, _, _, name, those, _ in rows if duty is None and those}
    teams = {team: name for duty, _, _, name, those, team in rows if duty is None and not those}
    named = cache(lambda those: tuple(sorted(workers[one] for one in those if one in workers)))
    found: dict[str, tuple[Told, ...]] = {}
    for duty, at, _, role, those, team in rows:
        if duty is not None:
            found[duty] = (*found.get(duty, ()), Told(at, role, named(tuple(those)), teams.get(team, ""), tuple(those)))
    return found
