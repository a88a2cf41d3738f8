"""Maternity liaison comes round each month for each practice; a month without a word climbs."""
import pytest

from kith.engine.filling import fill
from kith.forms.teams.liaison_agreed import LiaisonAgreed
from kith.forms.teams.liaison_held import LiaisonHeld
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITING_LEAD, NAMED_MIDWIFE
from kith.pathways.teams.liaison_meetings_held import LiaisonMeetingsHeld
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

meet = LiaisonMeetingsHeld.meet
AT = "Mon 4 May 10:00"
HELD = {"held": "yes", "on": "2026-06-01", "midwife": "yes", "visitor": "no"}


def practice(agreed: str = "Mon 4 May 09:00"):
    one = team("gp", "Thu 1 Jan 09:00")
    if agreed:
        one.says(LiaisonAgreed, agreed, cluster="Marsh", midwife="Grace Tembo", visitor="Priya Nair")
    return one


@row("AN02")
def test_a_month_after_it_was_agreed_a_meeting_is_owed():
    owed(practice(), meet, at=AT).is_("due", by=NAMED_MIDWIFE, until="Fri 5 Jun 00:00")


def test_a_practice_in_no_cluster_owes_none():
    nothing_owed(practice(agreed=""), meet, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 4 Jun 23:59", "done"), ("Fri 5 Jun 00:01", "done late")])
@pytest.mark.parametrize("said", [HELD, {"held": "no", "why": "Everybody was ill"}], ids=["held", "not held"])
@row("AN02")
def test_held_or_said_why_not_it_comes_round_again(when, state, said):
    one = practice()
    one.says(LiaisonHeld, when, **said)
    assert state in {duty.one.state for duty in all_owed(one, meet, at="Fri 5 Jun 09:00")}


def test_that_it_was_not_held_has_a_reason_and_one_that_was_says_who_came():
    assert fill(LiaisonHeld, {"held": "no"}).problems.keys() == {"why"}
    assert fill(LiaisonHeld, {"held": "yes"}).problems.keys() == {"on", "midwife", "visitor"}


@row("AN02")
def test_a_month_without_a_word_climbs():
    one = practice()
    owed(one, meet, at=AT).tells(0, NAMED_MIDWIFE).is_told()
    owed(one, meet, at="Fri 5 Jun 00:00").is_("overdue").tells(1, HEALTH_VISITING_LEAD).is_told()
    owed(one, meet, at="Sat 20 Jun 00:00").tells(2, DESIGNATED_NURSE)
