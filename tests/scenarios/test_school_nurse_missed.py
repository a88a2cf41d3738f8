"""Each miss with the school nurse: looked for at school first, and offered another time."""
import pytest

from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.appointments.missed_appointments import MissedAppointments
from kith.pathways.appointments.school_nurse_missed import SchoolNurseMissed
from tests.scenarios.attending import child, given, missed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

reach, offer, social_worker = SchoolNurseMissed.duties.values()
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def absent(outcome: str = "did_not_come", role: str = "school_nurse"):
    zara = child()
    missed(zara, ON, outcome, role)
    return zara


@row("CP07")
def test_looked_for_at_school_and_offered_another_time():
    zara = absent()
    owed(zara, reach, at=SOON).is_("due", by=SCHOOL_NURSE, until="Thu 16 Jul 17:00")
    owed(zara, offer, at=SOON).is_("due", by=SCHOOL_NURSE, until="Mon 27 Jul 17:00")
    nothing_owed(zara, MissedAppointments.see, at=SOON)


@pytest.mark.parametrize(("outcome", "role"), [("came", "school_nurse"), ("put_off", "school_nurse"),
                                               ("did_not_come", "camhs")])
def test_what_is_no_miss_or_another_s_owes_nothing(outcome, role):
    nothing_owed(absent(outcome, role), reach, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_in_time_and_late(when, state):
    zara = absent()
    zara.says(MissFollowed, when, answers=owed(zara, reach, at=SOON), ways=["school"], reached="yes", reason="afraid")
    owed(zara, reach, at="Fri 17 Jul 09:00").is_(state)


def test_another_time_is_the_offer():
    zara = absent()
    given(zara, "Tue 14 Jul 09:00", "2026-07-20T10:00:00+01:00", role="school_nurse")
    owed(zara, offer, at="Tue 14 Jul 10:00").is_("done")


def test_nobody_looks_and_it_climbs():
    zara = absent()
    owed(zara, reach, at=SOON).tells(0, SCHOOL_NURSE).is_told()
    owed(zara, reach, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, reach, at="Fri 24 Jul 00:00").tells(2, NAMED_NURSE)


def test_of_a_child_on_a_plan_the_social_worker_reads_it():
    zara = child()
    zara.says(ChildProtectionPlanBegan, "Mon 1 Jun", category="neglect", local_authority="Northbrook")
    missed(zara, ON, role="school_nurse")
    owed(zara, social_worker, at=SOON).is_("due", by=SOCIAL_WORKER, until="Mon 13 Jul 17:00")
