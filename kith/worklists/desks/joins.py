"""Pairs of records that may be one person: what waits, and both records side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import visibility
from kith.access.staffing import Post
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject

WAITING = """
select s.key, p.one, p.other, found.answers, found.recorded_at, d.due_at
from linkage_pair p join records_subject s on s.id = p.subject_id
join lateral (
    select answers, recorded_at from records_entry e where e.subject_id = p.subject_id and e.form = 'pair_found'
    order by seq desc limit 1
) found on true
left join lateral (
    select min(due_at) as due_at from duties_duty d where d.subject_id = p.subject_id and d.open
) d on true
where p.decided = '' and (%s = '' or s.key = %s) order by d.due_at nulls last, p.subject_id
"""


@dataclass(frozen=True)
class Waiting:
    """One pair, with what fits and what does not."""

    key: str
    one: Subject
    other: Subject
    reasons: str
    against: str
    why: str
    since: datetime
    due_at: datetime | None


def waiting(worker_id: int, posts: Sequence[Post], at: datetime, key: str = "") -> list[Waiting]:
    """The pairs both of whose records this worker may see, soonest due first; or the one with this key."""
    with cursor() as cur:
        rows = cur.execute(WAITING, (key, key)).fetchall()
        held = subjects.headers(cur, {record for row in rows for record in row[1:3]})
        seen = visibility.visible(cur, worker_id, held, at, posts=posts)
    mine = [row for row in rows if {row[1], row[2]} <= seen]
    return [Waiting(found, held[one], held[other], said.get("reasons", ""), said.get("against", ""),
                    said.get("why", ""), since, due) for found, one, other, said, since, due in mine]  # fmt: skip


def records(cur: Cursor, subject: Subject) -> list[Subject]:
    """Every record of this person, the oldest first."""
    ids = subjects.together(cur, [subject.id]).get(subject.id, [subject.id])
    held = subjects.headers(cur, ids)
    return [held[one] for one in ids]
