"""How long people waited where they came: by month, by day of the week, and before and after hours were changed."""
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import NamedTuple

from psycopg import Cursor

from kith.engine.calendar import local
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.language.attending import WITH_WHOM

YEAR, AROUND = timedelta(days=365), timedelta(weeks=12)   # so long before, and after, a change is compared
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Each as it stands: a correction is another row of the same root, and what never happened was waited for by nobody.
WAITED = """
select answers ->> 'role', (answers ->> 'waited')::float, happened_at from (
    select distinct on (subject_id, root) answers, happened_at, how from records_entry
    where form = %s and happened_at > %s order by subject_id, root, seq desc) stands
where how <> 'strike' and answers ->> 'waited' is not null
"""


class Waited(NamedTuple):
    """One person who came: with which service, for how many minutes, on which day."""

    role: str
    minutes: float
    day: date


@dataclass(frozen=True)
class Wait:
    """Of some who came: how many, and the minutes that half of them waited no longer than."""

    name: str
    came: int
    minutes: int | None


@dataclass(frozen=True)
class Service:
    """One service; ``changed`` holds before and after, where a day was asked for."""

    name: str
    months: tuple[Wait, ...]
    days: tuple[Wait, ...]
    changed: tuple[Wait, Wait] | None


def by_service(cur: Cursor, changed: date | None, at: datetime) -> list[Service]:
    """Each service of which a wait was written down in a year."""
    rows = cur.execute(WAITED, (AppointmentOutcome.key, at - YEAR - AROUND)).fetchall()
    return counted([Waited(role, minutes, local(moment).date()) for role, minutes, moment in rows], changed)


def counted(waited: Iterable[Waited], changed: date | None) -> list[Service]:
    """In order of name, each month and each day of the week by itself."""
    by_role: dict[str, list[Waited]] = defaultdict(list)
    for one in waited:
        by_role[one.role].append(one)
    named = ((WITH_WHOM[role], found) for role, found in by_role.items() if role in WITH_WHOM)
    return [Service(name, _months(found), _days(found), _around(found, changed)) for name, found in sorted(named)]


def _months(found: Sequence[Waited]) -> tuple[Wait, ...]:
    months = sorted({one.day.replace(day=1) for one in found}, reverse=True)[:12]
    return tuple(_wait(month.isoformat(), [one for one in found if one.day.replace(day=1) == month])
                 for month in months)


def _days(found: Sequence[Waited]) -> tuple[Wait, ...]:
    return tuple(_wait(name, theirs) for n, name in enumerate(DAYS)
                 if (theirs := [one for one in found if one.day.weekday() == n]))


def _around(found: Sequence[Waited], changed: date | None) -> tuple[Wait, Wait] | None:
    """The day itself is the first of the new hours."""
    if changed is None:
        return None
    before = [one for one in found if changed - AROUND <= one.day < changed]
    since = [one for one in found if changed <= one.day < changed + AROUND]
    return _wait("Before", before), _wait("From that day", since)


def _wait(name: str, found: Sequence[Waited]) -> Wait:
    return Wait(name, len(found), round(median(one.minutes for one in found)) if found else None)
