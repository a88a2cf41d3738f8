"""A child comes onto a plan or into care, or that ends: whoever works with the child is told, each by itself."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.child_in_need_ended import ChildInNeedEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import SCHOOL_NURSE, SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.meetings.plan_change_told import PlanChangeTold
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

school, lantern = PlanChangeTold.school_nurse, PlanChangeTold.sexual_health
STEPPED = {"before": "in_need", "after": "early_help", "agreed": "All of them", "reason": "It goes well",
           "continues": "School", "worry": "If she is missing again", "anything_open": "no"}
CHANGES = ((ChildProtectionPlanBegan, {"category": "neglect"}, "a child protection plan for Lena began on Tue 14 Jul"),
           (ChildProtectionPlanEnded, {}, "the child protection plan for Lena ended on Tue 14 Jul"),
           (ChildInNeedBegan, {}, "Lena came onto a child in need plan on Tue 14 Jul"),
           (ChildInNeedEnded, {}, "the child in need plan for Lena ended on Tue 14 Jul"),
           (PlanSteppedDown, STEPPED, "the plan for Lena was stepped down on Tue 14 Jul"),
           (LookedAfterBegan, {"legal_status": "voluntary"}, "Lena came into care on Tue 14 Jul"),
           (LookedAfterEnded, {}, "Lena left care on Tue 14 Jul"))
AT = "Tue 14 Jul 15:01"


def lena(*services: str):
    one = person("Lena", born="14 years ago")
    for service in services:
        one.has_worker(service, "Mon 1 Jun 09:00", team=service)
    return one


@row("SH02", "CP06", "CP14")
@pytest.mark.parametrize("n", range(len(CHANGES)))
def test_every_change_is_told_the_same_hour_to_each_service_involved(n):
    form, raw, because = CHANGES[n]
    one = lena("school_nurse", "sexual_health")
    one.says(form, "Tue 14 Jul 15:00", **raw)
    told = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE, until="Thu 16 Jul 17:00").tells(0, SCHOOL_NURSE)
    assert told.sentence == f"Because {because}."
    kept = owed(one, lantern, at=AT).is_("due", by=SEXUAL_HEALTH).tells(0, SEXUAL_HEALTH)
    assert (labels.of(told.one), labels.of(kept.one)) == ("ordinary", "sealed")
    nothing_owed(one, PlanChangeTold.camhs, at=AT)


@row("CP14")
@pytest.mark.parametrize(("form", "said"), [(MaracPlanBegan, "Lena came onto a plan of MARAC on Tue 14 Jul"),
                                            (MaracPlanEnded, "the plan of MARAC for Lena ended on Tue 14 Jul")])
def test_a_plan_of_marac_is_told_and_kept_as_closely_as_it_is_itself(form, said):
    one = lena("school_nurse", "sexual_health")
    one.says(form, "Tue 14 Jul 15:00")
    told = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE).tells(0, SCHOOL_NURSE)
    assert told.sentence == f"Because {said}."
    assert (labels.of(told.one), labels.of(owed(one, lantern, at=AT).one)) == ("sensitive", "sealed")


def test_without_a_change_or_a_service_nobody_is_told():
    one = lena("school_nurse")
    nothing_owed(one, school, at=AT)
    alone = lena()
    alone.says(ChildProtectionPlanBegan, "Tue 14 Jul 15:00", category="neglect")
    nothing_owed(alone, school, at=AT)


def test_a_step_down_from_a_protection_plan_is_told_by_its_end_alone():
    one = lena("school_nurse")
    one.says(PlanSteppedDown, "Tue 14 Jul 15:00", **STEPPED | {"before": "protection", "after": "in_need"})
    nothing_owed(one, school, at=AT)


def test_told_late_it_is_read_in_two_working_days_of_the_day_it_was_known():
    one = lena("school_nurse")
    one.says(ChildProtectionPlanBegan, "Tue 7 Jul 12:00", known="Tue 14 Jul 15:00", category="neglect")
    owed(one, school, at=AT).is_("due", until="Thu 16 Jul 17:00")


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    one = lena("school_nurse")
    one.says(ChildProtectionPlanBegan, "Tue 14 Jul 15:00", category="neglect")
    one.says(OutcomeRead, when, answers=owed(one, school, at=AT), does="I see her at school on Monday")
    owed(one, school, at="Fri 17 Jul 09:00").is_(state)


def test_unopened_it_climbs_to_the_lead_of_that_service():
    one = lena("sexual_health")
    one.says(ChildProtectionPlanBegan, "Tue 14 Jul 15:00", category="neglect")
    owed(one, lantern, at=AT).is_told()
    owed(one, lantern, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)


def test_a_plan_of_before_anybody_was_asked_is_not_asked_about():
    one = lena("school_nurse")
    one.says(ChildProtectionPlanBegan, "Tue 30 Jun 12:00", category="neglect")
    nothing_owed(one, school, at=AT)
