"""Messages come late, twice, backwards and taken back; in any order they end in the same state."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kith.duties import worlds
from kith.intake.receiving import receive
from kith.intake.statement import Statement
from kith.records.database import cursor
from tests.drilling import LONG
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, child, header, heard, owed

# A child under another name at first, and a number of the hospital’s own.
NAMELESS = {"family_name": "Quill", "given_name": "Zeta", "nhs_number": "", "local": (("RCB:PAS", "T77"),)}


def history(mia: str) -> list[Statement]:
    """One bruise told in three messages, one visit that never was, one under a number that turned out to be hers."""
    at = [MONDAY + n * HOUR for n in range(12)]
    bruise = {"at": at[0], "arrived": at[0].isoformat()}
    burn = {"arrived": at[6].isoformat(), "who": NAMELESS}
    return [
        heard("A04", mia, "V1", **bruise, reason="Bruise to left arm"),
        heard("A08", mia, "V1", **bruise | {"at": at[1]}, diagnosis=[{"code": "S40.0", "words": "Contusion"}]),
        heard("A03", mia, "V1", **bruise | {"at": at[2]}, left_at=at[2].isoformat(), left_to="home"),
        heard("A13", mia, "V1", **bruise | {"at": at[3]}),
        heard("A04", mia, "V2", at[4], reason="Fever"),
        heard("A11", mia, "V2", at[5], arrived=at[4].isoformat()),
        heard("A04", mia, "V3", at[6], reason="Burn of the hand", **burn),
        heard("A03", mia, "V3", at[7], left_at=at[7].isoformat(), left_to="home", **burn),
        heard("A40", mia, "", at[8], who={"was": NAMELESS}),
        heard("A08", mia, "V3", at[9], arrived=at[6].isoformat(), brought_by="Car"),
    ]


def state(mia: str, gone: bool = True) -> dict:
    """What stands of the person and what is owed about them, by names that no order of arrival changes."""
    with cursor() as cur:
        known = worlds.read(cur, [header(mia).id], ["hospital_stay", "involvement"])
    world = known.world()
    (person,) = known.persons
    standing = [(form, one.occasion, str(one.happened), json.dumps(one.answers, sort_keys=True))
                for (whose, form), entries in world.standing.items() if whose == person for one in entries]
    duties = {(row.pathway, row.duty, row.occasion): row.state for row in owed(mia, gone=gone)}
    return {"standing": sorted(standing), "duties": duties, "header": vars_of(header(mia))}


def vars_of(subject) -> tuple:
    return subject.family_name, subject.given_name, subject.born, subject.nhs_number


def lived_through(order: list[int], again: int = 0) -> dict:
    """The history taken in in this order, the first few of it a second time, and everything looked at long after."""
    with transaction.atomic():
        mia = child(n=4)
        told = history(mia)
        for n, which in enumerate([*order, *order[:again]]):
            answer = receive(told[which], None, MONDAY + DAY + n * HOUR)
            assert answer.outcome == "filed"
        assert place.differences(MONDAY + 40 * DAY) == []
        found = state(mia)
        transaction.set_rollback(True)
    return found


@pytest.fixture
def in_order(staff) -> dict:
    return lived_through(list(range(10)))


def test_in_order_it_is_as_the_hospital_said(in_order):
    visits = {occasion: json.loads(answers) for form, occasion, _, answers in in_order["standing"]
              if form == "ed_attendance"}
    assert set(visits) == {"RCB:RCB:V1", "RCB:RCB:V3"}      # the second never was
    assert "left_at" not in visits["RCB:RCB:V1"]            # that they had left was taken back
    assert visits["RCB:RCB:V1"]["diagnosis"][0]["code"] == "S40.0"
    assert {visits["RCB:RCB:V3"][key] for key in ("injury_kind", "left_to", "brought_by")} == {"burn", "home", "Car"}
    assert in_order["duties"]["urgent_attendance", "decide", "RCB:RCB:V3"] == "overdue"
    assert in_order["header"][:2] == ("Miasen", "Mia")


@settings(max_examples=150 if LONG else 10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(order=[0, 1, 2, 8, 4, 5, 6, 7, 3, 9], again=0)   # joined before anything was said under the other number
@given(order=st.permutations(range(10)), again=st.integers(0, 4))
def test_in_any_order_it_ends_the_same(in_order, order, again):
    assert lived_through(order, again) == in_order
