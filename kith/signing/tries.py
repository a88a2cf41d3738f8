"""Wrong tries, counted in the database: a name or an address at which too many were made rests for a while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.signing.kept import ground

# Two tries at once are counted one after the other: whoever sends a hundred at once is not let in by the hundredth.
ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(encode(%s, 'hex'), 0))"
# What begins so is no address but a browser in which somebody signed in before, and counts by itself: whoever tries a
# name on purpose, from wherever they are, does not keep its owner out of their own.
KNOWN = "known "
BY_ITSELF = f"case when address like '{KNOWN}%%' then address else '' end"
COUNTED = f"""
select (select count(*) from signing_wrong_try where name = %(name)s and at > %(since)s and forgiven is null
        and {BY_ITSELF} = case when %(address)s like '{KNOWN}%%' then %(address)s else '' end),
    (select count(*) from signing_wrong_try where address = %(address)s and at > %(since)s and forgiven is null)
"""
WRONG = "insert into signing_wrong_try (name, address, at) values (%s, %s, %s)"
FORGIVE = "update signing_wrong_try set forgiven = %s where name = %s and forgiven is null"
# What nobody counts any more; kept for a week, so that the service desk can say what happened on Friday.
OLD = "delete from signing_wrong_try where at < %s"
KEPT = timedelta(days=7)
RESTING = f"""
select name, max(at) from signing_wrong_try where at > %s and forgiven is null
group by name, {BY_ITSELF} having count(*) >= %s order by 2
"""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many wrong tries of a name and from an address, within which time."""

    of_a_name: int
    from_an_address: int
    rest: timedelta


def rests(cur: Cursor, name: str, address: str, limits: Limits, at: datetime) -> bool:
    """Whether this name, or this address, has to wait; until the transaction ends nobody else tries the same name."""
    kept, since = _kept(name), at - limits.rest
    cur.execute(ONE_AT_A_TIME, (kept,))
    asked = {"name": kept, "since": since, "address": address}
    of_name, of_address = cur.execute(COUNTED, asked).fetchone()
    return of_name >= limits.of_a_name or of_address >= limits.from_an_address


def wrong(cur: Cursor, name: str, address: str, at: datetime) -> None:
    """One more."""
    cur.execute(WRONG, (_kept(name), address, at))
    cur.execute(OLD, (at - KEPT,))


def forgive(cur: Cursor, name: str, at: datetime) -> int:
    """A name may try again; how many tries were forgiven. What came from an address stays counted there no longer."""
    return cur.execute(FORGIVE, (at, _kept(name))).rowcount


def resting(cur: Cursor, names: list[str], limits: Limits, at: datetime) -> dict[str, datetime]:
    """Those of these names that rest, each with the moment of the last wrong try."""
    found = dict(cur.execute(RESTING, (at - limits.rest, limits.of_a_name)).fetchall())
    return {name: found[_kept(name)] for name in names if _kept(name) in found} if found else {}


def _kept(name: str) -> bytes:
    return ground(name.strip().lower()[:150], "names")
