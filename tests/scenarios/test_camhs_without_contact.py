"""Since a missed appointment nobody of CAMHS has had contact: four weeks, and then it is on a list and climbs."""
import pytest

from kith.forms.appointments.miss_followed import MissFollowed
from kith.language.roles import CAMHS, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.camhs_without_contact import CamhsWithoutContact
from tests.scenarios.attending import child, missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

contact = CamhsWithoutContact.contact
ON = "Mon 1 Jun 10:00"


def absent(outcome: str = "did_not_come", role: str = "camhs"):
    zara = child()
    missed(zara, ON, outcome, role)
    return zara


@row("CM11")
def test_four_weeks_without_contact_stand_on_a_list_and_climb():
    zara = absent()
    owed(zara, contact, at="Mon 1 Jun 11:00").is_("due", by=CAMHS, until="Tue 30 Jun 00:00").tells(0, CAMHS).is_told()
    owed(zara, contact, at="Tue 30 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, contact, at="Wed 8 Jul 00:00").tells(2, NAMED_NURSE)


@pytest.mark.parametrize(("outcome", "role"), [("came", "camhs"), ("cancelled", "camhs"), ("did_not_come", "dentist")])
def test_whoever_came_or_missed_something_else_is_not_meant(outcome, role):
    nothing_owed(absent(outcome, role), contact, at="Mon 1 Jun 11:00")


@pytest.mark.parametrize(("reached", "many"), [("yes", 2), ("no", 1)])
def test_contact_is_to_reach_them_and_is_owed_again(reached, many):
    zara = absent()
    said = {"reason": "afraid"} if reached == "yes" else {}
    zara.says(MissFollowed, "Mon 29 Jun 23:59", ways=["person"], reached=reached, **said)
    assert len(all_owed(zara, contact, at="Tue 30 Jun 09:00")) == many


def test_seen_again_it_is_over():
    zara = absent()
    missed(zara, "Mon 8 Jun 10:00", "came", "camhs")
    nothing_owed(zara, contact, at="Mon 8 Jun 11:00")
