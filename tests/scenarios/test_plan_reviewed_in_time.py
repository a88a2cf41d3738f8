"""While a child, born or unborn, is on a plan: core groups and review conferences come round, and end with the plan."""
import pytest

from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.roles import CSC_MANAGER, SOCIAL_WORKER
from kith.pathways.meetings.plan_reviewed_in_time import PlanReviewedInTime
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import HELD

group, review = PlanReviewedInTime.group, PlanReviewedInTime.review
AT = "Tue 7 Jul 11:00"


def on_a_plan(**who):
    one = person("Finn", **who or {"born": "2 years ago"})
    one.says(ChildProtectionPlanBegan, "Tue 7 Jul 10:00", category="neglect")
    return one


@row("CP05", "CP14")
@pytest.mark.parametrize("who", [{"born": "2 years ago"}, {"expected": "2026-10-01"}], ids=["born", "unborn"])
def test_a_core_group_in_ten_working_days_and_a_review_in_three_months(who):
    one = on_a_plan(**who)
    owed(one, group, at=AT).is_("due", by=SOCIAL_WORKER, until="Wed 22 Jul 00:00")
    owed(one, review, at=AT).is_("due", by=SOCIAL_WORKER, until="Thu 8 Oct 00:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 14:00", "done"), ("Wed 22 Jul 14:00", "done late")],
                         ids=["in time", "late"])
def test_held_in_time_and_late_and_owed_again_after_it(when, state):
    one = on_a_plan()
    one.says(MeetingHeld, when, by=7, **HELD | {"kind": "core_group"})
    first, following = all_owed(one, group, at="Thu 23 Jul 09:00")
    assert (first.one.state, following.one.state) == (state, "due")


@row("CP05")
def test_the_second_review_is_six_months_after_the_first():
    one = on_a_plan()
    one.says(MeetingHeld, "Tue 1 Sep 10:00", by=7, **HELD | {"kind": "review"})
    _, following = all_owed(one, review, at="Tue 1 Sep 11:00")
    following.is_("due", until="Tue 2 Mar 2027 00:00")


def test_no_plan_no_review_and_a_plan_that_ended_owes_none():
    nothing_owed(person("Finn", born="2 years ago"), review, at=AT)
    one = on_a_plan()
    one.says(ChildProtectionPlanEnded, "Mon 13 Jul 10:00")
    assert not [duty for duty in (group, review) if all_owed(one, duty, at="Mon 13 Jul 11:00")]


def test_not_held_it_climbs():
    one = on_a_plan()
    owed(one, group, at=AT).is_told()
    owed(one, group, at="Wed 15 Jul 00:00").tells(1, SOCIAL_WORKER).is_told()
    owed(one, group, at="Wed 22 Jul 00:00").is_("overdue").tells(2, CSC_MANAGER)
