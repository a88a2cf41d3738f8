"""What the program counts for each month: which months it still owes, and whether one was missed altogether."""
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.engine.calendar import add_months, local, local_moment
from kith.engine.catalogue import FORMS
from kith.intake import faults, locality
from kith.records.database import committed

COUNTED = tuple(form for form in FORMS.values() if form.monthly)
# Of one record, so by index, however many entries there are.
LAST = "select max(answers ->> 'month') from records_entry where subject_id = %s and form = %s and how <> 'strike'"
SAID = "select 1 from records_entry where subject_id = %s and form = %s and happened_at >= %s limit 1"


def began(at: datetime) -> date:
    """The first day of the month that runs."""
    return local(at).date().replace(day=1)


def over(at: datetime) -> date:
    """The first day of the month that is over."""
    return add_months(began(at), -1)


def last(cur: Cursor, record: int, form: str) -> str | None:
    """The last month that was counted on this record."""
    return cur.execute(LAST, (record, form)).fetchone()[0]


def owed(last: str | None, until: date) -> Iterator[date]:
    """Each month after the last that was counted, also while Kith stood still; at first only the newest."""
    month = add_months(date.fromisoformat(last[:10]), 1) if last else until
    while month <= until:
        yield month
        month = add_months(month, 1)


def watch(at: datetime) -> int:
    """Whatever the locality did not count by its day is owed to the service desk: a number that stops is silence."""
    with committed() as cur:
        record = locality.record(cur, at)
        missed = [form for form in COUNTED if _missed(cur, record, form.key, form.monthly, at)]
    for form in missed:
        faults.report(f"Not counted this month: {form.title}", "It is tried again every ten minutes.", at)
    return len(missed)


def _missed(cur: Cursor, record: int, form: str, days: int, at: datetime) -> bool:
    """A locality that is newer than the month has so many days from its own beginning."""
    made = cur.execute("select made_at from records_subject where id = %s", (record,)).fetchone()[0]
    since = max(local_moment(began(at)), made)
    late = at >= since + timedelta(days=days)
    return late and cur.execute(SAID, (record, form, since)).fetchone() is None
