"""MARAC’s coordinator has each referral on a list, says what was decided, and that a plan stands."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.marac_decision import MaracDecision
from kith.forms.grave_harm.marac_listed import MaracListed
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import MARAC_COORDINATOR, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.marac_hears import MaracHears
from kith.pathways.grave_harm.marac_referral_answered import MaracReferralAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person
from tests.scenarios.test_marac_referral_answered import AT, WROTE, referred
from tests.scenarios.test_marac_referred import SENT

listed, heard, began, read = (MaracHears.duties[key] for key in ("listed", "heard", "began", "read"))
MET = "Thu 30 Jul 15:00"


def decided(outcome: str = "plan"):
    one = referred()
    one.says(MaracDecision, MET, role=MARAC_COORDINATOR, answers=owed(one, heard, at=AT), outcome=outcome,
             decided="Locks changed by Friday")
    return one


@row("CP09")
def test_when_it_is_heard_is_said_in_two_working_days_and_what_was_decided_within_weeks():
    one, why = referred(), "Because a referral about Hannah was written on Fri 10 Jul."
    owed(one, listed, at=AT).is_("due", by=MARAC_COORDINATOR, until="Tue 14 Jul 17:00", why=why)
    owed(one, heard, at=AT).is_("due", by=MARAC_COORDINATOR, until="Sat 15 Aug 00:00")
    nothing_owed(one, began, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_it_is_put_on_the_list_in_time_and_late_and_whoever_referred_asks_nobody(when, state):
    one = referred()
    one.says(MaracListed, when, role=MARAC_COORDINATOR, answers=owed(one, listed, at=AT), on="2026-07-30")
    owed(one, listed, at="Wed 15 Jul 09:00").is_(state)
    assert owed(one, MaracReferralAnswered.duties["arrived"], at="Wed 15 Jul 09:00").one.state in ("done", "done late")


def test_what_was_decided_on_one_referral_answers_nobody_who_made_another():
    one = referred()
    first = owed(one, heard, at=AT)
    one.says(MaracReferral, "Fri 10 Jul 16:05", **SENT)
    one.says(MaracDecision, MET, role=MARAC_COORDINATOR, answers=first, outcome="nothing", decided="She is safe")
    waiting = all_owed(one, MaracReferralAnswered.duties["decided"], at="Thu 30 Jul 16:00")
    assert sorted(each.one.state for each in waiting) == ["done", "due"]


def test_silence_climbs_to_the_named_nurse_and_whoever_referred_hears():
    one = referred()
    owed(one, listed, at=AT).tells(0, MARAC_COORDINATOR).is_told()
    owed(one, listed, at="Tue 14 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE)
    assert THE_RECORDER in listed.escalate.also


@row("CP09")
def test_a_plan_is_said_to_stand_by_the_next_working_day_and_whoever_referred_reads_it():
    one = decided()
    due = owed(one, began, at="Thu 30 Jul 16:00").is_("due", by=MARAC_COORDINATOR, until="Fri 31 Jul 17:00")
    one.says(MaracPlanBegan, "Thu 30 Jul 16:30", role=MARAC_COORDINATOR, answers=due, heard_at="Northbrook")
    owed(one, began, at="Fri 31 Jul 09:00").is_("done")
    mine = owed(one, read, at="Fri 31 Jul 09:00").is_("due", by=THE_RECORDER, until="Mon 3 Aug 17:00")
    one.says(OutcomeRead, "Fri 31 Jul 10:00", answers=mine)
    owed(one, read, at="Fri 31 Jul 11:00").is_("done")
    owed(one, MaracReferralAnswered.duties["decided"], at="Fri 31 Jul 11:00").is_("done")


def test_where_there_is_none_nothing_of_a_plan_is_owed():
    nothing_owed(decided("elsewhere"), began, at="Thu 30 Jul 16:00")


def test_one_that_was_struck_out_is_owed_nothing_and_her_death_ends_nothing():
    one = person("Hannah", born="31 years ago")
    one.says(MaracReferral, WROTE, **SENT).struck_out("Fri 10 Jul 16:05")
    nothing_owed(one, listed, at=AT)
    other = referred()
    other.says(PersonDetails, "Sat 11 Jul 09:00", died="yes")
    owed(other, heard, at="Sat 11 Jul 10:00").is_("due")
