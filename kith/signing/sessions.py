"""The sessions somebody has open, and how they end."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

MINE = """
select session_key, began, seen, browser, how from signing_open_session
where worker_id = %s and expire_date > %s order by seen desc nulls last, began desc
"""
END = "delete from signing_open_session where worker_id = %s and session_key <> all(%s)"
END_EVERY = "delete from signing_open_session where session_key <> %s"
END_ONE = "delete from signing_open_session where worker_id = %s and session_key = any(%s)"

# Beside the one that begins now, which is not kept yet.
BEYOND = """
delete from signing_open_session where session_key = any(array(
    select session_key from signing_open_session where worker_id = %s and session_key <> %s and expire_date > %s
    order by coalesce(seen, began) desc nulls last, session_key offset %s))
"""

SWEEP = "delete from signing_open_session where expire_date < %s"


@dataclass(frozen=True, slots=True)
class Open:
    """One browser in which somebody is signed in; ``handle`` names it without being of use to anybody."""

    handle: str
    began: datetime | None
    seen: datetime | None
    browser: str
    how: str
    here: bool


def mine(cur: Cursor, worker_id: int, key: str | None, at: datetime) -> list[Open]:
    """Every session of a worker, the one that was used last first; ``key``: the one that asks."""
    rows = cur.execute(MINE, (worker_id, at)).fetchall()
    return [Open(_handle(one), began, seen, browser, how, one == key) for one, began, seen, browser, how in rows]


def end_one(cur: Cursor, worker_id: int, handle: str, at: datetime) -> bool:
    """Ends the session with this handle; says whether it was there."""
    keys = [row[0] for row in cur.execute(MINE, (worker_id, at)).fetchall() if _handle(row[0]) == handle]
    return cur.execute(END_ONE, (worker_id, keys)).rowcount > 0


def end_all(cur: Cursor, worker_id: int, but: str | None = None) -> int:
    """Ends every session of a worker but this one; how many there were."""
    return cur.execute(END, (worker_id, [but] if but else [])).rowcount


def end_every(cur: Cursor, but: str) -> int:
    """Ends every session of everybody but this one, those of families too; how many there were."""
    return cur.execute(END_EVERY, (but,)).rowcount


def keep_few(cur: Cursor, worker_id: int, key: str, most: int, at: datetime) -> int:
    """Ends those that were longest unused, so that with the one of this key there are no more than so many."""
    return cur.execute(BEYOND, (worker_id, key, at, max(most - 1, 0))).rowcount


def sweep(cur: Cursor, at: datetime) -> None:
    """Takes away what nobody can use any more."""
    cur.execute(SWEEP, (at,))


def _handle(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
