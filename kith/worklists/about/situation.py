"""One page of one young person: who leads, what each service does and waits for, what is missed, unmet and next."""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from psycopg import Cursor

from kith.access import involvement
from kith.access.sensitivity import Reader
from kith.duties.settings import values
from kith.engine.calendar import local
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.language.roles import ASKED
from kith.records import reading
from kith.statuses import together
from kith.worklists.about import attendance, chronology, plan
from kith.worklists.about.attendance import Attended
from kith.worklists.about.plan import Action, Plan

TOGETHER, LEAD, SAYS = "followed_together", "lead_named", "service_says"
SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Line:
    """What one service says: when and by whom, what it does, what it waits for; ``said`` is None where it said nothing.
    """

    role: str
    said: datetime | None = None
    by: str = ""
    doing: str = ""
    soon: str = ""
    waits: tuple[tuple[str, str], ...] = ()   # what, and of which service
    old: bool = False

    @property
    def title(self) -> str:
        return ASKED[self.role]


@dataclass(frozen=True, slots=True)
class Unowned:
    """Something that each of two services thinks the other has, in their own words; or that none has said it has."""

    waiting: tuple[tuple[str, str, str], ...]   # who waits, for what, and of whom
    silent: str = ""                            # the service that has said nothing


@dataclass(frozen=True)
class Situation:
    """Everything the page shows."""

    together: bool
    lead: str
    lines: tuple[Line, ...]
    unowned: tuple[Unowned, ...]
    weeks: int
    missed: tuple[Attended, ...]
    next: tuple[tuple[datetime, str], ...]
    plan: Plan

    @property
    def missed_at(self) -> list[str]:
        return list(dict.fromkeys(one.service for one in self.missed))

    @property
    def held(self) -> list[Action]:
        return [one for one in self.plan.actions if one.holder and not one.outcome]


def situation(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader) -> Situation:
    """Joined from every service, as this reader may know of it."""
    said = [one for one in fold_all(Version(*row) for row in reading.versions(cur, ids, [TOGETHER, LEAD, SAYS]))
            if reader.reads(one.versions)]
    names = chronology.read_names(cur, [one.versions for one in said])
    lines = tuple(_lines(said, _around(cur, ids, at, reader), names, at))
    found, seen, weeks = plan.plan(cur, ids, at, reader), attendance.of(cur, ids, reader), _weeks(at)
    missed = [one for one in seen.rows if one.missed and one.when and at - timedelta(weeks=weeks) <= one.when <= at]
    return Situation(any(_stands(one, at) for one in said if one.form == TOGETHER), _lead(said), lines,
                     tuple(_unowned(lines)), weeks, tuple(missed), tuple(sorted(_next(seen.rows, found, at))), found)


def _weeks(at: datetime) -> int:
    return int(values().of(together.WEEKS, at))


def _stands(one: Standing, at: datetime) -> bool:
    ended = day_of(one.answers.get("ended"))
    return ended is None or ended > local(at).date()


def _lead(said: Iterable[Standing]) -> str:
    """The last who agreed; whoever has not does not lead."""
    named = [one for one in said if one.form == LEAD]
    last = max(named, key=lambda one: one.moment, default=None)
    return str(last.answers["lead"]) if last and last.answers.get("agreed") == "yes" else ""


def _around(cur: Cursor, ids: Sequence[int], at: datetime, reader: Reader) -> set[str]:
    """The services that are involved now and may be asked, as far as this reader may hear of them."""
    every = involvement.of(cur, ids[0])
    return {one.role for one in every if one.role in ASKED and reader.hears_of(one.role)
            and one.began <= at and (one.ended is None or one.ended > at)}


def _lines(said: Iterable[Standing], around: set[str], names, at: datetime) -> Iterator[Line]:
    last = {one.answers.get("role"): one for one in sorted((one for one in said if one.form == SAYS),
                                                         key=lambda one: one.moment)}
    old = at - timedelta(days=int(values().of(together.DAYS, at)))
    for role in ASKED:
        if role in last:
            one = last[role]
            waits = tuple((str(row.get("what", "")), str(row.get("of"))) for row in one.answers.get("waits") or ())
            yield Line(role, one.moment, names.get(one.by) or one.versions[0].organisation,
                       str(one.answers.get("doing", "")), str(one.answers.get("soon", "")),
                       tuple(wait for wait in waits if wait[1] in ASKED), one.moment < old)
        elif role in around:
            yield Line(role)


def _unowned(lines: Sequence[Line]) -> Iterator[Unowned]:
    """Two that wait for each other: each thinks that the other has it. And what is waited for of whoever says nothing.
    """
    for one, other in combinations(lines, 2):
        both = (*_of(one, other.role), *_of(other, one.role))
        if _of(one, other.role) and _of(other, one.role):
            yield Unowned(both)
    said = {line.role for line in lines if line.said}
    for line in lines:
        for what, role in line.waits:
            if role not in said:
                yield Unowned(((line.title, what, ASKED[role]),), ASKED[role])


def _of(line: Line, role: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((line.title, what, ASKED[of]) for what, of in line.waits if of == role)


def _next(rows: Iterable[Attended], found: Plan, at: datetime) -> Iterator[tuple[datetime, str]]:
    """Appointments, and actions whose day comes, in the next seven days."""
    for one in rows:
        if one.outcome == "waiting" and one.when and at <= one.when <= at + SOON:
            yield one.when, f"Appointment: {one.service}"
    first, last = local(at).date(), local(at + SOON).date()
    for one in found.actions:
        if one.by and not one.outcome and first <= one.by <= last:
            yield local(at).replace(year=one.by.year, month=one.by.month, day=one.by.day, hour=23, minute=59), \
                f"By then: {one.answers.get('what', '')}"
