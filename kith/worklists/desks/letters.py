"""Letters to homes that wait to be printed: to whom, since when, and what keeps them; never what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kith.access import visibility
from kith.access.staffing import Post
from kith.language.roles import FAMILY
from kith.notices.homeward import JAMMED
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject

WAITING = """
select id, subject_id, audience, made_at, trouble from notices_letter
where state = 'waiting' and channel = 'letter' order by made_at, id
"""
PRINTED = """
select id, subject_id, audience, moved_at, '' from notices_letter
where state = 'sent' and channel = 'letter' and by_id = %s and moved_at >= %s order by moved_at desc
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One letter that waits; ``trouble``: what stood in its way when somebody tried to print it."""

    id: int
    subject: Subject
    to_family: bool
    made_at: datetime
    trouble: str


def waiting(worker_id: int, posts: Sequence[Post], at: datetime) -> list[Waiting]:
    """The letters of people whom this worker may see, the longest waiting first."""
    return _mine(WAITING, (), worker_id, posts, at)


def printed(worker_id: int, posts: Sequence[Post], at: datetime) -> list[Waiting]:
    """What this worker printed today, the last first; ``made_at`` is when."""
    return _mine(PRINTED, (worker_id, at - JAMMED), worker_id, posts, at)


def _mine(which: str, given: tuple, worker_id: int, posts: Sequence[Post], at: datetime) -> list[Waiting]:
    with cursor() as cur:
        rows = cur.execute(which, given).fetchall()
        about = {row[1] for row in rows}
        seen = visibility.visible(cur, worker_id, about, at, posts=posts) if about else set()
        people = subjects.headers(cur, seen)
    return [Waiting(number, people[subject], audience == FAMILY.key, made_at, trouble)
            for number, subject, audience, made_at, trouble in rows if subject in people]
