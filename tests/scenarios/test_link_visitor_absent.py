"""Twice without the health visitor is too often: their lead says who comes, and the named GP hears the next day."""
from kith.forms.teams.link_meeting_held import LinkMeetingHeld
from kith.forms.teams.link_mended import LinkMended
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_GP
from kith.pathways.teams.link_visitor_absent import LinkVisitorAbsent
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

mend = LinkVisitorAbsent.duties["mend"]


def practice(*meetings: tuple[str, str]):
    one = team("gp", "Thu 1 Jan 09:00")
    for when, there in meetings:
        one.says(LinkMeetingHeld, when, way="together", held="2026-06-01", visitor=there, practice="yes", children="3")
    return one


@row("HV03")
def test_twice_away_is_owed_by_their_lead():
    one = practice(("Mon 4 May 12:00", "no"), ("Mon 15 Jun 12:00", "no"))
    duty = owed(one, mend, at="Mon 15 Jun 13:00").is_("due", by=HEALTH_VISITING_LEAD, until="Tue 23 Jun 00:00")
    duty.tells(0, HEALTH_VISITING_LEAD).is_told()
    owed(one, mend, at="Wed 17 Jun 00:00").tells(1, NAMED_GP)


def test_once_away_is_nothing_yet():
    nothing_owed(practice(("Mon 4 May 12:00", "no"), ("Mon 15 Jun 12:00", "yes")), mend, at="Mon 15 Jun 13:00")


def test_twice_with_a_year_between_is_nothing_either():
    nothing_owed(practice(("Thu 8 Jan 12:00", "no"), ("Mon 13 Jul 12:00", "no")), mend, at="Mon 13 Jul 13:00")


def test_said_on_the_last_day_and_after_it():
    for when, state in (("Mon 22 Jun 23:59", "done"), ("Tue 23 Jun 00:01", "done late")):
        one = practice(("Mon 4 May 12:00", "no"), ("Mon 15 Jun 12:00", "no"))
        one.says(LinkMended, when, answers=owed(one, mend, at=when), does="Jo Marsh comes on Mondays")
        owed(one, mend, at="Wed 24 Jun 09:00").is_(state)
