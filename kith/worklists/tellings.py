"""Who was told of a duty, when and as what: for every row that says so."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

TOLD = """
select t.duty_id, t.told_at, t.role, t.worker_ids, t.team_id from unnest(%s::text[]) asked (key)
cross join lateral (select * from duties_telling t where t.duty_id = asked.key offset 0) t
order by t.told_at, t.id
"""
# Few people and teams are told of many things, so their names are read once for all of them.
NAMED = """
select 'worker', id, full_name from access_worker where id = any(%s::bigint[])
union all select 'team', id, name from access_team where id = any(%s::bigint[])
"""


class Told(NamedTuple):
    """One telling of a duty: when, as what, and whom by name."""

    at: datetime
    role: str
    names: tuple[str, ...]
    team: str


def told(cur: Cursor, duties: Iterable[str]) -> dict[str, tuple[Told, ...]]:
    """What was told of each of these duties, in order; those of which nobody was told are absent."""
    rows = cur.execute(TOLD, (list(duties),)).fetchall()
    workers, teams = {tuple(row[3]) for row in rows}, {row[4] for row in rows} - {None}
    names, team_names = _names(cur, workers, teams) if rows else ({}, {})
    found: dict[str, tuple[Told, ...]] = {}
    for duty, at, role, those, team in rows:
        told = Told(at, role, names[tuple(those)], team_names.get(team, ""))
        found[duty] = (*found[duty], told) if duty in found else (told,)
    return found


def _names(cur: Cursor, workers: set[tuple], teams: set[int]) -> tuple[dict[tuple, tuple[str, ...]], dict[int, str]]:
    """The names of each group of workers that was told together, and of each team."""
    everybody = {one for those in workers for one in those}
    rows = cur.execute(NAMED, (list(everybody), list(teams))).fetchall()
    called = {one: name for kind, one, name in rows if kind == "worker"}
    names = {those: tuple(sorted(called[one] for one in those if one in called)) for those in workers}
    return names, {one: name for kind, one, name in rows if kind == "team"}
