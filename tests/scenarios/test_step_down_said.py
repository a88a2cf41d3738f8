"""A meeting ends a plan: whoever issued its sheet says what would make us worry again."""
import pytest

from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.meetings.step_down_said import StepDownSaid
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_stepped_down import SAID

say = StepDownSaid.say
AT = "Tue 14 Jul 15:00"


def decided(**what):
    finn = person("Finn", born="2 years ago")
    finn.says(DecisionsIssued, "Tue 14 Jul 14:00", by=7, decisions="He is safe at home", **what)
    return finn


@row("HV09")
@pytest.mark.parametrize("what", [{"plan": "ended"}, {"plan": "ended", "in_need": "began"},
                                  {"plan": "none", "in_need": "ended"}], ids=["ended", "to in need", "in need ended"])
def test_whoever_issued_the_sheet_says_what_would_make_us_worry_again(what):
    asked = owed(decided(**what), say, at=AT).is_("due", by=THE_RECORDER, until="Thu 16 Jul 17:00")
    assert asked.one.bearer == 7
    assert asked.sentence == "Because a meeting about Finn ended a plan on Tue 14 Jul."


@pytest.mark.parametrize("what", [{"plan": "goes_on"}, {"plan": "began", "category": "neglect"},
                                  {"plan": "none", "in_need": "goes_on"}], ids=["goes on", "begins", "in need goes on"])
def test_a_plan_that_goes_on_or_begins_is_not_stepped_down(what):
    nothing_owed(decided(**what), say, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_said_in_time_and_late_by_whoever_was_there(when, state):
    finn = decided(plan="ended")
    finn.says(PlanSteppedDown, when, by=4, **SAID)
    owed(finn, say, at="Fri 17 Jul 09:00").is_(state)


def test_unsaid_it_climbs():
    finn = decided(plan="ended")
    owed(finn, say, at=AT).is_told()
    owed(finn, say, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
