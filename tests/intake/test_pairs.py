"""A message that says of several people at once that two records are theirs: each a link, or nothing at all."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.receiving import receive
from kith.intake.whom import linking, pairing
from tests.intake import place
from tests.intake.place import DAY, HOSPITAL, HOUR, MONDAY, asked, came, child, header, how_many, owed

PARTED = "Two children after all"


@pytest.fixture
def four(workers) -> list[str]:
    """Two children, each with a second record under the hospital's own number, and a visit on every one."""
    keys = [child(name, n=n) for n, name in enumerate(("Mia", "Mia", "Ada", "Ada"), 4)]
    for n, key in enumerate(keys):
        came(key, f"V{n}", MONDAY + n * HOUR)
    return keys


def named(key: str, **other) -> dict:
    known = header(key)
    return {"family_name": known.family_name, "given_name": known.given_name, "born": known.born.isoformat(),
            "nhs_number": known.nhs_number, "local": (("RCB:PAS", f"N{known.id}"),)} | other


def numbers(key: str, **other) -> dict:
    return {"local": (("RCB:PAS", f"N{header(key).id}"),)} | other


def joining(*pairs: tuple[dict, dict], number: str = "J1"):
    """A40 as a hospital writes it: one header, then each person and who they were before."""
    whole = [message("A40", stays | {"was": was}, None, HOSPITAL, number, MONDAY + DAY) for stays, was in pairs]
    rest = ["\r".join(line for line in one.split("\r") if line[:3] in ("PID", "MRG")) for one in whole[1:]]
    return receive(statement(parse("\r".join([whole[0].rstrip("\r"), *rest]))), None, MONDAY + DAY)


def together(one: str, other: str) -> bool:
    return header(one).person_id == header(other).person_id


def test_each_pair_becomes_a_link(four):
    mia, zoe, ada, kim = four
    answer = joining((named(mia), numbers(zoe)), (named(ada), numbers(kim)))
    assert (answer.outcome, answer.subjects) == ("filed", [mia, ada])
    assert together(mia, zoe)
    assert together(ada, kim)
    assert not together(mia, ada)
    assert len(owed(mia, "consider_referral")) == 2      # what both visits together say of one child


def test_each_link_is_undone_by_itself(four, workers):
    mia, zoe, ada, kim = four
    before = {key: [(row.id, row.state) for row in owed(key, "urgent")] for key in four}
    joining((named(mia), numbers(zoe)), (named(ada), numbers(kim)))
    linking.decide("part", mia, zoe, PARTED, workers["lynn"], MONDAY + 2 * DAY)
    assert (together(mia, zoe), together(ada, kim)) == (False, True)
    linking.decide("part", ada, kim, PARTED, workers["lynn"], MONDAY + 2 * DAY)
    assert {key: [row[0] for row in rows] for key, rows in before.items()} == {
        key: [row.id for row in owed(key, "urgent")] for key in four}


def test_the_same_message_again_joins_nothing_more(four):
    mia, zoe, ada, kim = four
    pairs = (named(mia), numbers(zoe)), (named(ada), numbers(kim))
    first, again = joining(*pairs), joining(*pairs)
    assert again.said_before
    assert again.subjects == first.subjects
    assert how_many("linkage_decision") == 2


STRANGER = {"family_name": "Nobody", "given_name": "Anna", "local": (("RCB:PAS", "N999"),)}


@pytest.mark.parametrize(("case", "why"), [
    ("a stranger stays", "no date of birth"), ("somebody else's name", "somebody else’s details"),
    ("two people's numbers", "belong to different people")])
def test_of_a_message_with_one_pair_that_cannot_be_used_nothing_is_taken(four, case, why):
    mia, zoe, ada, kim = four
    second = {"a stranger stays": (STRANGER, numbers(kim)),
              "somebody else's name": (named(ada), numbers(kim, family_name="Nobody", given_name="Anna")),
              "two people's numbers": (named(ada), {"local": (*numbers(kim)["local"], *numbers(zoe)["local"])})}[case]
    entries, subjects = how_many("records_entry"), how_many("records_subject")
    for pairs in (((named(mia), numbers(zoe)), second), (second, (named(mia), numbers(zoe)))):
        answer = joining(*pairs, number=f"J {pairs[0]}")
        assert answer.outcome == "refused"
        assert why in answer.sentence
        assert not together(mia, zoe)
        assert (how_many("records_entry"), how_many("records_subject"), how_many("linkage_decision")) == (
            entries, subjects, 0)
    assert asked("select outcome from intake_post where number like 'J %%'") == [("refused",)] * 2


def test_a_single_pair_that_cannot_be_used_is_refused_and_not_passed_over(four):
    mia, zoe, *_ = four
    answer = joining((named(mia), numbers(zoe, family_name="Nobody", given_name="Anna")))
    assert answer.outcome == "refused"
    assert answer.sentence.endswith("Nobody was joined.")
    assert not together(mia, zoe)


def test_a_number_nobody_holds_becomes_the_persons_own(four):
    mia, *_ = four
    was = {"local": (("RCB:PAS", "OLD1"),), "family_name": "Miasen", "given_name": "Mia"}
    assert joining((named(mia), was)).outcome == "filed"
    assert asked("select s.person_id from records_identifier i join records_subject s on s.id = i.subject_id "
                 "where i.value = 'OLD1'") == [(header(mia).id,)]
    assert place.came(mia).subjects == [mia]


def test_two_who_are_evidently_two_are_joined_by_nobody_but_a_person(workers):
    """One digit of MRG-1 was wrong, and it names her brother."""
    mia, leo = child("Mia", n=4), child("Leo", n=5)
    assert joining((named(mia), numbers(mia, local=(("RCB:PAS", "L1"),)))).outcome == "filed"
    came(leo, "V1", MONDAY, who={"local": (("RCB:PAS", "L2"),)})
    answer = joining((named(mia), {"local": (("RCB:PAS", "L2"),)}), number="J2")
    assert answer.outcome == "filed"
    assert not together(mia, leo)
    ((key, why),) = asked("select s.key, e.answers ->> 'why' from records_entry e "
                          "join records_subject s on s.id = e.subject_id where e.form = 'pair_found'")
    assert why == "PAS@RCB says these are one person, and what we hold of them says otherwise."
    assert [one.state for one in owed(key, "pair_decided_in_time")] == ["due"]
    joining((named(mia), {"local": (("RCB:PAS", "L2"),)}), number="J3")
    assert len(owed(key, "pair_decided_in_time")) == 1      # said again, it is asked once
    pairing.decide_pair(key, "same", "Their mother says so", workers["lynn"], MONDAY + 2 * DAY)
    assert together(mia, leo)
