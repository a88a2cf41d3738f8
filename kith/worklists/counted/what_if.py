"""What would change if there were more time: of what was done late, how much would then have been in time."""
from collections import defaultdict
from datetime import datetime

from kith.duties.settings import calendar
from kith.engine.calendar import add_months, local
from kith.records.database import cursor
from kith.worklists.counted.measures import Kept
from kith.worklists.counted.statistics import SMALL

MORE = (1, 2, 5, 10)   # working days
LATE = """
select d.duty, d.due_at, d.closed_at from duties_duty d
where d.pathway = %s and d.state = 'done late' and d.closed_at is not null and d.due_at > %s and d.due_at <= %s
"""


def days_late(pathway: str, at: datetime) -> dict[str, list[int]]:
    """By duty, how many working days late each was that was done late in the last year."""
    found: dict[str, list[int]] = defaultdict(list)
    since = add_months(local(at).date(), -12)
    with cursor() as cur:
        for duty, due, closed in cur.execute(LATE, (pathway, since, at)).fetchall():
            found[duty].append(calendar().working_days_between(due, closed))
    return found


def changes(kept: Kept, late: list[int], hides: bool) -> list[str]:
    """Each in a sentence; nothing where nothing was late, or where a small number would follow from it."""
    would = [(more, sum(days <= more for days in late)) for more in MORE]
    steps = [count - before for (_, count), (_, before) in zip(would, [(0, 0), *would], strict=False)]
    if not late or not kept.owed or (hides and any(0 < step < SMALL for step in (*steps, len(late) - would[-1][1]))):
        return []
    return [f"With {more} more working day{'s' if more > 1 else ''}: {kept.in_time + count} of {kept.owed} in time, "
            f"{count} more than now." for more, count in would]
