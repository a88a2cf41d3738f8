"""Hours asked of somebody today against the hours there are; a rough measure of load, and never a rank."""
from collections.abc import Iterable
from datetime import datetime, time

from kith.duties.settings import calendar, values
from kith.engine.calendar import local
from kith.language.settings import setting
from kith.worklists.owed import ordering
from kith.worklists.owed.diary import TICKED_OFF
from kith.worklists.owed.line import Line

A_DUTY = setting("board.minutes_a_duty", 30, "Minutes that one duty is taken to ask for", "Local")
A_VISIT = setting("board.minutes_a_visit", 60, "Minutes that one home visit is taken to ask for", "Local")


def asked(lines: Iterable[Line], at: datetime) -> float:
    """Hours that are asked for today: by what is late, due today, or a visit of today."""
    minutes = [values().of(A_VISIT if line.pathway == TICKED_OFF else A_DUTY, at) for line in lines
               if ordering.band("soon", line.state, line.due_at, at) in (ordering.LOUD, ordering.TODAY)]
    return sum(minutes) / 60


def there(opens: time | None, closes: time | None, weekends: bool, at: datetime) -> float | None:
    """Hours that are left of today; None where a team never shuts, since nobody works day and night."""
    now = local(at)
    if opens is None or closes is None:
        return None
    if not (calendar().works(now.date()) or weekends):
        return 0.0
    begins = max(now.time(), opens)
    return max(0.0, _hours(closes) - _hours(begins))


def _hours(clock: time) -> float:
    return clock.hour + clock.minute / 60
