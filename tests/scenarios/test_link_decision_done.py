"""What a link meeting decided about a child is owed by whom it named, by the day it named."""
import pytest

from kith.forms.teams.link_decision import LinkDecision
from kith.forms.teams.link_done import LinkDone
from kith.language.roles import GP, HEALTH_VISITOR, TEAM_LEAD
from kith.pathways.teams.link_decision_done import LinkDecisionDone
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

do = LinkDecisionDone.duties["do"]


def decided(role: str = "health_visitor"):
    mia = person(born="3 years ago")
    mia.says(LinkDecision, "Mon 6 Jul 12:00", by=3, decision="See her at home", role=role, by_day="2026-07-10")
    return mia


@row("HV03", "GP01")
@pytest.mark.parametrize("role", [HEALTH_VISITOR, GP], ids=["visitor", "gp"])
def test_whoever_was_named_does_it_by_the_day(role):
    owed(decided(role.key), do, at="Mon 6 Jul 13:00").is_("due", by=role, until="Sat 11 Jul 00:00")


def test_nothing_was_decided():
    nothing_owed(person(born="3 years ago"), do, at="Mon 6 Jul 13:00")


def test_done_on_the_day_and_after_it():
    for when, state in (("Fri 10 Jul 23:59", "done"), ("Sat 11 Jul 00:01", "done late")):
        mia = decided()
        mia.says(LinkDone, when, by=4, answers=owed(mia, do, at=when), done="Seen, and all is well")
        owed(mia, do, at="Mon 13 Jul 09:00").is_(state)


def test_overdue_it_climbs():
    mia = decided()
    owed(mia, do, at="Mon 6 Jul 13:00").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, do, at="Sat 11 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)
