"""How well each duty is kept: counted from the duties themselves, with nobody taken out of the denominator."""
import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.roles import PLACES
from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.catalogue import PATHWAYS
from kith.records.database import cursor
from kith.statuses.listening import SILENT
from kith.worklists.counted.statistics import hidden_cells
from kith.worklists.owed.mine import FOUND, LEADS

COVERS = json.dumps({role.key: role.covers for role in PLACES.values() if role.covers})
TO_US = ("urgent_attendance", "soon_attendance", "looked_after_attendance", "attendance_in_pregnancy")

# Owed is what was due by the cut, in every state but "no longer owed"; what the tick has not reached yet is late too.
# What was over before it was due was asked of nobody; what was over undone stays among what is not done.
COUNTED = """
select {by}, count(*) filter (where due), count(*) filter (where due and state = 'done'),
    count(*) filter (where due and state = 'done late'), count(*) filter (where due and (open or state = 'not done')),
    count(*) filter (where due and state = 'waived'),
    count(*) filter (where due and coalesce((marks ->> 'learnt_late')::int, 0) > 0),
    count(*) filter (where state = 'undated'), count(*) filter (where open and due_at > %(at)s)
from (select d.*, d.due_at <= %(at)s and (d.state <> 'not done' or d.due_at <= d.closed_at) as due
    from duties_duty d where d.state <> 'no longer owed'
    and (d.due_at is null or d.due_at > %(since)s) and (%(pathway)s = '' or d.pathway = %(pathway)s)) d {join}
group by {by} order by {by}
"""
# A team's own duty is its own; else it is the team that was involved when it was due, the practice, or the only team
# that there is for a role.
TEAM = """
left join lateral (
    select found.key, found.name from (
        select 1 as rank, now() as began, t.key, t.name from access_team t where t.subject_id = d.subject_id
        union all select 2, i.began, t.key, t.name from records_together r
            join access_involvement i on i.subject_id = r.other_id join access_team t on t.id = i.team_id
            where r.subject_id = d.subject_id and i.role = d.role and i.began <= coalesce(d.due_at, d.learnt_at)
                and (i.ended is null or i.ended > coalesce(d.due_at, d.learnt_at))
        union all select 3, now(), t.key, t.name from records_subject s join access_team t on t.key = s.gp_practice
            where s.id = d.subject_id and d.role = 'gp' and t.kind = 'gp'
        union all select 4, now(), min(t.key), min(t.name) from access_team t
            where t.kind = %(covers)s::jsonb ->> d.role having count(*) = 1
    ) found order by rank, began desc limit 1) whose on true
"""
TEAMS = "select key, name, subject_id from access_team"
FEEDS = "select sender, heard_at, heard_at < %s from intake_feed order by sender"
# What nobody holds falls to the duty desk; the roles are those that are found by who is involved.
UNHELD = """
select role, count(*) from duties_duty where unheld and role = any(%s::text[]) group by role order by 2 desc, 1
"""
DELAYS = """
select count(*), percentile_disc(0.5) within group (order by learnt_at - happened_at),
    count(closed_at), percentile_disc(0.5) within group (order by closed_at - happened_at)
from (select trigger_root, min(happened_at) as happened_at, min(learnt_at) as learnt_at,
        min(closed_at) filter (where state in ('done', 'done late')) as closed_at
    from duties_duty where pathway = any(%s) and state <> 'no longer owed' and happened_at is not null
        and learnt_at > %s group by trigger_root) visits
"""


@dataclass(frozen=True)
class Kept:
    """One line: owed is in time, late, outstanding and waived together; learnt late is among them, never taken out."""

    by: tuple[str, ...]
    owed: int
    in_time: int
    late: int
    outstanding: int
    waived: int
    learnt_late: int
    undated: int
    not_due: int

    @property
    def cells(self) -> list[int]:
        """The parts that make up what was owed."""
        return [self.in_time, self.late, self.outstanding, self.waived]


@dataclass(frozen=True)
class Feed:
    """A sender, when it was last heard, and whether its silence is overdue."""

    sender: str
    heard_at: datetime
    silent: bool


@dataclass(frozen=True)
class Named:
    """A team by the name people know, and the record on which it is spoken of."""

    key: str
    name: str
    subject_id: int


@dataclass(frozen=True)
class Delay:
    """How long a visit took to reach us, and to be read by somebody; what is not read yet is counted beside it."""

    visits: int
    to_us: timedelta | None
    read: int
    to_reading: timedelta | None


def named(pathway: str, duty: str) -> str:
    """A duty's own words; one that is no longer declared keeps its key."""
    declared = PATHWAYS.get(pathway)
    found = declared and (declared.read_history if duty == "read_history" else declared.duties.get(duty))
    return found.what if found else duty


def teams(cur: Cursor) -> dict[str, Named]:
    """Every team by its key."""
    return {row[0]: Named(*row) for row in cur.execute(TEAMS).fetchall()}


def every(at: datetime) -> dict[str, list[Kept]]:
    """Pathway -> a line for each of its duties, in the order declared; a pathway that owed nothing has no lines."""
    with cursor() as cur:
        found = {line.by: line for line in counted(cur, "d.pathway, d.duty", at)}
    return {key: [found[key, duty] for duty in (*pathway.duties, "read_history") if (key, duty) in found]
            for key, pathway in PATHWAYS.items()}


def of(pathway: str, at: datetime) -> tuple[list[Kept], list[Kept]]:
    """(a line for each duty, a line for each duty and team) of one pathway over the last year."""
    with cursor() as cur:
        return (counted(cur, "d.duty", at, pathway),
                counted(cur, "d.duty, coalesce(whose.name, 'by the rota')", at, pathway, TEAM))


def feeds(at: datetime) -> list[Feed]:
    with cursor() as cur:
        return [Feed(*row) for row in cur.execute(FEEDS, (at - timedelta(hours=values().of(SILENT, at)),)).fetchall()]


def delay(at: datetime) -> Delay:
    """From a visit to A&E to its first reading, over the last year."""
    with cursor() as cur:
        return Delay(*cur.execute(DELAYS, (list(TO_US), add_months(local(at).date(), -12))).fetchone())


def unheld() -> dict[str, int]:
    """Role -> how much it owes now while nobody holds it, the most first."""
    with cursor() as cur:
        return dict(cur.execute(UNHELD, ([*FOUND, *LEADS],)).fetchall())


def hidden(lines: list[Kept], whole: Kept | None = None) -> list[list[int | None]]:
    """The cells of each line, and what was owed, for somebody who may see no person.

    Few are not shown, nor what would give them away: across a line, and down a column whose total stands elsewhere.
    """
    rows = [[*line.cells, line.owed] for line in [*lines, *([whole] if whole else [])]]
    return hidden_cells(rows, columns=whole is not None, known=len(lines) if whole else None)[:len(lines)]


def counted(cur: Cursor, by: str, at: datetime, pathway: str = "", join: str = "", months: int = 12) -> list[Kept]:
    """What was owed in these months and what became of it, by anything that a duty's row can say."""
    asked = {"at": at, "since": add_months(local(at).date(), -months), "pathway": pathway, "covers": COVERS}
    rows = cur.execute(COUNTED.format(by=by, join=join), asked).fetchall()
    return [Kept(tuple(row[:-8]), *row[-8:]) for row in rows]
