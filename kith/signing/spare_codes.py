"""Codes on paper for the day on which the telephone is lost: shown once, each good once."""

from datetime import datetime

from psycopg import Cursor

from kith.signing.kept import drawn, ground

HOW_MANY = 10
LENGTH = 12   # 59 bits: nobody finds one by trying, though what is kept of it were known
FORGET = "delete from signing_spare_code where worker_id = %s"
KEEP = "insert into signing_spare_code (worker_id, code) select %s, unnest(%s::bytea[])"
USE = "update signing_spare_code set used = %s where worker_id = %s and code = %s and used is null"
LEFT = "select count(*) from signing_spare_code where worker_id = %s and used is null"


def make(cur: Cursor, worker_id: int) -> list[str]:
    """New codes in the place of all earlier ones: the only moment at which they can be read."""
    codes = [drawn(LENGTH) for _ in range(HOW_MANY)]
    cur.execute(FORGET, (worker_id,))
    cur.execute(KEEP, (worker_id, [_kept(worker_id, code) for code in codes]))
    return ["-".join((code[:4], code[4:8], code[8:])) for code in codes]


def use(cur: Cursor, worker_id: int, said: str, at: datetime) -> bool:
    """Whether this is one of somebody's codes and nobody has used it; two who bring it at once are not both let in."""
    return cur.execute(USE, (at, worker_id, _kept(worker_id, said))).rowcount == 1


def left(cur: Cursor, worker_id: int) -> int:
    """How many somebody has still."""
    return cur.execute(LEFT, (worker_id,)).fetchone()[0]


def forget(cur: Cursor, worker_id: int) -> None:
    """Takes all of them away."""
    cur.execute(FORGET, (worker_id,))


def _kept(worker_id: int, said: str) -> bytes:
    letters = "".join(one for one in said.lower()[:100] if one.isalnum())
    return ground(f"{worker_id} {letters}", "spare codes")
