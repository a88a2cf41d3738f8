"""When what one worker owes is due, and when the meetings they are asked to begin: moments, and no word of anybody."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.staffing import Post
from kith.engine.days import clock_of
from kith.worklists.owed.mylist import my_list

DUE, MEETING = "due", "meeting"
# What they are asked to, and what they have answered themselves.
MEETINGS = """
select d.id, called.answers ->> 'begins' from duties_duty d
join records_happening called on called.subject_id = d.subject_id and called.form = 'meeting_called'
    and called.occasion = d.occasion
where d.pathway = 'meeting_invited' and d.state <> 'no longer owed' and (
    d.id = any(%s) or exists (
        select from records_entry e where e.subject_id = d.subject_id and e.root = d.evidence and e.by_id = %s))
order by 2, 1
"""


@dataclass(frozen=True)
class Moment:
    """Something that has its moment, by the key of the duty behind it."""

    key: str
    kind: str
    at: datetime


def dates(cur: Cursor, worker_id: int, posts: Sequence[Post], at: datetime) -> list[Moment]:
    """All of one worker, in the order of their moments."""
    lines = [line for band in my_list(worker_id, posts, at).bands.values() for line in band]
    due = [Moment(line.key, DUE, line.due_at) for line in lines if line.due_at]
    found = due + list(_meetings(cur, [line.key for line in lines], worker_id))
    return sorted(found, key=lambda one: (one.at, one.kind, one.key))


def _meetings(cur: Cursor, keys: list[str], worker_id: int) -> Iterator[Moment]:
    for key, begins in cur.execute(MEETINGS, (keys, worker_id)).fetchall():
        if moment := clock_of(begins):
            yield Moment(key, MEETING, moment)
