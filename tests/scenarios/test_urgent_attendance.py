"""Urgent A&E visits: what makes one urgent, who decides, and what happens when nobody does."""
import pytest

from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.language.roles import (
    DESIGNATED_NURSE,
    GP,
    HEALTH_VISITOR,
    MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
    TEAM_LEAD,
)
from kith.pathways.emergency.urgent_attendance import UrgentAttendance
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

decide = UrgentAttendance.decide


@row("AE10")
def test_a_bruise_under_one_is_urgent():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00").is_("due", by=HEALTH_VISITOR, until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because Mia is under 1 and A&E recorded a bruise on Sat 11 Jul."
    duty.tells(0, HEALTH_VISITOR)


def test_an_injury_of_no_known_kind_is_still_said():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00").is_("due")
    assert duty.sentence == "Because Mia is under 1 and A&E recorded an injury on Sat 11 Jul."


@row("AE10")
def test_a_cough_interrupts_nobody():
    ben = person("Ben", born="9 weeks ago")
    ben.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough", injury="no", left_to="home")
    nothing_owed(ben, decide, at="Tue 14 Jul 09:00")


def test_decided_in_time():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Mon 13 Jul 09:00")
    mia.says(VisitReviewed, "Mon 13 Jul 17:00", answers=duty, decision="seen", why="Saw Mia and her mother at home")
    owed(mia, decide, at="Mon 13 Jul 17:00").is_("done")


def test_decided_late():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Mon 13 Jul 09:00")
    mia.says(VisitReviewed, "Mon 13 Jul 17:01", answers=duty, decision="seen", why="Saw Mia and her mother at home")
    owed(mia, decide, at="Mon 13 Jul 18:00").is_("done late")


def test_done_in_time_but_written_down_late():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Mon 13 Jul 09:00")
    mia.says(VisitReviewed, "Mon 13 Jul 10:00", known="Wed 15 Jul 10:00", answers=duty, decision="seen", why="Seen")
    owed(mia, decide, at="Tue 14 Jul 10:00").is_("overdue")
    owed(mia, decide, at="Wed 15 Jul 10:00").is_("done", recorded_late=True)


@row("AE10", "P2")
def test_silence_climbs_to_the_lead_and_on():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sat 11 Jul 21:40").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decide, at="Mon 13 Jul 16:59").is_("due").tells(None)
    owed(mia, decide, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decide, at="Tue 14 Jul 23:59").tells(None)
    owed(mia, decide, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE).is_told()
    owed(mia, decide, at="Fri 17 Jul 00:00").tells(3, DESIGNATED_NURSE).is_told()
    owed(mia, decide, at="Wed 22 Jul 00:00").tells(4, DESIGNATED_NURSE)


@row("P2")
def test_after_an_outage_only_the_highest_step_is_told():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sat 11 Jul 21:40").is_told()
    owed(mia, decide, at="Wed 22 Jul 09:00").tells(3, DESIGNATED_NURSE, passed=(1, 2)).is_told()
    owed(mia, decide, at="Wed 22 Jul 09:00").tells(None)


@row("P2")
def test_nobody_is_climbed_over_in_the_minute_they_are_told():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Thu 16 Jul 10:00").is_("overdue").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decide, at="Thu 16 Jul 10:00").tells(None)
    owed(mia, decide, at="Fri 17 Jul 17:00").tells(1, TEAM_LEAD)


@row("AE10")
@pytest.mark.parametrize(("sign", "says"), [
    ("self_harm", "Mia came to A&E on Sat 11 Jul after hurting or poisoning themselves"),
    ("overdose", "Mia came to A&E on Sat 11 Jul after hurting or poisoning themselves"),
    ("domestic_abuse", "A&E was told of violence at home when Mia came on Sat 11 Jul"),
    ("assault", "Mia came to A&E on Sat 11 Jul after being hurt by somebody"),
    ("left_before_seen", "Mia left A&E on Sat 11 Jul before being seen"),
])
def test_each_sign_says_why(sign, says):
    mia = person(born="14 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", **{sign: "yes"})
    owed(mia, decide, at="Sun 12 Jul 09:00").is_("due", by=SCHOOL_NURSE, why=f"Because {says}.")


@row("AE03", "AE10")
def test_a_plan_that_stood_at_the_visit_makes_it_urgent_from_when_we_knew():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Wed 1 Jul 10:00", reason="fever")
    nothing_owed(mia, decide, at="Thu 2 Jul 09:00")
    mia.says(ChildProtectionPlanBegan, "Mon 1 Jun", known="Fri 3 Jul 09:00", category="neglect")
    owed(mia, decide, at="Fri 3 Jul 10:00").is_("due", until="Mon 6 Jul 17:00", learnt_late=2)


def test_a_plan_that_had_ended_before_the_visit_does_not():
    mia = person(born="3 years ago")
    mia.says(ChildProtectionPlanBegan, "Mon 1 Jun", category="neglect")
    mia.says(ChildProtectionPlanEnded, "Tue 30 Jun")
    mia.says(EdAttendance, "Wed 1 Jul 10:00", reason="fever")
    nothing_owed(mia, decide, at="Thu 2 Jul 09:00")


def test_the_day_a_plan_ends_still_counts():
    mia = person(born="3 years ago")
    mia.says(ChildProtectionPlanBegan, "Mon 1 Jun", category="neglect")
    mia.says(ChildProtectionPlanEnded, "Wed 1 Jul")
    mia.says(EdAttendance, "Wed 1 Jul 23:50", reason="fever")
    owed(mia, decide, at="Thu 2 Jul 09:00").is_("due")


def test_two_reasons_for_one_visit_are_one_duty():
    mia = person(born="9 weeks ago")
    mia.says(LookedAfterBegan, "Mon 1 Jun", legal_status="full_care_order")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="burn")
    said = owed(mia, decide, at="Sun 12 Jul 09:00").sentence
    assert said == ("Because Mia is under 1 and A&E recorded a burn on Sat 11 Jul; "
                    "and Mia is looked after and came to A&E on Sat 11 Jul.")


@row("AE03", "AE09")
def test_the_third_visit_in_twelve_months_is_urgent():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Mon 14 Jul 2025 10:00", reason="fever")
    mia.says(EdAttendance, "Wed 4 Mar 10:00", reason="cough")
    nothing_owed(mia, decide, at="Thu 5 Mar 09:00")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="fever")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00").is_("due")
    assert duty.sentence == "Because it was the third visit to A&E within 12 months."


def test_three_visits_spread_over_more_than_twelve_months_are_not():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Wed 9 Jul 2025 10:00", reason="fever")
    mia.says(EdAttendance, "Wed 4 Mar 10:00", reason="cough")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="fever")
    nothing_owed(mia, decide, at="Sun 12 Jul 09:00")


def test_a_visit_that_was_planned_at_the_last_one_is_not_counted():
    mia = person(born="3 years ago")
    for day in ("Wed 1 Jul 10:00", "Fri 3 Jul 10:00"):
        mia.says(EdAttendance, day, reason="dressing")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="dressing", planned_return="yes")
    nothing_owed(mia, decide, at="Sun 12 Jul 09:00")


def test_a_grown_ups_third_visit_is_nobodys_duty_here():
    tom = person("Tom", born="40 years ago")
    for day in ("Wed 1 Jul 10:00", "Fri 3 Jul 10:00", "Sat 11 Jul 21:40"):
        tom.says(EdAttendance, day, reason="back pain", injury="yes")
    nothing_owed(tom, decide, at="Sun 12 Jul 09:00")


@row("AE03")
def test_sisters_and_brothers_visits_count_along_but_only_on_the_child_who_came():
    mia, ben, mum = person("Mia", born="3 years ago"), person("Ben", born="5 years ago"), person("Ann")
    for child in (mia, ben):
        child.is_whose("mother", mum)
        mum.is_whose("child", child)
    for day in ("Wed 1 Jul 10:00", "Thu 2 Jul 10:00"):
        ben.says(EdAttendance, day, reason="cough")
    mia.says(EdAttendance, "Fri 3 Jul 10:00", reason="cough")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00").is_("due")
    assert duty.sentence == "Because Mia and sisters or brothers came to A&E 4 times together."
    nothing_owed(ben, decide, at="Sun 12 Jul 09:00")


def test_a_brother_known_through_mother_and_father_came_once():
    mia, ben = person("Mia", born="3 years ago"), person("Ben", born="5 years ago")
    mum, dad = person("Ann"), person("Jo")
    for child in (mia, ben):
        for kind, parent in (("mother", mum), ("father", dad)):
            child.is_whose(kind, parent)
            parent.is_whose("child", child)
    ben.says(EdAttendance, "Wed 1 Jul 10:00", reason="cough")
    mia.says(EdAttendance, "Fri 3 Jul 10:00", reason="cough")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    nothing_owed(mia, decide, at="Sun 12 Jul 09:00")


@row("P11")
@pytest.mark.parametrize(("born", "who"), [
    ("2021-07-12", HEALTH_VISITOR), ("2021-07-11", SCHOOL_NURSE), ("2007-07-12", SCHOOL_NURSE)])
def test_the_birthday_decides_who_owes_it(born, who):
    mia = person(born=born)
    mia.says(EdAttendance, "Sat 11 Jul 21:40", self_harm="yes")
    owed(mia, decide, at="Sat 11 Jul 22:00").is_("due", by=who)


def test_from_the_nineteenth_birthday_nobody_who_looks_after_children_owes_it():
    tom = person("Tom", born="2007-07-11")
    tom.says(EdAttendance, "Sat 11 Jul 21:40", self_harm="yes")
    nothing_owed(tom, decide, at="Mon 13 Jul 09:00")


def test_what_began_before_the_nineteenth_birthday_is_owed_by_the_gp_after_it():
    tom = person("Tom", born="2007-07-12")
    tom.says(EdAttendance, "Sat 11 Jul 21:40", self_harm="yes")
    owed(tom, decide, at="Sat 11 Jul 23:59").is_("due", by=SCHOOL_NURSE)
    owed(tom, decide, at="Sun 12 Jul 00:00").is_("due", by=GP)


def test_the_midwife_owes_it_for_an_unborn_child():
    baby = person("Baby", expected="2026-09-30")
    baby.says(EdAttendance, "Sat 11 Jul 21:40", assault="yes")
    owed(baby, decide, at="Mon 13 Jul 09:00").is_("due", by=MIDWIFE)


def test_an_unknown_age_counts_as_under_the_age():
    somebody = person("Somebody")
    somebody.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(somebody, decide, at="Sun 12 Jul 09:00").is_("due", by=HEALTH_VISITOR)


@row("AE10")
def test_a_visit_that_nobody_could_read_is_urgent_and_says_so():
    mia = person(born="3 years ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="267036007", diagnosis=[{"code": "???"}],
                     unreadable="PV2-3 gives the code 267036007 without words.")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00").is_("due", by=HEALTH_VISITOR, until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because what A&E sent about Mia, who came on Sat 11 Jul, could not be read."
    duty.is_told()
    visit.updated("Sun 12 Jul 10:00", reason="cough")
    owed(mia, decide, at="Sun 12 Jul 10:00").is_("no longer owed").tells(-1)


@row("AE10")
def test_who_left_and_nobody_said_why_they_came_is_urgent_until_somebody_does():
    mia = person(born="3 years ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", arrived="2026-07-11T21:40")
    nothing_owed(mia, decide, at="Sat 11 Jul 22:00")
    visit.updated("Sat 11 Jul 23:00", left_at="2026-07-11T22:50")
    duty = owed(mia, decide, at="Sat 11 Jul 23:00").is_("due", until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because Mia left A&E on Sat 11 Jul and A&E has not said why they came."
    visit.updated("Sun 12 Jul 08:00", diagnosis=[{"words": "Viral illness"}])
    nothing_owed(mia, decide, at="Sun 12 Jul 08:00")


@row("AE10")
def test_who_never_left_and_of_whom_nothing_is_said_is_urgent_on_the_second_day():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", arrived="2026-07-11T21:40")
    nothing_owed(mia, decide, at="Sun 12 Jul 23:59")
    duty = owed(mia, decide, at="Mon 13 Jul 00:00").is_("due", by=HEALTH_VISITOR, until="Tue 14 Jul 17:00")
    assert duty.sentence == "Because two days after Mia came to A&E nobody there has said why."


@pytest.mark.parametrize("told", [{"reason": "cough"}, {"diagnosis": [{"words": "Cold"}]}, {"injury": "no"}])
def test_what_says_why_they_came_is_sorted_by_the_other_reasons(told):
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", arrived="2026-07-11T21:40", left_at="2026-07-11T22:50",
             unreadable="OBX segment 3", **told)
    nothing_owed(mia, decide, at="Wed 15 Jul 09:00")


def test_what_nobody_could_read_of_a_grown_up_is_nobodys_duty_here():
    tom = person("Tom", born="40 years ago")
    tom.says(EdAttendance, "Sat 11 Jul 21:40", arrived="2026-07-11T21:40", unreadable="OBX segment 3")
    nothing_owed(tom, decide, at="Wed 15 Jul 09:00")
