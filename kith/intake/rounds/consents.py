"""A consent whose day has passed, or that nobody went through again in time, ends with nobody saying anything."""
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.engine.calendar import add_months, local
from kith.engine.matters.consents.told import SIXTEEN
from kith.intake.others import agreed
from kith.intake.receiving import receive
from kith.records.database import cursor

BACK = timedelta(days=7)   # so long the program may have stood still and still catch up
# Whose consent ended by its day, who turned sixteen, and who was not asked again in time, all within the last days.
ENDED = """
select distinct e.subject_id from records_entry e join records_subject s on s.id = e.subject_id
where e.form = 'consent_given' and (
    e.answers ->> 'until' between %(since)s and %(today)s
    or s.born between %(born_since)s and %(born)s
    or exists (select from duties_duty d where d.person_id = s.person_id and d.pathway = 'consent_asked_again'
        and d.open and d.due_at between %(back)s and %(at)s))
"""


def end_due(at: datetime) -> int:
    """Says what follows for each of them; returns how much that was."""
    with cursor() as cur:
        said = [one for record in _whose(cur, at) for one in agreed.follows(cur, record, at)]
    found = [receive(one, None, at) for one in said]
    return sum(not one.said_before for one in found)


def _whose(cur: Cursor, at: datetime) -> list[int]:
    today, since = local(at).date(), local(at - BACK).date()
    asked = {"since": since.isoformat(), "today": today.isoformat(), "born": add_months(today, -12 * SIXTEEN),
             "born_since": add_months(since, -12 * SIXTEEN), "back": at - BACK, "at": at}
    return [record for (record,) in cur.execute(ENDED, asked).fetchall()]
