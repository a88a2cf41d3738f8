"""What was decided on a referral reaches every service that works with the child, and each reads it by itself."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sent.outcome_read import OutcomeRead
from kith.forms.sent.referral import Referral
from kith.forms.sent.referral_decided import ReferralDecided
from kith.language.roles import (
    SCHOOL_NURSE,
    SEXUAL_HEALTH,
    TEAM_LEAD,
)
from kith.pathways.sent.outcome_told import OutcomeTold
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

school, lantern = OutcomeTold.school_nurse, OutcomeTold.sexual_health
EVERY = tuple(OutcomeTold.duties.values())
REFERRED = {"risk": "A man of 23 waits for her", "child_says": "not_known", "family": "not_known", "danger_now": "no",
            "agreed": "unsafe", "documents": []}
DECIDED = {"decision": "assess", "why": "A man much older", "next_steps": "Seen on Thursday", "who": "J Smith"}
WHEN, AT = "Tue 14 Jul 15:00", "Tue 14 Jul 15:01"


def lena(*services: str):
    one = person("Lena", born="14 years ago")
    for service in services:
        one.has_worker(service, "Mon 1 Jun 09:00", team=service)
    return one


def decide(one, when: str = WHEN, **more):
    return one.says(ReferralDecided, when, by=9, **DECIDED | more)


@row("SH02")
def test_each_service_involved_reads_it_and_no_other_is_asked():
    one = lena("school_nurse", "sexual_health")
    decide(one)
    told = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE, until="Thu 16 Jul 17:00").tells(0, SCHOOL_NURSE)
    assert told.sentence == "Because a referral for Lena was decided on Tue 14 Jul."
    owed(one, lantern, at=AT).is_("due", by=SEXUAL_HEALTH).tells(0, SEXUAL_HEALTH)
    for other in EVERY:
        if other not in (school, lantern):
            nothing_owed(one, other, at=AT)


@row("SH02")
def test_what_a_service_held_in_confidence_owes_is_sealed_and_what_others_owe_rests_on_nothing_of_it():
    one = lena("school_nurse", "sexual_health")
    asked = one.says(Referral, "Mon 13 Jul 09:00", by=3, role=SEXUAL_HEALTH, **REFERRED)
    decide(one)
    assert labels.of(owed(one, lantern, at=AT).one) == "sealed"
    theirs = owed(one, school, at=AT).one
    assert labels.of(theirs) == "ordinary"
    assert asked.root not in theirs.witnesses
    assert owed(one, lantern, at=AT).one.witnesses != theirs.witnesses


def test_without_a_decision_nothing_is_owed():
    one = lena("school_nurse", "sexual_health")
    one.says(Referral, "Mon 13 Jul 09:00", by=3, **REFERRED)
    for duty in EVERY:
        nothing_owed(one, duty, at=AT)


@pytest.mark.parametrize(("ended", "owes"), [("2026-07-14", False), ("2026-07-15", True)])
def test_a_service_that_has_left_is_not_asked_from_its_last_day_on(ended, owes):
    one = lena()
    one.has_worker("school_nurse", "Mon 1 Jun 09:00", ended=ended)
    decide(one)
    if owes:
        owed(one, school, at=AT).is_("due")
    else:
        nothing_owed(one, school, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_read_in_time_and_late_and_only_by_whoever_read_it(when, state):
    one = lena("school_nurse", "sexual_health")
    decide(one)
    one.says(OutcomeRead, when, by=4, answers=owed(one, school, at=AT))
    owed(one, school, at="Fri 17 Jul 09:00").is_(state)
    owed(one, lantern, at="Fri 17 Jul 09:00").is_("overdue")


def test_unopened_it_climbs_to_the_lead_of_whoever_did_not_open_it_and_stays():
    one = lena("school_nurse")
    decide(one)
    owed(one, school, at=AT).is_told()
    owed(one, school, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, school, at="Sat 18 Jul 12:00").tells(None)
    owed(one, school, at="Tue 21 Jul 00:00").tells(2, TEAM_LEAD)


def test_a_decision_of_before_anybody_was_asked_is_not_asked_about():
    one = lena("school_nurse")
    decide(one, "Tue 30 Jun 10:00")
    nothing_owed(one, school, at=AT)


def test_a_decision_taken_back_is_read_by_nobody():
    one = lena("school_nurse")
    said = decide(one)
    said.struck_out("Tue 14 Jul 16:00")
    nothing_owed(one, school, at="Tue 14 Jul 16:01")
