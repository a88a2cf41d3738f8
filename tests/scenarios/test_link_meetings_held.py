"""Link meetings come round every six weeks; eight weeks without one climb to the named GP, and writing counts too."""
import pytest

from kith.forms.teams.link_agreed import LinkAgreed
from kith.forms.teams.link_meeting_held import LinkMeetingHeld
from kith.forms.teams.team_closed import TeamClosed
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_GP, TEAM_LEAD
from kith.pathways.teams.link_meetings_held import LinkMeetingsHeld
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

meet = LinkMeetingsHeld.duties["meet"]
HELD = {"visitor": "yes", "practice": "yes", "children": "4"}


def practice(agreed: str = "Mon 4 May 09:00"):
    one = team("gp", "Thu 1 Jan 09:00")
    if agreed:
        one.says(LinkAgreed, agreed, link="Priya Nair", practice="Dr Abel")
    return one


@row("HV03", "GP01")
def test_a_meeting_is_owed_six_weeks_after_it_was_agreed():
    owed(practice(), meet, at="Mon 4 May 10:00").is_("due", by=TEAM_LEAD, until="Tue 16 Jun 00:00")


def test_a_practice_that_agreed_to_none_owes_none():
    nothing_owed(practice(agreed=""), meet, at="Mon 4 May 10:00")


@row("HV03")
@pytest.mark.parametrize("way", ["together", "written"])
def test_held_or_written_it_comes_round_again(way):
    one = practice()
    one.says(LinkMeetingHeld, "Mon 15 Jun 12:00", way=way, held="2026-06-15", **HELD)
    assert sorted(duty.one.state for duty in all_owed(one, meet, at="Mon 15 Jun 13:00")) == ["done", "due"]


def test_on_the_last_day_and_after_it():
    for when, state in (("Mon 15 Jun 23:59", "done"), ("Tue 16 Jun 00:01", "done late")):
        one = practice()
        one.says(LinkMeetingHeld, when, way="together", held="2026-06-15", **HELD)
        assert state in {duty.one.state for duty in all_owed(one, meet, at="Wed 17 Jun 09:00")}


@row("HV03", "GP01")
def test_eight_weeks_without_one_climb_to_the_named_gp_and_the_lead_of_health_visiting():
    one = practice()
    owed(one, meet, at="Mon 4 May 10:00").tells(0, TEAM_LEAD).is_told()
    owed(one, meet, at="Mon 29 Jun 23:59").is_("overdue").tells(None)
    owed(one, meet, at="Tue 30 Jun 00:00").tells(1, NAMED_GP)
    assert HEALTH_VISITING_LEAD in meet.escalate.also


def test_a_practice_that_closed_owes_no_more():
    one = practice()
    one.says(TeamClosed, "Mon 1 Jun 09:00", by=None)
    nothing_owed(one, meet, at="Tue 16 Jun 09:00")
