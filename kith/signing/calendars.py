"""The key of a worker's calendar: drawn for it alone, shown once, made anew or taken back whenever its worker likes."""

from datetime import datetime

from psycopg import Cursor

from kith.signing.kept import drawn, ground

LENGTH = 32   # 157 bits
KEEP = """
insert into signing_calendar_key (worker_id, code, made) values (%s, %s, %s)
on conflict (worker_id) do update set code = excluded.code, made = excluded.made
"""
WHOSE = "select worker_id from signing_calendar_key where code = %s"
MADE = "select made from signing_calendar_key where worker_id = %s"
FORGET = "delete from signing_calendar_key where worker_id = %s"


def make(cur: Cursor, worker_id: int, at: datetime) -> str:
    """A new key in the place of the one before: the only moment at which it can be read."""
    code = drawn(LENGTH)
    cur.execute(KEEP, (worker_id, _kept(code), at))
    return code


def whose(cur: Cursor, code: str) -> int | None:
    """The worker whose calendar this key opens; nothing else is opened by it."""
    row = cur.execute(WHOSE, (_kept(code[:LENGTH + 1]),)).fetchone()
    return row[0] if row else None


def made(cur: Cursor, worker_id: int) -> datetime | None:
    """Since when somebody has one."""
    row = cur.execute(MADE, (worker_id,)).fetchone()
    return row[0] if row else None


def forget(cur: Cursor, worker_id: int) -> None:
    """Takes it back: whatever still asks with it gets nothing."""
    cur.execute(FORGET, (worker_id,))


def _kept(code: str) -> bytes:
    return ground(code, "calendars")
