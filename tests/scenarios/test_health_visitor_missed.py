"""Each miss with the health visitor: the family is looked for, another way offered, a plan's social worker reads it."""
import pytest

from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.appointments.health_visitor_missed import HealthVisitorMissed
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.scenarios.attending import child, given, missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

reach, offer, social_worker = HealthVisitorMissed.duties.values()
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def test_a_child_who_was_not_brought_is_looked_for_in_two_working_days():
    mia = child()
    missed(mia, ON)
    duty = owed(mia, reach, at=SOON).is_("due", by=HEALTH_VISITOR, until="Wed 15 Jul 17:00")
    assert duty.sentence == "Because Mia was not brought to an appointment on Mon 13 Jul: Health visiting."
    owed(mia, offer, at=SOON).is_("due", by=HEALTH_VISITOR, until="Mon 20 Jul 17:00")


@pytest.mark.parametrize(("outcome", "said"), [
    ("did_not_come", "Because Mia did not come to an appointment on Mon 13 Jul: Health visiting."),
    ("nobody_in", "Because nobody was in for a visit to Mia on Mon 13 Jul: Health visiting."),
])
def test_each_says_what_happened_and_none_is_called_by_another_s_name(outcome, said):
    mia = child()
    missed(mia, ON, outcome)
    owed(mia, reach, at=SOON).is_("due", why=said)


@pytest.mark.parametrize("outcome", ["came", "put_off", "cancelled"])
def test_what_was_kept_put_off_or_cancelled_by_us_is_no_miss(outcome):
    mia = child()
    missed(mia, ON, outcome)
    nothing_owed(mia, reach, at=SOON)


def test_a_miss_with_another_service_is_that_service_s():
    mia = child()
    missed(mia, ON, role="school_nurse")
    nothing_owed(mia, reach, at=SOON)


def test_no_second_pathway_follows_the_same_miss():
    mia = child()
    for when in ("Mon 6 Jul 10:00", ON):
        missed(mia, when)
    nothing_owed(mia, MissedAppointments.see, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_tried_in_time_and_late(when, state):
    mia = child()
    missed(mia, ON)
    mia.says(MissFollowed, when, answers=owed(mia, reach, at=when), ways=["phone"], reached="no")
    owed(mia, reach, at="Thu 16 Jul 09:00").is_(state)


def test_another_appointment_is_the_offer():
    mia = child()
    missed(mia, ON)
    given(mia, "Tue 14 Jul 09:00", "2026-07-20T10:00:00+01:00", role="camhs")
    owed(mia, offer, at="Tue 14 Jul 10:00").is_("due")
    given(mia, "Tue 14 Jul 09:30", "2026-07-20T10:00:00+01:00")
    owed(mia, offer, at="Tue 14 Jul 10:00").is_("done")


def test_seen_before_it_was_due_nothing_more_is_owed():
    mia = child()
    missed(mia, ON)
    missed(mia, "Tue 14 Jul 10:00", "came")
    nothing_owed(mia, reach, at="Tue 14 Jul 11:00")
    nothing_owed(mia, offer, at="Tue 14 Jul 11:00")


def test_seen_afterwards_it_was_still_late():
    mia = child()
    missed(mia, ON)
    missed(mia, "Thu 16 Jul 10:00", "came")
    assert owed(mia, reach, at="Thu 16 Jul 11:00").is_("overdue").one.marks["span_ended"]


@row("HV10", "CP07", "P6")
def test_of_a_child_on_a_plan_the_social_worker_reads_it_the_same_day():
    mia = child()
    mia.says(ChildProtectionPlanBegan, "Mon 1 Jun", category="neglect", local_authority="Northbrook")
    missed(mia, ON)
    owed(mia, social_worker, at=SOON).is_("due", by=SOCIAL_WORKER, until="Mon 13 Jul 17:00")
    mia.says(OutcomeRead, "Mon 13 Jul 12:00", answers=owed(mia, social_worker, at=SOON))
    owed(mia, social_worker, at="Mon 13 Jul 13:00").is_("done")


def test_of_a_child_on_no_plan_no_social_worker_is_told():
    mia = child()
    missed(mia, ON)
    nothing_owed(mia, social_worker, at=SOON)


@row("HV10")
def test_no_step_taken_the_lead_hears_and_then_the_named_nurse():
    mia = child()
    missed(mia, ON)
    owed(mia, reach, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, reach, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, reach, at="Sat 18 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_miss_that_was_written_on_the_wrong_child_owes_nothing():
    mia = child()
    missed(mia, ON).struck_out(SOON)
    assert all_owed(mia, reach, at="Mon 13 Jul 12:00") == []


def test_the_reason_is_in_the_family_s_words_and_in_no_sentence():
    mia = child()
    missed(mia, ON, reason="afraid")
    assert "afraid" not in owed(mia, reach, at=SOON).sentence
    assert AppointmentOutcome.known.sensitive
