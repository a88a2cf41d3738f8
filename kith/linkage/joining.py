"""Two records are one person, or are not after all: each decision is signed, kept, and can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.language.errors import Refused
from kith.records import subjects

# Two decisions at once about a chain of records could each miss the other's link; they are rare enough to queue.
ONE_AT_A_TIME = "lock table linkage_decision in share row exclusive mode"
HOLD_STILL = "lock table linkage_decision in row exclusive mode"
DECIDE = """
insert into linkage_decision (kind, one, other, reason, by_id, sender, at) values (%s, %s, %s, %s, %s, %s, %s)
"""
# Of the decisions about a pair the last one stands.
STANDING = """
with recursive reach (id) as (
    select unnest(%s::bigint[])
    union
    select case when d.one = reach.id then d.other else d.one end
    from reach join linkage_decision d on reach.id in (d.one, d.other)
)
select distinct on (d.one, d.other) d.one, d.other, d.kind
from linkage_decision d where d.one in (select id from reach) or d.other in (select id from reach)
order by d.one, d.other, d.id desc
"""
OF = """
select distinct d.id, d.kind, d.one, d.other, d.reason, d.by_id, d.sender, d.at
from linkage_decision d
where d.one = any(%s::bigint[]) or d.other = any(%s::bigint[]) order by d.id desc
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about two records."""

    id: int
    kind: str
    one: int
    other: int
    reason: str
    by_id: int | None
    sender: str
    at: datetime


def join(
    cur: Cursor, one: int, other: int, reason: str, *, by: int | None, at: datetime, sender: str = ""
) -> frozenset[int]:
    """Says that two records are one person; gives every record whose person is now another one than before."""
    return _decide(cur, "join", one, other, reason, by, at, sender)


def part(
    cur: Cursor, one: int, other: int, reason: str, *, by: int | None, at: datetime, sender: str = ""
) -> frozenset[int]:
    """Says that two records are not one person after all; gives every record whose person changed."""
    return _decide(cur, "part", one, other, reason, by, at, sender)


def hold_still(cur: Cursor) -> None:
    """Nobody joins or parts anybody until this transaction ends; one that is about to is waited for."""
    cur.execute(HOLD_STILL)


def decisions(cur: Cursor, subject_ids: Iterable[int]) -> list[Decision]:
    """Every decision ever taken about these records, newest first."""
    ids = list(subject_ids)
    return [Decision(*row) for row in cur.execute(OF, (ids, ids)).fetchall()]


def _decide(
    cur: Cursor, kind: str, one: int, other: int, reason: str, by: int | None, at: datetime, sender: str
) -> frozenset[int]:
    _refuse_nonsense(cur, one, other, reason)
    cur.execute(ONE_AT_A_TIME)
    cur.execute(DECIDE, (kind, min(one, other), max(one, other), reason.strip(), by, sender, at))
    return _settle(cur, (one, other))


def _refuse_nonsense(cur: Cursor, one: int, other: int, reason: str) -> None:
    if one == other:
        raise Refused("This is one record already. Choose the other record of the pair.")
    if not reason.strip():
        raise Refused("Say why. Whoever has to undo this one day has only your words.")
    held = subjects.headers(cur, (one, other))
    if any(subject.kind != "person" for subject in held.values()) or len(held) < 2:
        raise Refused("Only two people’s records can be one person. Check that both still are.")


def _settle(cur: Cursor, pair: Iterable[int]) -> frozenset[int]:
    """Gives each record the oldest record of its person, as the standing joins now have it."""
    before = {subject.id: subject.person_id for subject in subjects.headers(cur, _around(cur, pair)).values()}
    after = oldest_of(before, [row[:2] for row in _standing(cur, pair) if row[2] == "join"])
    changed = {record: person for record, person in after.items() if before[record] != person}
    subjects.set_person(cur, changed)
    return frozenset(changed)


def oldest_of(records: Iterable[int], joins: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each record the smallest number reachable through joins, itself when none."""
    leads = {record: record for record in records}

    def lead(record: int) -> int:
        while leads[record] != record:
            record = leads[record]
        return record

    for one, other in joins:
        first, second = sorted((lead(one), lead(other)))
        leads[second] = first
    return {record: lead(record) for record in leads}


def _around(cur: Cursor, pair: Iterable[int]) -> set[int]:
    return {*pair, *(record for row in _standing(cur, pair) for record in row[:2])}


def _standing(cur: Cursor, pair: Iterable[int]) -> list[tuple[int, int, str]]:
    return cur.execute(STANDING, (list(pair),)).fetchall()
