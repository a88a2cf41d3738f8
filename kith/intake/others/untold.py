"""What whole kinds of team must know is put before each practitioner once, and before whoever comes later too."""
from collections.abc import Iterable
from datetime import datetime

from psycopg import Cursor

from kith.duties.waiting import list_for_reckoning
from kith.intake import programs, workers

# Whoever comes later is told too, by the same question: what holds now, of whoever has not been told of it.
UNTOLD = """
select distinct w.id from access_post_standing p join access_worker w on w.id = p.worker_id and w.is_active
join access_team t on t.id = p.team_id
where t.kind = any(%s::text[]) and p.role = any(%s::text[]) and p.began <= %s and (p.ended is null or p.ended > %s)
    and not exists (select from records_entry e where e.subject_id = w.subject_id and e.form = %s
        and e.occasion = %s)
order by w.id
"""


def put_before(cur: Cursor, kinds: Iterable[str], roles: Iterable[str], form: str, root: int | str, answers: dict,
               at: datetime) -> list[int]:
    """Says this on the record of everybody who works so in such a team and was not told; gives these records."""
    occasion = f"{form}:{root}"
    asked, told = (list(kinds), list(roles), at, at, form, occasion), []
    for (worker_id,) in cur.execute(UNTOLD, asked).fetchall():
        told.append(record := workers.record(cur, worker_id, at))
        programs.add(cur, record, form, occasion, answers, at)
    list_for_reckoning(cur, told, at)
    return told
