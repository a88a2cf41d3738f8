"""Somebody does not agree with a decision: it is answered by name, and climbs by itself while it is not."""
import pytest

from kith.forms.acts.acknowledged import Acknowledged
from kith.forms.speaking_up.disagreement import Disagreement
from kith.forms.speaking_up.disagreement_answered import DisagreementAnswered
from kith.forms.speaking_up.disagreement_heard import DisagreementHeard
from kith.language import Role
from kith.language.roles import (
    CAMHS,
    COMMISSIONER,
    CSC_FRONT_DOOR,
    CSC_HEAD,
    CSC_MANAGER,
    DESIGNATED_NURSE,
    NAMED_GP,
    NAMED_NURSE,
    TEAM_LEAD,
    THE_RECORDER,
)
from kith.pathways.speaking_up.disagreement_answered_in_time import DisagreementAnsweredInTime
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person, told
from tests.scenarios.when import moment

acknowledged, decided, seen = DisagreementAnsweredInTime.duties.values()
REFUSED = {"what": "referral", "worry": "He goes home to the same flat", "wish": "See the family this week"}


def disagreed(when: str = "Tue 7 Jul 09:00", role: str = "csc_front_door", **raw):
    mia = person(born="3 years ago")
    mia.says(Disagreement, when, by=3, role=role, **REFUSED | raw)
    return mia


def answered(mia, when: str, outcome: str = "stands") -> None:
    mia.says(DisagreementAnswered, when, by=9, answers=owed(mia, decided, at=when), outcome=outcome, who="R. Cole",
             words="We see them on Friday")


@row("CP08")
def test_whoever_decided_answers_within_a_working_day():
    mia = disagreed()
    owed(mia, decided, at="Tue 7 Jul 10:00").is_(
        "due", by=CSC_FRONT_DOOR, until="Wed 8 Jul 17:00",
        why="Because somebody did not agree on Tue 7 Jul with what was decided about Mia.")
    nothing_owed(mia, seen, at="Tue 7 Jul 10:00")


@pytest.mark.parametrize(("role", "step", "owner", "until"), [
    ("camhs", "", CAMHS, "Wed 8 Jul 17:00"), ("camhs", "second", NAMED_NURSE, "Thu 9 Jul 17:00"),
    ("social_worker", "third", CSC_HEAD, "Fri 10 Jul 17:00"), ("gp", "second", NAMED_GP, "Thu 9 Jul 17:00"),
    ("csc_front_door", "fourth", DESIGNATED_NURSE, "Fri 10 Jul 17:00")])
def test_whoever_stands_at_the_step_owes_it_in_the_time_of_the_step(role, step, owner, until):
    owed(disagreed(role=role, step=step), decided, at="Tue 7 Jul 10:00").is_("due", by=owner, until=until)


def test_a_day_that_is_needed_goes_before_the_localitys_time():
    owed(disagreed(by_day="2026-07-10"), decided, at="Tue 7 Jul 10:00").is_("due", until="Sat 11 Jul 00:00")


def test_nobody_disagreed_and_nothing_is_owed():
    for duty in (acknowledged, decided, seen):
        nothing_owed(person(born="3 years ago"), duty, at="Tue 7 Jul 10:00")


@row("CP08")
def test_silence_climbs_by_itself_step_by_step():
    mia = disagreed()
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, CSC_FRONT_DOOR).is_told()
    owed(mia, decided, at="Wed 8 Jul 17:00").is_("overdue").tells(1, CSC_MANAGER).is_told()
    owed(mia, decided, at="Sat 11 Jul 00:00").tells(2, CSC_HEAD).is_told()
    owed(mia, decided, at="Thu 16 Jul 00:00").tells(3, DESIGNATED_NURSE).is_told()
    owed(mia, decided, at="Fri 17 Jul 00:00").tells(None)
    owed(mia, decided, at="Sat 18 Jul 00:00").tells(4, DESIGNATED_NURSE)


def test_above_the_last_step_it_does_not_fall_quiet():
    mia = disagreed(role="csc_front_door", step="fourth")
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, DESIGNATED_NURSE).is_told()
    owed(mia, decided, at="Fri 10 Jul 17:00").tells(1, DESIGNATED_NURSE).is_told()


OTHERS = ("1 day: whoever_decided; 3 days: team_lead; 4 days: csc_head for csc_front_door social_worker; "
          "5 days: commissioner")


@row("CP08")
def test_a_locality_draws_other_steps_from_a_day_on_and_what_was_asked_before_keeps_its_own():
    told.settings["disagreement.steps"] = ((moment("Thu 9 Jul 00:00")[0], OTHERS),)
    before = disagreed("Tue 7 Jul 09:00", role="gp", step="second")
    after = disagreed("Thu 9 Jul 09:00", role="gp", step="second")
    owed(before, decided, at="Thu 9 Jul 10:00").is_("due", by=NAMED_GP, until="Thu 9 Jul 17:00")
    owed(after, decided, at="Thu 9 Jul 10:00").is_("due", by=Role("team_lead:gp", TEAM_LEAD.title),
                                                   until="Tue 14 Jul 17:00").is_told()
    owed(after, decided, at="Tue 14 Jul 17:00").tells(1, COMMISSIONER)   # nobody stands at step 3 for a GP


def test_steps_that_cannot_be_read_are_passed_over():
    told.settings["disagreement.steps"] = ((moment("Mon 6 Jul 00:00")[0], OTHERS),
                                           (moment("Tue 7 Jul 00:00")[0], "1 day: whoever_decided; 2 days: nobody"))
    owed(disagreed(role="gp", step="fourth"), decided, at="Tue 7 Jul 10:00").is_("due", by=COMMISSIONER)


@row("CP08")
def test_whoever_spoke_up_reads_the_answer_and_says_whether_it_settles_it():
    mia = disagreed()
    answered(mia, "Wed 8 Jul 11:00")
    owed(mia, decided, at="Wed 8 Jul 12:00").is_("done")
    told = owed(mia, seen, at="Wed 8 Jul 12:00").is_("due", by=THE_RECORDER)
    assert told.one.bearer == 3
    mia.says(DisagreementHeard, "Thu 9 Jul 09:00", by=3, answers=told, settled="yes")
    owed(mia, seen, at="Thu 9 Jul 10:00").is_("done")


@row("CP08")
def test_that_somebody_has_it_answers_nothing():
    mia = disagreed()
    mia.says(Acknowledged, "Tue 7 Jul 12:00", by=9, answers=owed(mia, acknowledged, at="Tue 7 Jul 12:00"),
             who="R. Cole")
    owed(mia, acknowledged, at="Tue 7 Jul 13:00").is_("done")
    owed(mia, decided, at="Thu 9 Jul 09:00").is_("overdue")


def test_answered_at_the_close_of_its_day_and_a_minute_after():
    for when, state in (("Wed 8 Jul 17:00", "done"), ("Wed 8 Jul 17:01", "done late")):
        mia = disagreed()
        answered(mia, when)
        owed(mia, decided, at="Mon 13 Jul 09:00").is_(state)
