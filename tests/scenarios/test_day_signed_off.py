"""Each team that works with children signs off each working day."""
import pytest

from kith.forms.acts.closed import Closed
from kith.forms.teams.team_closed import TeamClosed
from kith.forms.teams.team_signed_off import TeamSignedOff
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.pathways.teams.day_signed_off import DaySignedOff
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

sign = DaySignedOff.sign


@row("AE10")
@pytest.mark.parametrize("kind", ["health_visiting", "school_nursing", "looked_after", "midwifery"])
def test_the_next_working_day_is_signed_off(kind):
    duty = owed(team(kind, "Fri 10 Jul 09:00"), sign, at="Fri 10 Jul 10:00")
    duty.is_("due", by=TEAM_LEAD, until="Mon 13 Jul 17:00")


def test_a_team_without_children_signs_nothing_off():
    nothing_owed(team("emergency", "Fri 10 Jul 09:00"), sign, at="Mon 13 Jul 18:00")


def test_signed_off_and_owed_again():
    board = team("health_visiting", "Fri 10 Jul 09:00")
    board.says(TeamSignedOff, "Mon 13 Jul 16:45")
    first, second = all_owed(board, sign, at="Mon 13 Jul 18:00")
    first.is_("done")
    second.is_("due", until="Tue 14 Jul 17:00")


def test_signed_off_after_the_close_is_late():
    board = team("health_visiting", "Fri 10 Jul 09:00")
    board.says(TeamSignedOff, "Mon 13 Jul 17:01")
    assert [one.one.state for one in all_owed(board, sign, at="Mon 13 Jul 18:00")] == ["done late", "due"]


def test_a_missed_day_climbs():
    board = team("health_visiting", "Fri 10 Jul 09:00")
    owed(board, sign, at="Fri 10 Jul 09:00").tells(0, TEAM_LEAD).is_told()
    owed(board, sign, at="Mon 13 Jul 17:00").is_("overdue").tells(None)
    owed(board, sign, at="Wed 15 Jul 00:00").tells(1, NAMED_NURSE).is_told()
    owed(board, sign, at="Thu 23 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_team_that_closes_owes_no_more_days():
    board = team("health_visiting", "Fri 10 Jul 09:00")
    board.says(TeamSignedOff, "Mon 13 Jul 16:45")
    board.says(TeamClosed, "Tue 14 Jul 12:00")
    assert [one.one.state for one in all_owed(board, sign, at="Tue 14 Jul 18:00")] == ["done"]


def test_closing_launders_no_missed_day_until_somebody_says_why():
    board = team("health_visiting", "Fri 10 Jul 09:00")
    board.says(TeamClosed, "Tue 14 Jul 12:00")
    missed = owed(board, sign, at="Wed 15 Jul 09:00").is_("overdue", span_ended=True)
    board.says(Closed, "Wed 15 Jul 10:00", answers=missed, why="The team had moved out on Monday")
    owed(board, sign, at="Wed 15 Jul 11:00").is_("done late")
