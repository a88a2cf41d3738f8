"""Whoever refers to SERAC learns what became of it, and hears where nobody has spoken of it in five weeks."""
import pytest

from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.forms.grave_harm.serac_listed import SeracListed
from kith.forms.grave_harm.serac_referral import SeracReferral
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import NAMED_NURSE, SERAC_CHAIR, THE_RECORDER
from kith.pathways.grave_harm.serac_referral_answered import SeracReferralAnswered
from kith.statuses.serac import FOR_HEALTH
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_serac_decision_brought_back import DECIDED

spoken, read, listed = SeracReferralAnswered.spoken, SeracReferralAnswered.read, SeracReferralAnswered.listed
SENT = {"signs": ["older"], "risk": "A man of thirty fetches her", "child_says": "not_known", "others": "not_known",
        "knows": "yes", "social_care": "yes"}
AT = "Mon 1 Jun 10:01"


def referred():
    one = person("Lena", born="14 years ago")
    one.says(SeracReferral, "Mon 1 Jun 10:00", by=4, **SENT)
    return one


@row("CP10")
def test_that_a_referral_is_spoken_of_in_five_weeks_is_the_chairs():
    one = referred()
    owed(one, spoken, at=AT).is_("due", by=SERAC_CHAIR, until="Tue 7 Jul 00:00",
                                 why="Because Lena was referred to SERAC on Mon 1 Jun.")
    nothing_owed(one, read, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 6 Jul 23:00", "done"), ("Tue 7 Jul 01:00", "done late")])
@row("CP10")
def test_whoever_referred_reads_what_was_decided(when, state):
    one = referred()
    one.says(SeracDecision, when, by=8, **DECIDED)
    owed(one, spoken, at="Tue 7 Jul 09:00").is_(state)
    duty = owed(one, read, at="Tue 7 Jul 09:00").is_("due", by=THE_RECORDER)
    one.says(OutcomeRead, "Tue 7 Jul 10:00", by=4, answers=duty)
    owed(one, read, at="Tue 7 Jul 11:00").is_("done")


def test_nobody_referred_nothing_is_owed():
    nothing_owed(person("Lena", born="14 years ago"), spoken, at=AT)


@row("CP10")
def test_not_spoken_of_the_named_nurse_hears():
    one = referred()
    owed(one, spoken, at=AT).is_told()
    owed(one, spoken, at="Tue 7 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE)


@row("CP10")
def test_the_chair_says_in_a_week_at_which_meeting_it_is_spoken_of_and_health_and_whoever_referred_hear_of_silence():
    one = referred()
    asked = owed(one, listed, at=AT).is_("due", by=SERAC_CHAIR, until="Mon 8 Jun 17:00").is_told()
    owed(one, listed, at="Mon 8 Jun 17:00").is_("overdue").tells(1, NAMED_NURSE)
    assert listed.escalate.also == (FOR_HEALTH, THE_RECORDER)
    one.says(SeracListed, "Mon 8 Jun 09:00", by=8, answers=asked, on="2026-06-23")
    owed(one, listed, at="Tue 9 Jun 09:00").is_("done")
    owed(one, spoken, at="Tue 9 Jun 09:00").is_("due")


@row("CP10")
def test_what_is_decided_at_once_needs_no_list():
    one = referred()
    one.says(SeracDecision, "Tue 2 Jun 09:00", by=8, answers=owed(one, spoken, at=AT), **DECIDED | {
        "outcome": "elsewhere"})
    owed(one, listed, at="Tue 2 Jun 10:00").is_("done")
