"""Counts in the audit log how many records each worker opened; whoever opened very many is somebody's to ask."""
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.intake import locality, programs
from kith.records.database import committed
from kith.statuses.looking import IN_A_DAY, IN_AN_HOUR

HOUR, DAY, EVERY = timedelta(hours=1), timedelta(days=1), 5   # minutes, since a day of the log is read each time
# Pages about one person, or two side by side; a list names many whom nobody opened.
MANY = """
select w.full_name, w.id, count(distinct one) filter (where e.at > %(hour)s) as lately, count(distinct one) as all_day
from audit_event e cross join unnest(e.subject_ids) one join access_worker w on w.id = e.worker_id
join records_subject s on s.id = one and s.kind = 'person'
where e.at > %(day)s and e.at <= %(at)s and e.ended = 'shown' and cardinality(e.subject_ids) between 1 and 2
group by w.id having count(distinct one) >= %(in_a_day)s
    or count(distinct one) filter (where e.at > %(hour)s) >= %(in_an_hour)s
order by w.id
"""


def notice(at: datetime) -> int:
    """Says of whoever opened too many that they did, once a day each; how many were said."""
    return 0 if at.minute % EVERY else _noticed(at)


def _noticed(at: datetime) -> int:
    hour, day = (int(values().of(one, at)) for one in (IN_AN_HOUR, IN_A_DAY))
    asked = {"hour": at - HOUR, "day": at - DAY, "at": at, "in_an_hour": hour, "in_a_day": day}
    with committed() as cur:
        found = cur.execute(MANY, asked).fetchall()
        return sum(_say(cur, name, worker, *(("hour", lately) if lately >= hour else ("day", all_day)), at)
                   for name, worker, lately, all_day in found)


def _say(cur: Cursor, name: str, worker: int, within: str, records: int, at: datetime) -> bool:
    told = {"who": name, "records": records, "within": within}
    return programs.say(cur, locality.record(cur, at), "much_looked_at", f"{worker}:{at.date()}", told, at)
