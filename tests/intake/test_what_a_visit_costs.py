"""One visit costs a fixed number of statements and of pathways reckoned: counted, since that no other load disturbs."""

from collections import Counter

import pytest

from kith.engine import reckoning
from kith.intake.receiving import receive
from kith.records.database import Cursor
from tests.intake.place import HOUR, MONDAY, child, heard, said

AGAIN = MONDAY + HOUR


@pytest.fixture
def counted(workers, monkeypatch) -> Counter:
    """How many statements were said to the database, and how many pathways were reckoned and not passed over."""
    found, says, knows = Counter(), Cursor.execute, reckoning.known

    def says_one(cur, *words, **more):
        found["statements"] += 1
        return says(cur, *words, **more)

    def reckons_one(*given):
        found["pathways"] += 1
        return knows(*given)

    monkeypatch.setattr(Cursor, "execute", says_one)
    monkeypatch.setattr(reckoning, "known", reckons_one)
    return found


# The most that the first visit and another may cost. Who raises a number says in the commit what it is spent on.
@pytest.mark.parametrize(("reason", "born", "statements", "pathways"), [
    ("Fever", "2019-05-12", (10, 6), (8, 8)),
    ("Bruise to left arm", "2026-05-12", (12, 8), (8, 8)),
], ids=["plain", "urgent"])
def test_a_visit_costs_no_more_than_it_did(counted, reason, born, statements, pathways):
    elder, younger = child("Ada", born="2017-01-02"), child("Mia", born=born)
    said(younger, "relationship", kind="sibling", who={"key": elder})
    visits = [heard("A04", younger, visit, AGAIN, reason=reason) for visit in ("V1", "V2")]
    took = []
    for visit in visits:
        counted.clear()
        assert receive(visit, None, AGAIN).outcome == "filed"
        took.append(dict(counted))
    for one, most in zip(took, zip(statements, pathways, strict=True), strict=True):
        assert (one["statements"] <= most[0], one["pathways"] <= most[1]) == (True, True), one
