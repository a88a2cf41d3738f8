"""The order of a list, a pure function with a sentence: lateness, urgency, nearness, the smallest, the known."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from kith.engine.calendar import local

LOUD, TODAY, WEEK, LATER = "loud", "today", "week", "later"
TITLES = {LOUD: "Late or urgent", TODAY: "Due today", WEEK: "This week", LATER: "Later"}
FAR = timedelta(days=36500)
BABY = 365
HOW = (
    "First anything overdue, the longest overdue at the top; then anything urgent; then the rest by when it is due. "
    "Where two are due together: babies and unborn babies first, then children on a plan or in care, then whichever "
    "has waited longest. You cannot hide or reorder what is overdue. You can hand it over."
)


class Place(NamedTuple):
    """What decides where one duty stands; nothing the reader may not see is part of it."""

    key: str
    level: str
    state: str
    due_at: datetime | None
    learnt_at: datetime | None
    born: date | None
    known: bool  # on a plan or looked after


def band(level: str, state: str, due_at: datetime | None, at: datetime) -> str:
    """Under which of the four headings a duty stands; what has no date yet must be dated this week."""
    return _band(level, state, due_at, local(at).date())


def rank(place: Place, at: datetime) -> tuple:
    """Smaller stands higher; the key comes last so that two people see the same order."""
    return _rank(place, at, local(at).date())


def banded(places: Iterable[tuple[Place, object]], at: datetime) -> dict[str, list]:
    """The lines under their headings, each heading's in order."""
    bands: dict[str, list] = {LOUD: [], TODAY: [], WEEK: [], LATER: []}
    today = local(at).date()
    for place, line in sorted(places, key=lambda pair: _rank(pair[0], at, today)):
        bands[_band(place.level, place.state, place.due_at, today)].append(line)
    return bands


def _band(level: str, state: str, due_at: datetime | None, today: date) -> str:
    if state == "overdue" or level == "urgent":
        return LOUD
    if due_at is None:
        return WEEK
    last = _last_day(due_at)
    if last <= today:
        return TODAY
    return WEEK if last <= today + timedelta(days=6 - today.weekday()) else LATER


@lru_cache(maxsize=4096)
def _last_day(due_at: datetime) -> date:
    """What runs to the end of a day is due on that day, not on the next."""
    return local(due_at - timedelta(minutes=1)).date()


def _rank(place: Place, at: datetime, today: date) -> tuple:
    return (
        0 if place.state == "overdue" else 1 if place.level == "urgent" else 2,
        place.due_at or at + FAR,
        place.born is not None and (today - place.born).days >= BABY,
        not place.known,
        place.learnt_at or at,
        place.key,
    )
