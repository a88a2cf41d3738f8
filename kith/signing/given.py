"""A password that the service desk gives somebody for once, and that opens nothing but the choosing of another."""

from datetime import datetime, timedelta

from psycopg import Cursor

from kith.signing.kept import drawn

LASTS = timedelta(days=1)
GIVE = """
insert into signing_given_password (worker_id, by_id, at) values (%s, %s, %s)
on conflict (worker_id) do update set by_id = excluded.by_id, at = excluded.at
"""
WHEN = "select at from signing_given_password where worker_id = %s"
CHOSEN = "delete from signing_given_password where worker_id = %s"


def new() -> str:
    """Sixteen letters in fours, to be said over a telephone."""
    return "-".join(drawn(4) for _ in range(4))


def note(cur: Cursor, worker_id: int, *, by: int, at: datetime) -> None:
    """Remembers that this worker's password is not one they chose."""
    cur.execute(GIVE, (worker_id, by, at))


def since(cur: Cursor, worker_id: int) -> datetime | None:
    """When somebody was given the password they have, unless they have chosen one since."""
    row = cur.execute(WHEN, (worker_id,)).fetchone()
    return row[0] if row else None


def chosen(cur: Cursor, worker_id: int) -> None:
    """They have chosen their own."""
    cur.execute(CHOSEN, (worker_id,))
