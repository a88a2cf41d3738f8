"""Two records turn out to be one person, and sometimes not after all: what is owed follows, and nothing is lost."""

import pytest

from kith.intake.receiving import receive
from kith.intake.whom import linking
from kith.language.errors import Refused
from tests.intake import place
from tests.intake.place import HOUR, MONDAY, asked, came, child, header, heard, owed, said

LOOKED_AT = "select person_id from duties_look_again"


@pytest.fixture
def two(workers) -> tuple[str, str]:
    """A child and the same child under another name, each with a visit."""
    mia, zoe = child("Mia"), child("Zoe")
    came(mia, "V1")
    came(zoe, "V2", MONDAY + HOUR)
    return mia, zoe


def join(one_key: str, other_key: str, workers, at=MONDAY + 2 * HOUR) -> None:
    linking.decide("join", one_key, other_key, "Their mother says so", workers["lynn"], at)


def part(one_key: str, other_key: str, workers, at=MONDAY + 4 * HOUR) -> None:
    linking.decide("part", one_key, other_key, "Two children after all", workers["lynn"], at)


def test_what_is_owed_about_both_is_owed_about_one_person(two, workers):
    mia, zoe = two
    before = {row.id for key in two for row in owed(key, "urgent_attendance")}
    join(mia, zoe, workers)
    assert header(zoe).person_id == header(mia).id
    assert {row.id for row in owed(mia, "urgent_attendance")} == before     # each keeps its name, and so its acts
    assert {row.person for row in owed(mia)} == {header(mia).id}
    assert asked(LOOKED_AT) == [(header(mia).id,)]
    # Two visits with an injury make a pattern that neither record showed.
    assert len(owed(mia, "consider_referral")) == 2


def test_parted_again_each_act_returns_to_where_it_was_made(two, workers):
    mia, zoe = two
    before = {key: [(row.id, row.state) for row in owed(key)] for key in two}
    join(mia, zoe, workers)
    key = next(row.id for row in owed(mia, "urgent_attendance") if row.record == header(zoe).id)
    said(mia, "visit_reviewed", MONDAY + 3 * HOUR, workers["priya"], cites=(key,), decision="seen", why="Seen at home")
    assert place.differences(MONDAY + 3 * HOUR) == []
    part(mia, zoe, workers)
    assert place.differences(MONDAY + 4 * HOUR) == []
    assert [(row.id, row.state) for row in owed(mia)] == before[mia]
    assert [(row.id, row.state) for row in owed(zoe)] == [
        (id, "done" if id == key else state) for id, state in before[zoe]]


def test_the_oldest_record_may_leave_and_the_others_stay_one(workers):
    keys = [child(name) for name in ("Mia", "Zoe", "Ada")]
    for n, key in enumerate(keys):
        came(key, f"V{n}", MONDAY + n * HOUR)
    join(keys[0], keys[1], workers)
    join(keys[1], keys[2], workers, MONDAY + 3 * HOUR)
    assert len(owed(keys[2], "urgent_attendance")) == 3
    part(keys[0], keys[1], workers)
    assert place.differences(MONDAY + 5 * HOUR) == []
    assert [len(owed(key, "urgent_attendance")) for key in keys] == [1, 2, 2]
    assert {row.person for row in owed(keys[2])} == {header(keys[1]).id}


def test_a_visit_told_on_two_records_of_one_person_is_one_visit(two, workers):
    mia, zoe = two
    # The desk chose the other record for the very visit.
    again = heard("A04", zoe, "V1", MONDAY + HOUR, arrived=MONDAY.isoformat(), reason="Bruise to left arm")
    receive(again, None, MONDAY + HOUR)
    assert [len(owed(key, "urgent_attendance")) for key in two] == [1, 2]
    join(mia, zoe, workers)
    assert len(owed(mia, "urgent_attendance")) == 2
    part(mia, zoe, workers)
    assert [len(owed(key, "urgent_attendance")) for key in two] == [1, 2]


def test_a_message_that_joins_reckons_both_and_moves_what_was_owed(two):
    mia, _ = two
    again = child("Mia", at=MONDAY)
    came(again, "V3", MONDAY + HOUR)
    was = {"local": (("RCB:PAS", f"N{header(again).id}"),), "family_name": "Miasen", "given_name": "Mia"}
    answer = receive(heard("A40", mia, "", MONDAY + 2 * HOUR, who={"was": was}), None, MONDAY + 2 * HOUR)
    assert answer.outcome == "filed"
    assert header(again).person_id == header(mia).id
    assert {row.person for row in owed(again)} == {header(mia).id}
    assert place.differences(MONDAY + 2 * HOUR) == []


def test_a_relation_told_on_a_joined_record_is_seen_from_the_person(two, workers):
    # Visits of sisters and brothers count together; they are found through a mother told on the other record only.
    mia, zoe = two
    mother, brother = child("Ania", "1996-01-01"), child("Kacper", "2022-03-04")
    for key in (zoe, brother):
        said(key, "relationship", by=workers["priya"], kind="mother", who={"key": mother})
    for n in range(2):
        came(brother, f"K{n}", MONDAY + n * HOUR, reason="Fever")
    join(mia, zoe, workers, MONDAY + 3 * HOUR)
    came(mia, "V9", MONDAY + 4 * HOUR, reason="Fever")
    assert place.differences(MONDAY + 4 * HOUR) == []
    ((reasons,),) = asked("select reasons from duties_duty where pathway = 'urgent_attendance' and occasion like %s",
                          "%V9")
    assert any("sisters or brothers" in reason["says"] for reason in reasons)


def test_only_those_who_may_join_do(two, workers):
    with pytest.raises(Refused, match="You cannot say whether two records are one person"):
        linking.decide("join", *two, "A guess", workers["priya"], MONDAY)
    assert header(two[1]).person_id == header(two[1]).id
