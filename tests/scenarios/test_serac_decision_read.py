"""What SERAC decided is read by the school nurse in two working days."""
import pytest

from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.grave_harm.serac_decision_read import SeracDecisionRead
from kith.pathways.plans.needs_reach_the_plan import NeedsReachThePlan
from kith.statuses.serac import FOR_HEALTH
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_serac_decision_brought_back import DECIDED

read, passed = SeracDecisionRead.read, SeracDecisionRead.passed
AT = "Tue 14 Jul 12:01"


def decided():
    one = person("Lena", born="14 years ago")
    one.says(SeracDecision, "Tue 14 Jul 12:00", by=8, **DECIDED)
    return one


@row("CP10")
def test_the_school_nurse_reads_it_whoever_referred():
    owed(decided(), read, at=AT).is_("due", by=SCHOOL_NURSE, until="Thu 16 Jul 17:00",
                                     why="Because what SERAC decided about Lena was brought back on Tue 14 Jul.")


def test_where_nothing_was_decided_there_is_nothing_to_read():
    nothing_owed(person("Lena", born="14 years ago"), read, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 16:59", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    one = decided()
    one.says(OutcomeRead, when, by=4, answers=owed(one, read, at=AT))
    owed(one, read, at="Fri 17 Jul 09:00").is_(state)


def test_unread_the_lead_hears():
    one = decided()
    owed(one, read, at=AT).is_told()
    owed(one, read, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)


@row("CP10")
def test_whoever_it_was_passed_to_is_known_by_name_and_what_health_does_reaches_the_plan():
    one = person("Lena", born="14 years ago")
    one.says(SeracDecision, "Tue 14 Jul 12:00", by=8, **DECIDED | {"outcome": "elsewhere"})
    owed(one, passed, at=AT).is_("due", by=FOR_HEALTH, until="Tue 21 Jul 17:00")
    planned = decided()
    nothing_owed(planned, passed, at=AT)
    owed(planned, NeedsReachThePlan.answer, at=AT).is_("due")
    nothing_owed(one, NeedsReachThePlan.answer, at=AT)
