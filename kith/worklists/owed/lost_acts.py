"""Acts without a duty: somebody took, or was offered, what is no longer owed, and nothing took its place."""
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.records.subjects import Subject, headers

# The last who accepted or handed over; what was struck out since is no act.
FOUND = """
select d.subject_id, d.what, act.recorded_at, act.full_name from duties_duty d cross join lateral (
    select e.recorded_at, coalesce(w.full_name, '') as full_name from records_cited c
    join records_entry e on e.subject_id = c.subject_id and e.seq = c.seq
    left join access_worker w on w.id = e.by_id
    where c.record_id = d.subject_id and c.citation = d.id and e.form in ('accepted', 'handed_over')
    order by e.seq desc limit 1) act
where d.state = 'no longer owed' and d.marks ? 'act_without_duty' order by act.recorded_at desc, d.id
"""


@dataclass(frozen=True)
class LostAct:
    """What was owed, about whom, who acted on it last and when."""

    about: Subject
    what: str
    at: datetime
    by: str


def found(cur: Cursor) -> list[LostAct]:
    """All of them, the latest first; there should be none."""
    rows = cur.execute(FOUND).fetchall()
    people = headers(cur, {row[0] for row in rows})
    return [LostAct(people[subject], what, at, by) for subject, what, at, by in rows]
