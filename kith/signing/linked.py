"""By which number a national service knows a worker: linked by the service desk, looked up when they sign in."""

from datetime import datetime

from django.db import IntegrityError, transaction
from psycopg import Cursor

from kith.language.errors import Refused

FIND = "select worker_id from signing_national_name where issuer = %s and number = %s and ended is null"
HELD = "select number from signing_national_name where issuer = %s and worker_id = %s and ended is null"
LINK = "insert into signing_national_name (worker_id, issuer, number, by_id, at) values (%s, %s, %s, %s, %s)"
END = "update signing_national_name set ended = %s where issuer = %s and worker_id = %s and ended is null"
TAKEN = "That number belongs to somebody else here already. Look whether a figure is wrong."


def worker(cur: Cursor, issuer: str, number: str) -> int | None:
    """Whom the service means; an unknown number is nobody, and nobody is made of it."""
    row = cur.execute(FIND, (issuer, number)).fetchone()
    return row[0] if row else None


def number(cur: Cursor, issuer: str, worker_id: int) -> str:
    """By which number the service knows this worker, or nothing."""
    row = cur.execute(HELD, (issuer, worker_id)).fetchone()
    return row[0] if row else ""


def link(cur: Cursor, worker_id: int, issuer: str, number: str, *, by: int, at: datetime) -> None:
    """Links the number to the worker, in the place of an earlier one; Refused where it is somebody else's."""
    if worker_id == by:
        raise Refused("You cannot link a number to yourself. Ask somebody else at the service desk.")
    try:
        with transaction.atomic():
            end(cur, worker_id, issuer, at)
            cur.execute(LINK, (worker_id, issuer, number, by, at))
    except IntegrityError as fault:
        raise Refused(TAKEN) from fault


def end(cur: Cursor, worker_id: int, issuer: str, at: datetime) -> bool:
    """From now on the number leads nowhere; says whether there was one."""
    return cur.execute(END, (at, issuer, worker_id)).rowcount > 0
