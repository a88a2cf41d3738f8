"""Every duty's measure over time, for the locality or team by team: months, or the days between what was missed."""
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from statistics import median

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.language.settings import setting
from kith.records.database import cursor
from kith.worklists.counted import measures, rulings
from kith.worklists.counted.measures import TO_US
from kith.worklists.counted.series import COUNT, Point, Series
from kith.worklists.counted.statistics import FEWEST, Rules

MONTHS = 24
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SCREEN = setting("measures.screen_outliers", 1, "Huge jumps are left out of the average moving range: 1 yes, 0 no",
                 "Published sets differ")
RUN = setting("measures.run", 7, "Points on one side of the mean that are unusual", "Published sets give 5, 6 or 7")
TREND = setting("measures.trend", 7, "Points going one way that are unusual", "Published sets give 5, 6 or 7")
FEW = setting("measures.fewest_for_a_share", 10, "Owed in a month below which no share is charted", "Local")

# What runs to the end of a day is due on that day, not at midnight of the next month.
DUE_ON = "(d.due_at - interval '1 microsecond') at time zone 'Europe/London'"
MONTH = f"to_char({DUE_ON}, 'YYYY-MM')"
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
MISSED = f"""
select d.pathway, d.duty, ({DUE_ON})::date from duties_duty d
where d.state not in ('done', 'no longer owed') and d.due_at <= %s and d.due_at > %s and d.pathway = any(%s)
order by d.due_at
"""
Owed = dict[tuple, dict[str, tuple[int, int]]]     # what is measured -> month -> (in time, owed)


def rules(at: datetime) -> Rules:
    """The edition of the rules that this locality uses."""
    return Rules(int(values().of(RUN, at)), int(values().of(TREND, at)), bool(values().of(SCREEN, at)))


def every(at: datetime, pathway: str = "") -> dict[tuple[str, str], Series]:
    """(pathway, duty) -> its series for the whole locality, as persons ruled it."""
    with cursor() as cur:
        owed = _owed(cur, f"d.pathway, d.duty, {MONTH}", at, pathway)
        heard = _heard(cur, at)
        made = {key: _series(f"{measures.named(*key)}, done in time", key[0], months, heard, at)
                for key, months in owed.items()}
        rare = _rare(cur, made, at)
        decisions = rulings.decided(cur)
    return {key: rulings.ruled(rare.get(key, one), [ruling for ruling in decisions if ruling.measure == ".".join(key)])
            for key, one in made.items()}


def team_by_team(pathway: str, duty: str, at: datetime) -> dict[str, Series]:
    """Team -> the series of one duty, in order of the teams' names."""
    with cursor() as cur:
        by = f"coalesce(whose.key, ''), d.duty, {MONTH}"
        owed = {key[0]: months for key, months in _owed(cur, by, at, pathway, measures.TEAM).items() if key[1] == duty}
        heard, teams = _heard(cur, at), measures.teams(cur)
        made = {key: _series(teams[key].name, pathway, months, heard, at) for key, months in owed.items() if key}
        subject_ids = [teams[key].subject_id for key in made]
        decisions = [one for one in rulings.decided(cur, subject_ids) if one.measure == f"{pathway}.{duty}"]
    ruled = {key: rulings.ruled(one, [ruling for ruling in decisions if ruling.subject_id == teams[key].subject_id])
             for key, one in made.items()}
    return dict(sorted(ruled.items(), key=lambda pair: pair[1].title))


def _owed(cur: Cursor, by: str, at: datetime, pathway: str, join: str = "") -> Owed:
    found: Owed = defaultdict(dict)
    for line in measures.counted(cur, by, at, pathway, join, months=MONTHS):
        *key, month = line.by
        if month:
            found[tuple(key)][month] = line.in_time, line.owed
    return found


def _heard(cur: Cursor, at: datetime) -> set[str]:
    return {row[0] for row in cur.execute(HEARD, (at,)).fetchall()}


def _series(title: str, pathway: str, owed: dict[str, tuple[int, int]], heard: set[str], at: datetime) -> Series:
    """Month by month from the first in which anything was owed."""
    told_us = heard if pathway in TO_US else None
    now = local(at).date()
    months = [add_months(date(now.year, now.month, 1), -n) for n in range(MONTHS, -1, -1)]
    points = [_point(month, owed, told_us, now) for month in months if f"{month:%Y-%m}" >= min(owed)]
    return Series(title, tuple(points), rules=rules(at), few=int(values().of(FEW, at)))


def _point(month: date, owed: dict[str, tuple[int, int]], heard: set[str] | None, now: date) -> Point:
    key, label = f"{month:%Y-%m}", f"{NAMES[month.month - 1]} {month.year}"
    running = (month.year, month.month) == (now.year, now.month)
    days = now.day if running else monthrange(month.year, month.month)[1]
    missing = key not in owed and heard is not None and key not in heard
    return Point(label, *((None, None) if missing else owed.get(key, (0, 0))), open=running, days=days, month=key)


def _rare(cur: Cursor, made: dict[tuple[str, str], Series], at: datetime) -> dict[tuple[str, str], Series]:
    """Where most months have no miss at all, the days between misses say more than a row of noughts."""
    seldom = {key for key, one in made.items() if one.kind == COUNT and _mostly_none(one)}
    since = add_months(local(at).date(), -MONTHS)
    missed = defaultdict(list)
    for pathway, duty, day in cur.execute(MISSED, (at, since, [key[0] for key in seldom])).fetchall():
        missed[pathway, duty].append(day)
    return {key: between(made[key], missed[key], local(at).date()) for key in seldom if len(missed[key]) > FEWEST}


def _mostly_none(series: Series) -> bool:
    misses = [value for value in series.closed if value is not None]
    return bool(misses) and median(misses) == 0


def between(series: Series, missed: Iterable[date], today: date) -> Series:
    """One point a miss: the days since the one before; the days since the last are not over yet."""
    days = [*missed, today]
    points = [Point(f"{day.day} {NAMES[day.month - 1]} {day.year}", None, None, open=n == len(days) - 2,
                    apart=(day - before).days, month=f"{day:%Y-%m}") for n, (before, day) in enumerate(pairwise(days))]
    return replace(series, points=tuple(points))
