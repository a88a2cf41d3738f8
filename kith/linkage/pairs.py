"""Pairs of records that somebody was asked about: what was seen then, and what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from psycopg import Cursor

KEEP = """
insert into linkage_pair (subject_id, one, other, seen) values (%s, %s, %s, %s)
on conflict (one, other) do nothing returning subject_id
"""
COLUMNS = "p.subject_id, p.one, p.other, p.seen, p.decided"
OF = f"select {COLUMNS} from linkage_pair p where p.one = %s and p.other = %s for update"
BY_SUBJECT = f"select {COLUMNS} from linkage_pair p where p.subject_id = %s for update"
EVERY = f"select {COLUMNS} from linkage_pair p"
# Pairs whose two records have become one person by another way, such as a third record or a hospital's word.
ONE_BY_NOW = f"""
select {COLUMNS} from linkage_pair p
join records_subject one on one.id = p.one join records_subject other on other.id = p.other
where p.decided = '' and one.person_id = other.person_id and (p.one = any(%s::bigint[]) or p.other = any(%s::bigint[]))
"""
NOTE = "update linkage_pair set seen = %s, decided = %s where subject_id = %s"


@dataclass(frozen=True, slots=True)
class KnownPair:
    """Two records, the older first; ``subject_id`` is the pair itself, as something about which a decision is owed."""

    subject_id: int
    one: int
    other: int
    seen: str
    decided: str


def seen(reasons: Iterable[str], against: Iterable[str]) -> str:
    """What speaks for and against a pair, as far as it may make somebody think again: where people live does not."""
    homes = ("postcode", "address", "phone")
    kept = (sorted(said for said in given if not said.startswith(homes)) for given in (reasons, against))
    return " | ".join(map(", ".join, kept))


def keep(cur: Cursor, subject_id: int, pair: tuple[int, int], what: str) -> bool:
    """Keeps a pair that nobody was asked about yet; says whether it was new."""
    return cur.execute(KEEP, (subject_id, *sorted(pair), what)).fetchone() is not None


def of(cur: Cursor, pair: tuple[int, int]) -> KnownPair | None:
    """What is known of the pair of these two records, held until the transaction ends."""
    return _one(cur.execute(OF, sorted(pair)).fetchone())


def by_subject(cur: Cursor, subject_id: int) -> KnownPair | None:
    """The same by the pair's own number."""
    return _one(cur.execute(BY_SUBJECT, (subject_id,)).fetchone())


def every(cur: Cursor) -> list[KnownPair]:
    """All that anybody was ever asked about."""
    return [KnownPair(*row) for row in cur.execute(EVERY).fetchall()]


def one_by_now(cur: Cursor, records: Iterable[int]) -> list[KnownPair]:
    """Open pairs with one of these records, whose two records are one person already."""
    ids = list(records)
    return [KnownPair(*row) for row in cur.execute(ONE_BY_NOW, (ids, ids)).fetchall()]


def note(cur: Cursor, subject_id: int, what: str, decided: str) -> None:
    """Notes what was seen when it was decided, or that it is open again."""
    cur.execute(NOTE, (what, decided, subject_id))


def _one(row: tuple | None) -> KnownPair | None:
    return KnownPair(*row) if row else None
