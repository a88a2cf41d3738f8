"""A vacant post is covered by name, again every three months, and its silence reaches whoever pays for it."""
import pytest

from kith.engine.filling import fill
from kith.forms.looked_after.post_vacant import PostVacant
from kith.forms.looked_after.vacancy_covered import VacancyCovered
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, TEAM_LEAD
from kith.pathways.looked_after.vacancy_is_covered import VacancyIsCovered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

cover = VacancyIsCovered.cover
VACANT = {"post": "Leaving-care nurse", "since": "2025-11-03", "rounds": 2}


@pytest.fixture
def nurses():
    one = team("looked_after", since="Thu 1 Jan")
    one.says(PostVacant, "Mon 1 Jun 09:00", **VACANT)
    return one


@row("LA06")
def test_the_lead_says_in_five_working_days_who_covers_it(nurses):
    owed(nurses, cover, at="Mon 1 Jun 12:00").is_("due", by=TEAM_LEAD, until="Tue 9 Jun 00:00")


def test_a_team_without_a_vacancy_and_a_post_that_is_filled_owe_nothing():
    one = team("looked_after", since="Thu 1 Jan")
    nothing_owed(one, cover, at="Mon 1 Jun 12:00")
    one.says(PostVacant, "Mon 1 Jun 09:00", **VACANT, filled="yes")
    nothing_owed(one, cover, at="Mon 1 Jun 12:00")


@pytest.mark.parametrize(("when", "state"), [("Mon 8 Jun 23:59", "done"), ("Tue 9 Jun 00:01", "done late")])
@row("LA06")
def test_it_is_said_in_time_or_late_and_again_in_three_months(nurses, when, state):
    nurses.says(VacancyCovered, when, covered="part", who="Ruth Amos", undone="The drop-in at the hostel")
    was, following = all_owed(nurses, cover, at="Wed 10 Jun 09:00")
    was.is_(state)
    following.is_("due", by=TEAM_LEAD)


@row("LA06")
def test_silence_reaches_the_designated_nurse_and_then_the_commissioner(nurses):
    owed(nurses, cover, at="Mon 1 Jun 12:00").is_told()
    owed(nurses, cover, at="Tue 9 Jun 00:00").is_("overdue").tells(1, DESIGNATED_NURSE).is_told()
    owed(nurses, cover, at="Tue 23 Jun 12:00").is_("overdue")
    owed(nurses, cover, at="Wed 24 Jun 00:00").tells(2, COMMISSIONER)


@row("LA06")
def test_the_team_is_nobody_by_name():
    assert "who" in fill(VacancyCovered, {"covered": "all", "who": "the team"}).problems
    assert not fill(VacancyCovered, {"covered": "all", "who": "Ruth Amos"}).problems
