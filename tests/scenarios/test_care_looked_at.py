"""That a child is looked after is asked about where nobody has heard of a review of their care."""
import pytest

from kith.forms.looked_after.care_review_held import CareReviewHeld
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.meetings.care_looked_at import CareLookedAt
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

look = CareLookedAt.look
ON, THEN = "Mon 6 Jul 10:00", "Mon 6 Jul 11:00"


def kai():
    one = person("Kai", born="14 years ago")
    one.says(LookedAfterBegan, ON, legal_status="full_care_order", local_authority="Northbrook")
    return one


@row("CP14")
def test_it_is_asked_about_after_six_months():
    owed(kai(), look, at=THEN).is_("due", by=LOOKED_AFTER_NURSE, until="Thu 7 Jan 2027 00:00",
                                   why="Because Kai has been looked after since Mon 6 Jul.")


def test_nobody_else_is_meant():
    nothing_owed(person("Kai", born="14 years ago"), look, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Wed 6 Jan 2027 23:59", "done"), ("Thu 7 Jan 2027 00:01", "done late")])
def test_a_review_that_was_heard_of_ends_it_until_the_next(when, state):
    one = kai()
    one.says(CareReviewHeld, when, took_part="spoke")
    assert [each.one.state for each in all_owed(one, look, at="Fri 8 Jan 2027 09:00")] == [state, "due"]


def test_whoever_has_gone_home_is_not_asked_about():
    one = kai()
    one.says(LookedAfterEnded, "Mon 10 Aug 10:00")
    nothing_owed(one, look, at="Mon 10 Aug 11:00")


def test_left_lying_it_climbs():
    one = kai()
    owed(one, look, at=THEN).tells(0).is_told()
    owed(one, look, at="Thu 7 Jan 2027 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, look, at="Fri 22 Jan 2027 00:00").tells(2, NAMED_NURSE)
