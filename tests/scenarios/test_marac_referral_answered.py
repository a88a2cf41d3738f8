"""A referral to MARAC that nobody there confirms, or of which nothing comes back, is owed and climbs."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.grave_harm.step_taken import StepTaken
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.marac_referral_answered import MaracReferralAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_marac_referred import SENT

arrived, decided = (MaracReferralAnswered.duties[key] for key in ("arrived", "decided"))
WROTE, AT = "Fri 10 Jul 16:00", "Fri 10 Jul 16:10"


def referred():
    one = person("Hannah", born="31 years ago")
    one.says(MaracReferral, WROTE, **SENT)
    return one


@row("CP09")
def test_that_it_arrived_is_owed_by_the_next_working_day_and_what_was_decided_within_weeks():
    one = referred()
    why = "Because a referral about Hannah was written on Fri 10 Jul."
    owed(one, arrived, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00", why=why)
    owed(one, decided, at=AT).is_("due", by=THE_RECORDER, until="Sat 15 Aug 00:00")


def test_one_that_was_struck_out_is_owed_nothing():
    one = person("Hannah", born="31 years ago")
    one.says(MaracReferral, WROTE, **SENT).struck_out("Fri 10 Jul 16:05")
    for duty in (arrived, decided):
        nothing_owed(one, duty, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")])
def test_somebody_there_said_that_they_have_it_in_time_and_late(when, state):
    one = referred()
    one.says(StepTaken, when, answers=owed(one, arrived, at=AT), did="done", who="L. Marsh, who keeps the list")
    owed(one, arrived, at="Tue 14 Jul 09:00").is_(state)
    owed(one, decided, at="Tue 14 Jul 09:00").is_("due")


def test_a_plan_that_began_tells_what_was_decided_and_so_does_a_word_by_telephone():
    one = referred()
    one.says(MaracPlanBegan, "Thu 30 Jul 15:00", heard_at="Northbrook")
    owed(one, decided, at="Fri 31 Jul 09:00").is_("done")
    other = referred()
    other.says(StepTaken, "Thu 30 Jul 15:00", answers=owed(other, decided, at=AT), did="done", who="L. Marsh",
               said="No plan: the adviser has her")
    owed(other, decided, at="Fri 31 Jul 09:00").is_("done")


def test_her_death_ends_nothing_of_it():
    one = referred()
    one.says(PersonDetails, "Sat 11 Jul 09:00", died="yes")
    owed(one, arrived, at="Sat 11 Jul 10:00").is_("due")


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = referred()
    owed(one, arrived, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, arrived, at="Mon 13 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, arrived, at="Wed 15 Jul 00:00").tells(2, DESIGNATED_NURSE)
