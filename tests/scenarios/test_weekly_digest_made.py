"""The program owes each team a digest every week; a filter that stops is noticed."""
from kith.forms.emergency.weekly_digest import WeeklyDigest
from kith.forms.teams.team_closed import TeamClosed
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.emergency.weekly_digest_made import WeeklyDigestMade
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

digest = WeeklyDigestMade.digest


def made(board, when: str) -> None:
    board.says(WeeklyDigest, when, by=None, week="2026-07-06", listed="4")


@row("AE10")
def test_a_team_that_opened_is_owed_a_digest():
    duty = owed(team("health_visiting", "Sat 4 Jul 09:00"), digest, at="Sun 5 Jul 09:00")
    duty.is_("due", by=SERVICE_DESK, until="Tue 14 Jul 00:00")
    assert duty.sentence == "Because the team works since Sat 4 Jul and a digest is owed every week."


def test_a_department_gets_none():
    nothing_owed(team("emergency", "Sat 4 Jul 09:00"), digest, at="Mon 20 Jul 09:00")


def test_the_liaison_nurse_is_owed_one_of_children_whom_no_team_follows():
    owed(team("liaison", "Sat 4 Jul 09:00"), digest, at="Sun 5 Jul 09:00").is_("due", by=SERVICE_DESK)


def test_made_and_owed_again():
    board = team("health_visiting", "Sat 4 Jul 09:00")
    made(board, "Mon 13 Jul 06:00")
    first, second = all_owed(board, digest, at="Mon 13 Jul 09:00")
    first.is_("done")
    second.is_("due", until="Thu 23 Jul 00:00")


def test_made_too_late():
    board = team("health_visiting", "Sat 4 Jul 09:00")
    made(board, "Tue 14 Jul 00:01")
    assert [one.one.state for one in all_owed(board, digest, at="Tue 14 Jul 09:00")] == ["done late", "due"]


@row("AE10")
def test_a_filter_that_stopped_is_noticed():
    board = team("health_visiting", "Sat 4 Jul 09:00")
    owed(board, digest, at="Sat 4 Jul 09:00").tells(0, SERVICE_DESK).is_told()
    owed(board, digest, at="Tue 14 Jul 00:00").is_("overdue").tells(1, SERVICE_DESK).is_told()
    owed(board, digest, at="Thu 16 Jul 00:00").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(board, digest, at="Sat 18 Jul 00:00").tells(3, CLINICAL_SAFETY_OFFICER)


def test_a_team_that_closed_is_owed_none():
    board = team("health_visiting", "Sat 4 Jul 09:00")
    board.says(TeamClosed, "Fri 10 Jul 17:00")
    nothing_owed(board, digest, at="Tue 14 Jul 09:00")
