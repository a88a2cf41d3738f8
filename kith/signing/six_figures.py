"""The second step by a telephone or a program that makes six figures every half minute (RFC 6238)."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime
from urllib.parse import quote

import segno
from psycopg import Cursor

from kith.signing.kept import lock_up, read

FIGURES, LASTS = 6, 30   # what every such program takes
EARLIER_OR_LATER = 1     # half minutes by which somebody's clock, or their typing, may be off
ADD = """
insert into signing_second_step (worker_id, secret, added, turn) values (%s, %s, %s, %s)
on conflict (worker_id) do update set secret = excluded.secret, added = excluded.added, turn = excluded.turn
"""
HELD = "select secret from signing_second_step where worker_id = %s"
# One of two who bring the same figures at once finds them used: the row is written once for each half minute.
USE = "update signing_second_step set turn = %s where worker_id = %s and turn < %s"
REMOVE = "delete from signing_second_step where worker_id = %s"


def new_secret() -> str:
    """A secret of 160 bits, as such programs read it."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def address(secret: str, username: str, place: str) -> str:
    """What the square code says."""
    issuer = quote(f"Kith {place}".strip())
    return f"otpauth://totp/{issuer}:{quote(username)}?secret={secret}&issuer={issuer}"


def square(said: str) -> str:
    """The square code as SVG that needs neither script nor style."""
    return segno.make(said, error="m").svg_inline(scale=4, border=4, light="#fff", omitsize=False, svgclass=None,
                                                  lineclass=None)


def figures(secret: str, turn: int) -> str:
    """The six figures of one half minute."""
    made = hmac.digest(base64.b32decode(secret), turn.to_bytes(8), hashlib.sha1)
    start = made[-1] & 0xF
    number = int.from_bytes(made[start : start + 4]) & 0x7FFFFFFF
    return str(number % 10**FIGURES).zfill(FIGURES)


def turn_of(secret: str, said: str, at: datetime) -> int | None:
    """The half minute to which these figures belong, if it is about now."""
    now, said = int(at.timestamp()) // LASTS, "".join(said.split())
    near = range(now - EARLIER_OR_LATER, now + EARLIER_OR_LATER + 1)
    fits = [turn for turn in near if hmac.compare_digest(figures(secret, turn).encode(), said.encode(errors="replace"))]
    return fits[-1] if fits else None


def add(cur: Cursor, worker_id: int, secret: str, turn: int, at: datetime) -> None:
    """Keeps the secret of somebody's program in the place of an earlier one; the figures that showed it are used."""
    cur.execute(ADD, (worker_id, lock_up(secret.encode()), at, turn))


def held(cur: Cursor, worker_id: int) -> bool:
    """Whether somebody has such a program."""
    return cur.execute(HELD, (worker_id,)).fetchone() is not None


def use(cur: Cursor, worker_id: int, said: str, at: datetime) -> bool:
    """Whether these are somebody's figures of about now, and nobody has used them or later ones."""
    row = cur.execute(HELD, (worker_id,)).fetchone()
    secret = read(row[0]) if row else None
    turn = turn_of(secret.decode(), said, at) if secret else None
    return turn is not None and cur.execute(USE, (turn, worker_id, turn)).rowcount == 1


def remove(cur: Cursor, worker_id: int) -> None:
    """Takes the program away."""
    cur.execute(REMOVE, (worker_id,))
