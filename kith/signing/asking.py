"""Of whom a second step is asked, and since when."""

from collections.abc import Collection
from datetime import datetime

from psycopg import Cursor

EVERYBODY, NOBODY = "everybody", "nobody"
BEGIN = "insert into signing_first_asked (worker_id, at) values (%s, %s) on conflict do nothing"
SINCE = "select at from signing_first_asked where worker_id = %s"
HAS = """
select exists (select from signing_second_step where worker_id = %(id)s)
    or exists (select from signing_passkey where worker_id = %(id)s)
"""


def of_these(named: str, roles: Collection[str]) -> bool:
    """Whether the setting names one of these roles."""
    words = set(named.split())
    return EVERYBODY in words or bool(words & set(roles))


def has_one(cur: Cursor, worker_id: int) -> bool:
    """Whether somebody has a second step or a passkey."""
    return cur.execute(HAS, {"id": worker_id}).fetchone()[0]


def since(cur: Cursor, worker_id: int, at: datetime) -> datetime:
    """When somebody was first asked: now, if nobody asked them before."""
    cur.execute(BEGIN, (worker_id, at))
    return cur.execute(SINCE, (worker_id,)).fetchone()[0]
