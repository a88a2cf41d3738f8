"""The weekly draw for reading again is owed too."""
from kith.forms.emergency.weekly_sample import WeeklySample
from kith.forms.teams.team_closed import TeamClosed
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.emergency.weekly_sample_drawn import WeeklySampleDrawn
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

draw = WeeklySampleDrawn.draw


@row("AE10")
def test_the_liaison_team_is_owed_a_draw():
    duty = owed(team("liaison", "Sat 4 Jul 09:00"), draw, at="Sun 5 Jul 09:00")
    duty.is_("due", by=SERVICE_DESK, until="Tue 14 Jul 00:00")
    assert duty.sentence == "Because the team works since Sat 4 Jul and a draw is owed every week."


def test_no_other_team_is():
    nothing_owed(team("health_visiting", "Sat 4 Jul 09:00"), draw, at="Mon 20 Jul 09:00")


def test_drawn_at_the_last_minute_and_one_later():
    for when, state in (("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")):
        board = team("liaison", "Sat 4 Jul 09:00")
        board.says(WeeklySample, when, by=None, week="2026-07-06", seed="a", pool="123", drawn="20")
        assert [one.one.state for one in all_owed(board, draw, at="Tue 14 Jul 09:00")] == [state, "due"]


def test_a_draw_that_was_never_made_climbs():
    board = team("liaison", "Sat 4 Jul 09:00")
    owed(board, draw, at="Sat 4 Jul 09:00").is_told()
    owed(board, draw, at="Tue 14 Jul 00:00").is_("overdue").tells(1, SERVICE_DESK).is_told()
    owed(board, draw, at="Thu 16 Jul 00:00").tells(2, CLINICAL_SAFETY_OFFICER)


def test_no_draw_is_owed_once_the_team_has_closed():
    board = team("liaison", "Sat 4 Jul 09:00")
    board.says(TeamClosed, "Fri 10 Jul 17:00")
    nothing_owed(board, draw, at="Tue 14 Jul 09:00")
