"""Whether somebody came who was expected in a service held in confidence is said there, and sealed."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sexual_health.came_or_not import CameOrNot
from kith.forms.sexual_health.expected_here import ExpectedHere
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.sexual_health.came_here import CameHere
from tests.scenarios.story import nothing_owed, owed, person

say, SAID = CameHere.say, "Mon 6 Jul 10:00"


def lena(starts: str = "2026-07-14T15:00"):
    one = person("Lena", born="14 years ago")
    one.says(ExpectedHere, SAID, by=5, role=SEXUAL_HEALTH, starts=starts, way="phone", says="Ask whether she can talk")
    return one


def test_it_is_owed_on_the_day_after_and_is_sealed():
    found = owed(lena(), say, at="Tue 14 Jul 16:00").is_("due", by=SEXUAL_HEALTH, until="Wed 15 Jul 17:00")
    assert labels.of(found.one) == "sealed"
    nothing_owed(person("Lena", born="14 years ago"), say, at=SAID)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
@pytest.mark.parametrize("outcome", ["came", "did_not_come"])
def test_said_in_time_and_late(when, state, outcome):
    one = lena()
    one.says(CameOrNot, when, answers=owed(one, say, at="Tue 14 Jul 16:00"), role=SEXUAL_HEALTH, outcome=outcome)
    owed(one, say, at="Thu 16 Jul 09:00").is_(state)


def test_unsaid_it_climbs_within_the_service_and_no_further():
    one = lena()
    owed(one, say, at="Tue 14 Jul 16:00").tells(0, SEXUAL_HEALTH).is_told()
    owed(one, say, at="Wed 15 Jul 17:01").is_("overdue").tells(1, TEAM_LEAD).is_told()
    assert {step.to for step in say.escalate.steps} == {TEAM_LEAD}
