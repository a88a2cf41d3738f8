"""Who looked, at whom, when and why: written for every page that is opened, and never taken away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import policy

# Long enough for one worry to be settled, short enough not to become a habit; local, and not yet tried with people.
OPEN_FOR = timedelta(hours=4)

NOTE = "insert into access_viewing (worker_id, subject_id, at, page, reason, until) values (%s, %s, %s, %s, %s, %s)"
LOOKED = """
select v.worker_id, w.full_name, v.subject_id, v.at, v.page, v.reason, v.until
from records_together t join access_viewing v on v.subject_id = t.other_id join access_worker w on w.id = v.worker_id
where t.subject_id = %s order by v.at desc, v.id desc limit %s
"""
OPENED = """
select v.worker_id, w.full_name, v.subject_id, v.at, v.page, v.reason, v.until
from access_viewing v join access_worker w on w.id = v.worker_id
where v.until is not null and v.at >= %s order by v.at desc, v.id desc
"""
STILL_OPEN = """
select t.subject_id from records_together t join access_viewing v on v.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and v.worker_id = %s and v.at <= %s and v.until > %s
"""


@dataclass(frozen=True, slots=True)
class Viewing:
    """One look."""

    worker_id: int
    worker_name: str
    subject_id: int
    at: datetime
    page: str
    reason: str
    until: datetime | None


def note(cur: Cursor, subject_id: int, page: str, *, by: int, at: datetime) -> None:
    """Writes down that somebody looked."""
    cur.execute(NOTE, (by, subject_id, at, page, "", None))


def open_without_reason(
    cur: Cursor, subject_id: int, reason: str, *, by: int, at: datetime, length: timedelta = OPEN_FOR
) -> datetime:
    """Opens a page for a while to somebody with no usual reason, on their word; says until when."""
    policy.open_without_reason(reason)
    until = at + length
    cur.execute(NOTE, (by, subject_id, at, "why", reason.strip(), until))
    return until


def looked(cur: Cursor, subject_id: int, limit: int = 200) -> list[Viewing]:
    """Who looked at a person, through whichever record, newest first."""
    return [Viewing(*row) for row in cur.execute(LOOKED, (subject_id, limit)).fetchall()]


def opened_without_reason(cur: Cursor, since: datetime) -> list[Viewing]:
    """Every page that was opened without a usual reason since a moment, newest first."""
    return [Viewing(*row) for row in cur.execute(OPENED, (since,)).fetchall()]


def still_open(cur: Cursor, worker_id: int, subject_ids: Iterable[int], at: datetime) -> set[int]:
    """The records that this worker has opened on their word and may still see."""
    rows = cur.execute(STILL_OPEN, (list(subject_ids), worker_id, at, at)).fetchall()
    return {subject_id for (subject_id,) in rows}
