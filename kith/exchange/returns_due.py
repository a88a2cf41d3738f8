"""Each month the return on children in care is gone through: of the year that runs, and of the last while it is open.

So what it lacks is asked for while somebody still knows it, and not when the return comes back.
"""
from collections.abc import Iterator
from datetime import date, datetime

from kith.duties.settings import values
from kith.engine.calendar import local
from kith.exchange import ssda903
from kith.forms.looked_after.return_run import ReturnRun
from kith.intake import by_itself, locality
from kith.intake.statement import Said
from kith.pathways.looked_after.return_whole import OPEN_UNTIL
from kith.records.database import committed, cursor
from kith.worklists.returns import layouts, reading
from kith.worklists.returns.layouts import Layout

APRIL = 4
RUN = """
select (answers ->> 'year')::numeric::int from records_entry where subject_id = %s and form = %s
    and answers ->> 'month' = %s
"""


def check_due(at: datetime) -> int:
    """Goes through each year that is due and was not gone through this month; gives how many years that were."""
    month = local(at).date().replace(day=1)
    with committed() as cur:
        where, key = locality.record(cur, at), locality.key(cur, at)
        done = {year for (year,) in cur.execute(RUN, (where, ReturnRun.key, month.isoformat())).fetchall()}
    due = [layouts.layout(year) for year in years(local(at).date(), values().of(OPEN_UNTIL, at)) if year not in done]
    for layout in due:
        _say(key, layout, month, at)
    return len(due)


def years(day: date, open_until: float) -> Iterator[int]:
    """The year in which the day lies; and until so many months after its end, the one before. None without a layout."""
    running = day.year + (day.month >= APRIL)
    if APRIL <= day.month < APRIL + open_until:
        yield running - 1
    if running in layouts.LAYOUTS:
        yield running


def _say(key: str, layout: Layout, month: date, at: datetime) -> None:
    with cursor() as cur:
        children = reading.children(cur, layout, at)
    lacks = ssda903.check(children, at)
    told = {"year": layout.year, "month": month.isoformat(), "children": len(children), "lacking": len(lacks),
            "lines": sum(map(len, lacks.values()))}
    said = Said(ReturnRun.key, {name: str(value) for name, value in told.items()},
                occasion=f"return:{layout.year}:{month}", happened=at.isoformat())
    by_itself.say(f"return:{layout.year}:{month}", key, said, at)
