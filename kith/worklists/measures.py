"""How well each duty is kept: counted from the duties themselves, with nobody taken out of the denominator."""
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.catalogue import PATHWAYS
from kith.records.database import cursor
from kith.statuses.listening import SILENT
from kith.worklists.series import Point, Series
from kith.worklists.statistics import hidden_cells

MONTHS = 24
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TO_US = ("urgent_attendance", "soon_attendance", "looked_after_attendance", "attendance_in_pregnancy")

# Owed is what was due by the cut, in every state but "no longer owed"; what the tick has not reached yet is late too.
COUNTED = """
select {by}, count(*) filter (where due), count(*) filter (where due and state = 'done'),
    count(*) filter (where due and state = 'done late'), count(*) filter (where due and open),
    count(*) filter (where due and state = 'waived'),
    count(*) filter (where due and coalesce((marks ->> 'learnt_late')::int, 0) > 0),
    count(*) filter (where state = 'undated'), count(*) filter (where open and due_at > %(at)s)
from (select d.*, d.due_at <= %(at)s as due from duties_duty d where d.state <> 'no longer owed'
    and (d.due_at is null or d.due_at > %(since)s) and (%(pathway)s = '' or d.pathway = %(pathway)s)) d {join}
group by {by} order by {by}
"""
TEAM = """
left join lateral (
    select t.name as team from records_together r join access_involvement i on i.subject_id = r.other_id
    join access_team t on t.id = i.team_id
    where r.subject_id = d.subject_id and i.role = d.role and i.began <= coalesce(d.due_at, d.learnt_at)
        and (i.ended is null or i.ended > coalesce(d.due_at, d.learnt_at)) order by i.began desc limit 1) whose on true
"""
# What runs to the end of a day is due on that day, not at midnight of the next month.
MONTH = "to_char((d.due_at - interval '1 microsecond') at time zone 'Europe/London', 'YYYY-MM')"
# Months in which a feed was heard: from its first message on, whatever lies outside its silences.
HEARD = """
select distinct to_char(day, 'YYYY-MM') from intake_feed f join records_subject s on s.id = f.subject_id
cross join generate_series(s.made_at at time zone 'Europe/London', %s at time zone 'Europe/London', '1 day') day
where not exists (
    select from records_entry fell where fell.subject_id = f.subject_id and fell.form = 'feed_fell_silent'
        and fell.happened_at at time zone 'Europe/London' <= day and not exists (
            select from records_entry again where again.subject_id = f.subject_id and again.form = 'feed_heard'
                and again.happened_at > fell.happened_at and again.happened_at at time zone 'Europe/London' < day))
"""
FEEDS = "select sender, heard_at, heard_at < %s from intake_feed order by sender"
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
class Delay:
    """How long a visit took to reach us, and to be read by somebody; what is not read yet is counted beside it."""

    visits: int
    to_us: timedelta | None
    read: int
    to_reading: timedelta | None


def every(at: datetime) -> dict[str, list[Kept]]:
    """Pathway -> a line for each of its duties, in the order declared; a pathway that owed nothing has no lines."""
    with cursor() as cur:
        found = {line.by: line for line in _counted(cur, "d.pathway, d.duty", at)}
    return {key: [found[key, duty] for duty in (*pathway.duties, "read_history") if (key, duty) in found]
            for key, pathway in PATHWAYS.items()}


def of(pathway: str, at: datetime) -> tuple[list[Kept], list[Kept]]:
    """(a line for each duty, a line for each duty and team) of one pathway over the last year."""
    with cursor() as cur:
        return (_counted(cur, "d.duty", at, pathway),
                _counted(cur, "d.duty, coalesce(whose.team, 'by the rota')", at, pathway, TEAM))


def series(pathway: str, duty: str, at: datetime, title: str, target: float | None = None) -> Series:
    """One duty month by month; a month in which the feed was never heard is not returned, never 0."""
    with cursor() as cur:
        asked = {"at": at, "since": _months_ago(at, MONTHS), "pathway": pathway}
        sql = COUNTED.format(by=f"d.duty, {MONTH}", join="")
        owed = {row[1]: (row[3], row[2]) for row in cur.execute(sql, asked).fetchall() if row[0] == duty and row[1]}
        heard = {row[0] for row in cur.execute(HEARD, (at,)).fetchall()} if pathway in TO_US else None
    return Series(title, tuple(_points(owed, heard, at)), "higher", target)


def feeds(at: datetime) -> list[Feed]:
    with cursor() as cur:
        return [Feed(*row) for row in cur.execute(FEEDS, (at - timedelta(hours=values().of(SILENT, at)),)).fetchall()]


def delay(at: datetime) -> Delay:
    """From a visit to A&E to its first reading, over the last year."""
    with cursor() as cur:
        return Delay(*cur.execute(DELAYS, (list(TO_US), _months_ago(at, 12))).fetchone())


def hidden(lines: list[Kept]) -> list[list[int | None]]:
    """The cells of each line for somebody who may see no person: few are not shown, nor what would give them away."""
    return hidden_cells([line.cells for line in lines])


def _counted(cur: Cursor, by: str, at: datetime, pathway: str = "", join: str = "") -> list[Kept]:
    asked = {"at": at, "since": _months_ago(at, 12), "pathway": pathway}
    rows = cur.execute(COUNTED.format(by=by, join=join), asked).fetchall()
    return [Kept(tuple(row[:-8]), *row[-8:]) for row in rows]


def _months_ago(at: datetime, months: int) -> date:
    return add_months(local(at).date(), -months)


def _points(owed: dict[str, tuple[int, int]], heard: set[str] | None, at: datetime) -> list[Point]:
    now = local(at).date()
    months = [add_months(date(now.year, now.month, 1), -n) for n in range(MONTHS, -1, -1)]
    first = min(owed, default=f"{now:%Y-%m}")
    return [_point(month, owed, heard, month == months[-1]) for month in months if f"{month:%Y-%m}" >= first]


def _point(month: date, owed: dict, heard: set[str] | None, running: bool) -> Point:
    key, label = f"{month:%Y-%m}", f"{NAMES[month.month - 1]} {month.year}"
    if key not in owed and heard is not None and key not in heard:
        return Point(label, None, None, running)
    return Point(label, *owed.get(key, (0, 0)), running)
