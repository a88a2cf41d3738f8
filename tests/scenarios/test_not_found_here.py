"""Whoever was not reached by a service held in confidence, or may be in danger, is decided about with its lead."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sexual_health.looked_for_here import LookedForHere
from kith.forms.sexual_health.not_found_decided import NotFoundDecided
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.sexual_health.not_found_here import NotFoundHere
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

decide, AT = NotFoundHere.decide, "Wed 15 Jul 11:01"


def looked(**more):
    one = person("Lena", born="14 years ago")
    one.says(LookedForHere, "Wed 15 Jul 11:00", by=5, role=SEXUAL_HEALTH, **{
        "way": "phone", "came_of_it": "not_reached", "danger": "no", "words": "It rang twice"} | more)
    return one


@row("CP07")
@pytest.mark.parametrize("more", [{}, {"came_of_it": "not_tried", "way": "none"},
                                  {"came_of_it": "reached", "danger": "yes"}], ids=range(3))
def test_the_lead_of_that_service_decides_by_the_next_working_day(more):
    found = owed(looked(**more), decide, at=AT).is_("due", until="Thu 16 Jul 17:00")
    assert found.one.role.key == "team_lead:sexual_health"
    assert labels.of(found.one) == "sealed"


def test_whoever_was_reached_and_is_in_no_danger_is_decided_about_by_nobody():
    nothing_owed(looked(came_of_it="reached"), decide, at=AT)
    nothing_owed(looked(came_of_it="came"), decide, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_decided_in_time_and_late(when, state):
    one = looked()
    one.says(NotFoundDecided, when, answers=owed(one, decide, at=AT), role=TEAM_LEAD, decision="try",
             why="She is seen at the youth club on Friday")
    owed(one, decide, at="Fri 17 Jul 09:00").is_(state)


def test_silence_climbs_within_the_service_each_day():
    owed(looked(), decide, at="Thu 16 Jul 17:01").is_("overdue")
    assert {step.to for step in decide.escalate.steps} == {TEAM_LEAD}
