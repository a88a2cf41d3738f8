"""The order of a list, a pure function with a sentence: lateness, urgency, nearness, the smallest, the known."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple, Protocol, TypeVar

from kith.engine.calendar import end_of_day, local

Line = TypeVar("Line", bound="Placed")
MINUTE = timedelta(minutes=1)

LOUD, TODAY, WEEK, LATER = "loud", "today", "week", "later"
TITLES = {LOUD: "Late or urgent", TODAY: "Due today", WEEK: "This week", LATER: "Later"}
FAR = timedelta(days=36500)
BABY = 365
HOW = (
    "First anything overdue, the longest overdue at the top; then anything urgent; then the rest by when it is due. "
    "Where two are due together: babies and unborn babies first, then children on a plan or in care, then whichever "
    "has waited longest. You cannot hide or reorder what is overdue. You can hand it over."
)


class Placed(Protocol):
    """What decides where one duty stands; nothing the reader may not see is part of it."""

    key: str
    level: str
    state: str
    due_at: datetime | None
    learnt_at: datetime | None
    born: date | None
    known: bool  # on a plan or looked after


class Days(NamedTuple):
    """What a list is laid out against, reckoned once for all its lines."""

    at: datetime
    today_ends: datetime
    week_ends: datetime
    baby_since: date


def band(level: str, state: str, due_at: datetime | None, at: datetime) -> str:
    """Under which of the four headings a duty stands; what has no date yet must be dated this week."""
    return _band(level, state, due_at, _days(at))


def rank(one: Placed, at: datetime) -> tuple:
    """Smaller stands higher; the key comes last so that two people see the same order."""
    return _rank(one, _days(at))


def banded(lines: Iterable[Line], at: datetime) -> dict[str, list[Line]]:
    """The lines under their headings, each heading's in order."""
    bands: dict[str, list] = {LOUD: [], TODAY: [], WEEK: [], LATER: []}
    days = _days(at)
    for one in sorted(lines, key=lambda one: _rank(one, days)):
        bands[_band(one.level, one.state, one.due_at, days)].append(one)
    return bands


def _days(at: datetime) -> Days:
    """What runs to the end of a day is due on that day, not on the next: hence the minute."""
    today = local(at).date()
    sunday = today + timedelta(days=6 - today.weekday())
    return Days(at, end_of_day(today) + MINUTE, end_of_day(sunday) + MINUTE, today - timedelta(days=BABY))


def _band(level: str, state: str, due_at: datetime | None, days: Days) -> str:
    if state == "overdue" or level == "urgent":
        return LOUD
    if due_at is None:
        return WEEK
    if due_at < days.today_ends:
        return TODAY
    return WEEK if due_at < days.week_ends else LATER


def _rank(one: Placed, days: Days) -> tuple:
    return (
        0 if one.state == "overdue" else 1 if one.level == "urgent" else 2,
        one.due_at or days.at + FAR,
        one.born is not None and one.born <= days.baby_since,
        not one.known,
        one.learnt_at or days.at,
        one.key,
    )
