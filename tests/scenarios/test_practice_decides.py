"""Each missed appointment of a child stands on the practice's weekly list until it is decided about."""
import pytest

from kith.forms.appointments.practice_decided import PracticeDecided
from kith.language.roles import GP, NAMED_GP, TEAM_LEAD
from kith.pathways.appointments.practice_decides import PracticeDecides
from tests.scenarios.attending import missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

decide = PracticeDecides.decide
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def absent(outcome: str = "not_brought", role: str = "hospital", born: str = "7 years ago"):
    one = person("Mia", born=born)
    missed(one, ON, outcome, role)
    return one


@row("GP02")
def test_two_missed_eye_appointments_are_two_lines_of_the_weekly_list():
    mia = absent()
    missed(mia, "Tue 14 Jul 10:00", role="hospital")
    assert len(all_owed(mia, decide, at="Tue 14 Jul 11:00")) == 2


def test_it_is_decided_within_a_week():
    owed(absent(), decide, at=SOON).is_("due", by=GP, until="Tue 21 Jul 00:00", why=(
        "Because Mia was not seen at an appointment on Mon 13 Jul: A hospital clinic."))


@pytest.mark.parametrize(("outcome", "role", "born"), [
    ("came", "hospital", "7 years ago"), ("cancelled", "hospital", "7 years ago"),
    ("not_brought", "health_visitor", "2 years ago"), ("did_not_come", "hospital", "18 years ago")])
def test_what_is_no_miss_or_told_by_another_policy_or_an_adult_s_is_not_listed(outcome, role, born):
    nothing_owed(absent(outcome, role, born), decide, at=SOON)


@pytest.mark.parametrize("decision", ["contact", "safeguarding", "none"])
def test_each_decision_has_its_reason_and_answers(decision):
    mia = absent()
    mia.says(PracticeDecided, "Tue 14 Jul 09:00", answers=owed(mia, decide, at=SOON), decision=decision,
             why="Her mother has rung, and comes on Friday")
    owed(mia, decide, at="Tue 14 Jul 10:00").is_("done")


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_in_time_and_late(when, state):
    mia = absent()
    mia.says(PracticeDecided, when, answers=owed(mia, decide, at=SOON), decision="none", why="Seen here since")
    owed(mia, decide, at="Tue 21 Jul 09:00").is_(state)


def test_undecided_it_climbs_to_the_named_gp():
    mia = absent()
    owed(mia, decide, at=SOON).tells(0, GP).is_told()
    owed(mia, decide, at="Tue 21 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decide, at="Thu 6 Aug 00:00").tells(2, NAMED_GP)
