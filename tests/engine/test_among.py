"""What is learnt of others while a status stands for oneself, and which of several services owes it."""
import pytest

from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.emergency.weekly_sample import WeeklySample
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.sent.referral import Referral
from kith.language.roles import ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL
from tests.engine.made_up import EitherDocument, PlanOfAChild
from tests.scenarios.story import all_owed, nothing_owed, owed, person

see, read_history = PlanOfAChild.see, PlanOfAChild.read_history


def family():
    tom, mia = person("Tom", born="30 years ago"), person("Mia", born="3 years ago")
    tom.is_whose("child", mia)
    return tom, mia


def in_the_care(tom, since: str, role="adult_mental_health", **raw):
    return tom.has_worker(role, since, **raw)


def on_a_plan(mia, since: str, **more):
    return mia.says(ChildProtectionPlanBegan, since, category="neglect", **more)


def test_a_plan_of_a_client_s_child_is_told_from_when_it_began():
    tom, mia = family()
    in_the_care(tom, "Wed 1 Jul 10:00")
    on_a_plan(mia, "Wed 8 Jul 10:00")
    duty = owed(tom, see, at="Wed 8 Jul 12:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Wed 8 Jul 20:00")
    assert duty.sentence == "Because a child close to Tom has been on a plan since Wed 8 Jul."
    assert duty.one.reasons[0].speak_to == (mia.id, ("social_worker",))
    assert duty.one.asked_by is None


def test_a_plan_that_stood_already_is_told_when_somebody_becomes_a_client():
    tom, mia = family()
    on_a_plan(mia, "Wed 1 Jul 10:00")
    nothing_owed(tom, see, at="Wed 8 Jul 09:00")
    in_the_care(tom, "Wed 8 Jul 21:00")
    owed(tom, see, at="Wed 8 Jul 22:00").is_("due", until="Thu 9 Jul 08:00")


def test_a_plan_that_was_over_by_then_is_not():
    tom, mia = family()
    on_a_plan(mia, "Wed 1 Jul 10:00")
    mia.says(ChildProtectionPlanEnded, "Mon 6 Jul 10:00")
    in_the_care(tom, "Wed 8 Jul 10:00")
    nothing_owed(tom, see, at="Wed 8 Jul 12:00")


def test_nor_one_that_began_when_somebody_was_no_longer_a_client():
    tom, mia = family()
    in_the_care(tom, "Wed 1 Jul 10:00", ended="2026-07-04")
    on_a_plan(mia, "Wed 8 Jul 10:00")
    nothing_owed(tom, see, at="Wed 8 Jul 12:00")


def test_somebody_whom_no_service_has_is_told_nothing():
    tom, mia = family()
    in_the_care(tom, "Wed 1 Jul 10:00", role="midwife")
    on_a_plan(mia, "Wed 8 Jul 10:00")
    nothing_owed(tom, see, at="Wed 8 Jul 12:00")


@pytest.mark.parametrize(("leaves", "owes"), [("adult_mental_health", DRUG_AND_ALCOHOL), ("midwife", None)])
def test_of_two_services_one_may_leave_and_another_s_leaving_changes_nothing(leaves, owes):
    tom, mia = family()
    for role in ("midwife", "drug_and_alcohol", "adult_mental_health"):
        in_the_care(tom, "Wed 1 Jul 10:00", role, **({"ended": "2026-07-04"} if role == leaves else {}))
    on_a_plan(mia, "Wed 8 Jul 10:00")
    owed(tom, see, at="Wed 8 Jul 12:00").is_("due", by=owes)


def test_when_both_have_left_nobody_is_a_client():
    tom, mia = family()
    in_the_care(tom, "Wed 1 Jul 10:00", "drug_and_alcohol", ended="2026-07-06")
    in_the_care(tom, "Wed 1 Jul 10:00", ended="2026-07-04")
    on_a_plan(mia, "Wed 8 Jul 10:00")
    nothing_owed(tom, see, at="Wed 8 Jul 12:00")


def test_each_child_s_plan_is_told_by_itself():
    tom, mia = family()
    ben = person("Ben", born="5 years ago")
    tom.is_whose("child", ben)
    in_the_care(tom, "Wed 1 Jul 10:00")
    on_a_plan(mia, "Mon 6 Jul 10:00")
    on_a_plan(ben, "Wed 8 Jul 10:00")
    assert len(all_owed(tom, see, at="Wed 8 Jul 12:00")) == 2


def test_the_child_of_somebody_he_lives_with_is_found_through_her():
    tom, mia, ania = person("Tom", born="30 years ago"), person("Mia", born="3 years ago"), person("Ania")
    tom.is_whose("lives_with", ania)
    ania.is_whose("child", mia)
    in_the_care(tom, "Wed 1 Jul 10:00")
    on_a_plan(mia, "Wed 8 Jul 10:00")
    owed(tom, see, at="Wed 8 Jul 12:00").is_("due")


def test_a_plan_learnt_long_after_is_read_with_the_history():
    tom, mia = family()
    in_the_care(tom, "Thu 1 May 2025 10:00")
    on_a_plan(mia, "Tue 3 Jun 2025 10:00", known="Wed 8 Jul 10:00")
    nothing_owed(tom, see, at="Wed 8 Jul 12:00")
    owed(tom, read_history, at="Wed 8 Jul 12:00").is_("due", by=ADULT_MENTAL_HEALTH)


def test_whoever_recorded_it_in_one_of_the_services_owes_it_there():
    tom = person("Tom", born="30 years ago")
    mia = person("Mia", born="3 years ago")
    tom.is_whose("child", mia)
    in_the_care(tom, "Wed 1 Jul 10:00", "adult_mental_health")
    in_the_care(tom, "Thu 2 Jul 10:00", "drug_and_alcohol")
    on_a_plan(mia, "Wed 8 Jul 10:00")
    owed(tom, see, at="Wed 8 Jul 12:00").is_("due", by=DRUG_AND_ALCOHOL)


def test_rows_are_owed_by_the_duty_of_their_own_form():
    mia = person("Mia", born="3 years ago")
    mia.says(Referral, "Wed 8 Jul 10:00", risk="A bruise", child_says="Nothing", family="Mother", danger_now="no",
             agreed="agreed", documents=[{"name": "Form"}])
    mia.says(WeeklySample, "Wed 8 Jul 11:00", week="2026-07-06", seed="a", pool=3, drawn=1,
             visits=[{"visit": 3, "person": "x"}])
    for duty in (EitherDocument.read, EitherDocument.reread):
        assert len(all_owed(mia, duty, at="Wed 8 Jul 12:00")) == 1
    one = owed(mia, EitherDocument.reread, at="Wed 8 Jul 12:00")
    mia.says(VisitReviewed, "Wed 8 Jul 13:00", decision="seen", why="Met")
    assert one.stands
