"""Who is around each child, counted team by team: with no blank, never asked in full, asked too long ago."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from psycopg import Cursor

from kith.engine.calendar import add_months
from kith.worklists.counted.charting import NAMES
from kith.worklists.counted.series import Point, Series
from kith.worklists.counted.statistics import shown_cells

# Of each team its last count of each month, the newest month last.
COUNTED = """
select distinct on (t.id, month) t.key, t.name, t.kind, e.month, e.answers from access_team t
cross join lateral (
    select answers, happened_at, seq, to_char(happened_at at time zone 'Europe/London', 'YYYY-MM') as month
    from records_entry where subject_id = t.subject_id and form = 'network_counted'
) e order by t.id, month, e.happened_at desc, e.seq desc
"""
# Everybody on any caseload once: the newest word on all teams together.
WHOLE = """
select distinct on (e.answers ->> 'whose') e.answers ->> 'whose', e.answers
from records_subject s join records_entry e on e.subject_id = s.id and e.form = 'network_counted'
where s.kind = 'locality' and e.answers ? 'whose' order by e.answers ->> 'whose', e.happened_at desc, e.seq desc
"""


@dataclass(frozen=True, slots=True)
class Count:
    """Everybody on the caseload once; ``complete``, ``blank`` and ``stale`` are all of them together."""

    owed: int = 0
    complete: int = 0
    blank: int = 0
    stale: int = 0

    @property
    def cells(self) -> list[int]:
        return [self.complete, self.stale, self.blank, self.owed]

    @property
    def share(self) -> int | None:
        return round(100 * self.complete / self.owed) if self.owed else None

    def __add__(self, other: "Count") -> "Count":
        return Count(*(getattr(self, name) + getattr(other, name) for name in ("owed", "complete", "blank", "stale")))


@dataclass(frozen=True, slots=True)
class Counted:
    """One team's last count, and of which week it is."""

    key: str
    name: str
    kind: str
    week: date
    count: Count


@dataclass(frozen=True)
class Completeness:
    """Each team in order of name, each kind of service and month by month; ``whole``: everybody once, by whom."""

    teams: tuple[Counted, ...]
    kinds: dict[str, Count]
    months: dict[str, Series]
    whole: dict[str, Count]


def completeness(cur: Cursor, titles: dict[str, str]) -> Completeness:
    """As the program last counted it; ``titles``: how each kind of team is called over its chart."""
    last: dict[str, Counted] = {}
    months: dict[str, dict[str, Count]] = defaultdict(lambda: defaultdict(Count))
    for key, name, kind, month, said in cur.execute(COUNTED).fetchall():
        count = _count(said)
        last[key] = Counted(key, name, kind, date.fromisoformat(said["week"]), count)
        months[kind][month] += count
    kinds: dict[str, Count] = defaultdict(Count)
    for one in last.values():
        kinds[one.kind] += one.count
    drawn = {kind: _series(titles.get(kind, kind), found) for kind, found in months.items()}
    whole = {whose: _count(said) for whose, said in cur.execute(WHOLE).fetchall()}
    teams = tuple(sorted(last.values(), key=lambda one: one.name))
    return Completeness(teams, dict(sorted(kinds.items())), drawn, whole)


def _count(said: dict) -> Count:
    return Count(*(int(said.get(part) or 0) for part in ("owed", "complete", "blank", "stale")))


def _series(title: str, months: dict[str, Count]) -> Series:
    """A month in which nobody counted is a gap, and is not joined over."""
    first, last = (date.fromisoformat(f"{found(months)}-01") for found in (min, max))
    between = (last.year - first.year) * 12 + last.month - first.month
    every = (add_months(first, n) for n in range(between + 1))
    return Series(title, tuple(_point(day, months.get(f"{day:%Y-%m}")) for day in every))


def _point(day: date, count: Count | None) -> Point:
    label, month = f"{NAMES[day.month - 1]} {day.year}", f"{day:%Y-%m}"
    return Point(label, count.complete, count.owed, month=month) if count else Point(label, None, None, month=month)


def shown(counts: list[Count], hides: bool) -> list[list[int | None]]:
    """The cells of each line; of few nothing is said to whoever may open no person."""
    rows = [one.cells for one in counts]
    return shown_cells(rows, hides)
