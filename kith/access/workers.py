"""Who works here, by name; whose record it is, where it is of one of them, and which record is somebody’s own."""

from collections.abc import Iterable

from psycopg import Cursor

KIND = "worker"
RECORD = "select subject_id from access_worker where id = %s"
OF = "select id from access_worker where subject_id = %s"
HAVE = "update access_worker set subject_id = %s where id = %s and subject_id is null returning subject_id"
NAMES = "select id, full_name from access_worker where id = any(%s::bigint[])"


def names(cur: Cursor, worker_ids: Iterable[int | None]) -> dict[int, str]:
    """What each of these workers is called; nothing is asked where there are none."""
    asked = sorted({*worker_ids} - {None})
    return dict(cur.execute(NAMES, (asked,)).fetchall()) if asked else {}


def record_of(cur: Cursor, worker_id: int) -> int | None:
    """The record on which things are said of this worker, and owed by them; most have none yet."""
    row = cur.execute(RECORD, (worker_id,)).fetchone()
    return row[0] if row else None


def of(cur: Cursor, subject_id: int) -> int | None:
    """The worker whom a record is about."""
    row = cur.execute(OF, (subject_id,)).fetchone()
    return row[0] if row else None


def have(cur: Cursor, worker_id: int, subject_id: int) -> bool:
    """Gives a worker their record; not where another was given them at the same moment."""
    return cur.execute(HAVE, (subject_id, worker_id)).fetchone() is not None
