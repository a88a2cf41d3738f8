"""Somebody whom a caseload leaves out is asked about by name; no answer leaves everything as it was."""
import pytest

from kith.forms.areas.still_ours import StillOurs
from kith.forms.identity.left_out_of_caseload import LeftOutOfCaseload
from kith.language.roles import ADULT_MENTAL_HEALTH, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.identity.left_out import LeftOut
from tests.scenarios.rows import row
from tests.scenarios.story import Entry, Record, nothing_owed, owed, person, told

answer = LeftOut.answer


def left_out(role: str = "adult_mental_health") -> Record:
    grace = person("Grace", born="36 years ago")
    said = {"role": role, "team": "amh"}
    Entry(grace, LeftOutOfCaseload, len(told.versions) + 1, "amh").add("whole", "Mon 6 Jul 09:00", "", said)
    return grace


@row("AM07")
@pytest.mark.parametrize("owner", [ADULT_MENTAL_HEALTH, SCHOOL_NURSE])
def test_the_service_that_left_her_out_is_asked(owner):
    duty = owed(left_out(owner.key), answer, at="Mon 6 Jul 10:00").is_("due", by=owner, until="Tue 14 Jul 00:00")
    assert duty.sentence == "Because Grace is missing from the caseload of the team that came on Mon 6 Jul."


def test_of_whoever_is_in_it_nobody_asks():
    nothing_owed(person("Grace", born="36 years ago"), answer, at="Mon 6 Jul 10:00")


@row("AM07")
@pytest.mark.parametrize("still", ["yes", "ended", "elsewhere", "never"])
def test_any_answer_ends_the_question(still):
    grace = left_out()
    grace.says(StillOurs, "Tue 7 Jul 09:00", answers=owed(grace, answer, at="Mon 6 Jul 10:00"), still=still,
               words="Seen last week")
    owed(grace, answer, at="Tue 7 Jul 10:00").is_("done")


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")])
def test_answered_on_the_last_day_and_after_it(when, state):
    grace = left_out()
    grace.says(StillOurs, when, answers=owed(grace, answer, at="Mon 6 Jul 10:00"), still="yes", words="Seen last week")
    owed(grace, answer, at="Wed 15 Jul 09:00").is_(state)


@row("AM07")
def test_silence_climbs_and_ends_nothing():
    grace = left_out()
    owed(grace, answer, at="Mon 6 Jul 09:00").tells(0, ADULT_MENTAL_HEALTH).is_told()
    owed(grace, answer, at="Tue 14 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(grace, answer, at="Wed 22 Jul 00:00").is_("overdue").tells(2, NAMED_NURSE)
