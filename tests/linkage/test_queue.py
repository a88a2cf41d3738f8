"""Records that may be one person: joined by the machine and signed, or asked about once, and again if changed."""

import pytest

from kith.forms.identity.pair_decided import DECISIONS
from kith.intake.whom import candidates, linking, pairing
from kith.language.errors import Problems, Refused
from kith.linkage import joining
from kith.records.database import cursor
from tests.intake.place import DAY, HOUR, MONDAY, header, owed
from tests.linkage.doubtful import details, queue, record, run


def test_what_is_sure_is_joined_by_the_machine_which_signs_with_its_reasons(workers):
    one, other = record("A"), record("B")
    assert run() == candidates.Acted(joined=1, asked=0, asked_before=0)
    assert header(other).person_id == header(one).id
    with cursor() as cur:
        (decision,) = joining.decisions(cur, [header(one).id])
    assert (decision.kind, decision.by_id, decision.sender) == ("join", None, "kith")
    assert "date of birth the same" in decision.reason
    linking.decide("part", one, other, "Two girls of one name", workers["lynn"], MONDAY)
    assert header(other).person_id == header(other).id
    assert run(MONDAY + DAY) == candidates.Acted(0, 0, 1)   # a machine does not undo what a person decided


def test_a_doubtful_pair_is_owed_by_the_post_clerk_and_ends_with_the_decision(workers):
    one, other = record("A"), record("B", given_name="Maja")
    assert run() == candidates.Acted(0, 1, 0)
    assert run() == candidates.Acted(0, 0, 1)
    (pair,) = queue()
    (duty,) = owed(pair)
    assert (duty.pathway, duty.role, duty.open) == ("pair_decided_in_time", "post_clerk", True)
    pairing.decide_pair(pair, "same", "Her mother says both", workers["pete"], MONDAY + HOUR)
    assert header(other).person_id == header(one).id
    assert [row.state for row in owed(pair)] == ["done"]
    assert queue() == []
    with pytest.raises(Refused, match="decided this already"):
        pairing.decide_pair(pair, "two", "No", workers["lynn"], MONDAY + HOUR)


def test_two_people_are_not_asked_about_again_unless_something_changes(workers):
    one, other = record("A"), record("B", given_name="Maja")
    run()
    pairing.decide_pair(queue()[0], "two", "Twins", workers["pete"], MONDAY)
    assert header(other).person_id != header(one).person_id
    assert run(MONDAY + DAY) == candidates.Acted(0, 0, 1)
    details(other, "B", MONDAY + DAY, given_name="Maja", postcode="ZZ9 9ZZ")
    assert run(MONDAY + 2 * DAY) == candidates.Acted(0, 0, 1)   # people move
    details(other, "B", MONDAY + 2 * DAY)
    assert run(MONDAY + 3 * DAY) == candidates.Acted(0, 1, 0)   # now it is her very name; and still no machine joins


def test_not_sure_is_asked_of_the_duty_desk(workers):
    record("A"), record("B", given_name="Maja")
    run()
    (pair,) = queue()
    pairing.decide_pair(pair, "not_sure", "I cannot reach the practice", workers["pete"], MONDAY + HOUR)
    assert [(row.pathway, row.state, row.role) for row in owed(pair)] == [
        ("pair_asked_again", "due", "duty_desk"), ("pair_decided_in_time", "done", "post_clerk")]
    assert queue() == [pair]
    pairing.decide_pair(pair, "two", "The practice knows both", workers["lynn"], MONDAY + DAY)
    assert not [row for row in owed(pair) if row.open]


def test_a_pair_that_became_one_by_another_way_is_owed_by_nobody(workers):
    one, other = record("A"), record("B", given_name="Maja")
    run()
    (pair,) = queue()
    linking.decide("join", one, other, "Her mother says so", workers["lynn"], MONDAY + HOUR)
    assert queue() == []
    assert not [row for row in owed(pair) if row.open]


def test_undecided_it_does_not_fall_silent(workers):
    record("A"), record("B", given_name="Maja")
    run()
    (duty,) = owed(queue()[0])
    assert duty.due is not None


@pytest.mark.parametrize("decision", DECISIONS)
def test_no_decision_without_words_or_by_whoever_may_not(workers, decision):
    record("A"), record("B", given_name="Maja")
    run()
    with pytest.raises(Problems, match="say so"):
        pairing.decide_pair(queue()[0], decision, "", workers["pete"], MONDAY)
    with pytest.raises(Refused, match="cannot say whether two records"):
        pairing.decide_pair(queue()[0], decision, "They are", workers["priya"], MONDAY)
    assert len(queue()) == 1
