"""A family that arrives in a refuge, on a site or in emergency accommodation is seen within days, or somebody hears."""
import pytest

from kith.forms.areas.family_arrived import FamilyArrived
from kith.forms.areas.family_first_seen import FamilyFirstSeen
from kith.forms.areas.previous_area_asked import PreviousAreaAsked
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.areas.family_arrives import FamilyArrives
from tests.scenarios.story import nothing_owed, owed, person

see, ask, AT = FamilyArrives.see, FamilyArrives.ask, "Mon 13 Jul 12:00"


def arrived(kind: str = "refuge", **more):
    one = person("Ada", born="2 years ago")
    return one, one.says(FamilyArrived, "Mon 13 Jul 10:00", kind=kind, **{"before": "Fenwick"} | more)


@pytest.mark.parametrize("kind", ["refuge", "site", "emergency"])
def test_whoever_arrives_is_seen_and_their_records_are_asked_for(kind):
    one, _ = arrived(kind)
    for duty in (see, ask):
        found = owed(one, duty, at=AT).is_("due", by=HEALTH_VISITOR, until="Wed 15 Jul 17:00")
        assert found.sentence == "Because Ada arrived in this area on Mon 13 Jul."


def test_another_home_begins_nothing():
    nothing_owed(arrived("other")[0], see, at=AT)


def test_where_nobody_knows_which_area_none_can_be_asked():
    one, _ = arrived(before="not_known")
    owed(one, see, at=AT).is_("due")


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_seen_in_time_and_late(when, state):
    one, _ = arrived()
    one.says(FamilyFirstSeen, when, outcome="seen", words="Ada and her mother, both well")
    one.says(PreviousAreaAsked, when, whom="Records office, Fenwick", answer_to="safeguarding")
    for duty in (see, ask):
        owed(one, duty, at="Mon 20 Jul 09:00").is_(state)


@pytest.mark.parametrize("outcome", ["part", "not_found"])
def test_a_child_who_was_not_seen_and_a_door_that_stayed_shut_are_not_seen(outcome):
    one, _ = arrived()
    one.says(FamilyFirstSeen, "Tue 14 Jul 10:00", outcome=outcome, words="Rang twice")
    owed(one, see, at="Tue 14 Jul 11:00").is_("due")


def test_whoever_moved_on_or_never_came_is_owed_nothing():
    one, said = arrived()
    said.corrected("Tue 14 Jul 09:00", "Mon 13 Jul 10:00", kind="refuge", before="Fenwick", over="yes")
    nothing_owed(one, see, at="Tue 14 Jul 10:00")


@pytest.mark.parametrize(("at", "step"), [("Mon 20 Jul 23:59", None), ("Tue 21 Jul 00:00", 2)])
def test_unseen_by_the_fifth_working_day_the_named_nurse_hears_not_yet_seen(at, step):
    one, _ = arrived()
    owed(one, see, at=AT).tells(0, HEALTH_VISITOR).is_told()
    owed(one, see, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    found = owed(one, see, at=at).tells(step, NAMED_NURSE if step else None)
    assert found.one.duty.what.endswith("not yet seen")
