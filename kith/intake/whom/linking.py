"""Two records are one person, or are not after all, as somebody decided; what is owed is reckoned for both."""
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.access.permission import require
from kith.access.staffing import role_keys, roles_of
from kith.duties import moving
from kith.intake import projecting
from kith.intake.following import follow_up
from kith.intake.whom import asking, parting
from kith.language.errors import Refused
from kith.linkage import joining, pairs
from kith.linkage.batch import judging, registering
from kith.linkage.batch.rows import Parts
from kith.records import locking, subjects
from kith.records.database import committed

DECIDE = {"join": joining.join, "part": joining.part}


def decide(kind: str, one_key: str, other_key: str, reason: str, by: Worker | None, at: datetime) -> None:
    """``kind``: join or part. Signed, reversible; every entry keeps the record it was made on."""
    with committed() as cur:
        if by is not None:
            require(role_keys(roles_of(cur, by.pk, at)), "join_records")
        one, other = (subjects.by_key(cur, key) for key in (one_key, other_key))
        if one is None or other is None:
            raise Refused("There is no record with one of these keys. Search for the person again.")
        touched = settle(cur, kind, one.id, other.id, reason, by=by.pk if by else None, at=at)
    follow_up(touched, at)


def settle(cur: Cursor, kind: str, one: int, other: int, reason: str, *, by: int | None, at: datetime,
           sender: str = "") -> set[int]:
    """Writes the decision, and moves what is owed to whom it now belongs; gives every record it touched."""
    locking.lock(cur, (one, other))
    before = {header.person_id for header in subjects.headers(cur, (one, other)).values()}
    touched = {one, other, *before, *DECIDE[kind](cur, one, other, reason, by=by, at=at, sender=sender)}
    touched |= _answer_pairs(cur, kind, (one, other), touched, reason, by=by, at=at, sender=sender)
    if kind == "part":
        parting.keep_on_both(cur, one, other, by=by, at=at)
    projecting.protect(cur, touched)
    moving.move(cur, touched, at)
    return touched


def as_told(cur: Cursor, one: int, other: int, *, at: datetime, sender: str) -> set[int]:
    """A sender says that two records are one person. It is believed, unless they are evidently two: a slip in one
    number would make one child of two, so somebody here decides. Gives every record that was touched.
    """
    why = f"{sender} says these are one person"
    rows = registering.two(cur, (one, other))
    if len(rows) < 2 or rows[0].person == rows[1].person or not judging.evidently_two(*map(Parts.of, rows)):
        return settle(cur, "join", one, other, why, by=None, at=at, sender=sender)
    found = judging.judge(*map(Parts.of, rows), likely=1, sure=1)
    found = replace(found, reasons=(*found.reasons, why), why_asked=f"{why}, and what we hold of them says otherwise.")
    return {asking.ask(cur, (one, other), rows, found, at)} - {None}


def _answer_pairs(cur: Cursor, kind: str, pair: tuple[int, int], touched: set[int], reason: str, *, by: int | None,
                  at: datetime, sender: str) -> set[int]:
    """Whatever was asked about these records is answered by what was decided; parted, they are asked about no more."""
    if kind == "part":
        return {asking.decided(cur, pair, "two", reason, at, by=by, sender=sender)}
    return {asking.close(cur, found, reason, at, by=by, sender=sender) for found in pairs.one_by_now(cur, touched)}
