"""Whoever did not come to a service held in confidence is looked for by it alone."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sexual_health.came_or_not import CameOrNot
from kith.forms.sexual_health.looked_for_here import LookedForHere
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.sexual_health.missed_here import MissedHere
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

young, grown, AT = MissedHere.young, MissedHere.grown, "Tue 14 Jul 16:01"


def missed(born: str = "14 years ago", outcome: str = "did_not_come"):
    one = person("Lena", born=born)
    one.says(CameOrNot, "Tue 14 Jul 16:00", by=5, role=SEXUAL_HEALTH, outcome=outcome)
    return one


@row("CP07")
def test_a_child_is_looked_for_by_the_next_working_day_and_it_is_sealed():
    found = owed(missed(), young, at=AT).is_("due", by=SEXUAL_HEALTH, until="Wed 15 Jul 17:00")
    assert labels.of(found.one) == "sealed"
    assert found.sentence == "Because Lena was expected here on Tue 14 Jul and did not come."
    assert not young.waived_by


@pytest.mark.parametrize("outcome", ["came", "put_off", "cancelled"])
def test_whoever_came_or_asked_for_another_day_is_not_looked_for(outcome):
    nothing_owed(missed(outcome=outcome), young, at=AT)


@pytest.mark.parametrize(("born", "duty", "until"), [
    ("2008-07-15", young, "Wed 15 Jul 17:00"), ("2008-07-14", grown, "Tue 21 Jul 17:00")])
def test_the_boundary_is_the_eighteenth_birthday(born, duty, until):
    owed(missed(born), duty, at=AT).is_("due", until=until)
    nothing_owed(missed(born), grown if duty is young else young, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_looked_for_in_time_and_late(when, state):
    one = missed()
    one.says(LookedForHere, when, answers=owed(one, young, at=AT), role=SEXUAL_HEALTH, way="phone",
             came_of_it="reached", danger="no", words="She comes on Friday")
    owed(one, young, at="Thu 16 Jul 09:00").is_(state)


def test_silence_climbs_within_the_service_each_day():
    one = missed()
    owed(one, young, at=AT).tells(0, SEXUAL_HEALTH).is_told()
    owed(one, young, at="Wed 15 Jul 17:01").is_("overdue").tells(1, TEAM_LEAD).is_told()
    assert {step.to for step in young.escalate.steps} == {TEAM_LEAD}
