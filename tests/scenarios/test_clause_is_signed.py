"""A clause that was drafted for a contract is signed in three months or given up; silence reaches the designated nurse.
"""
import pytest

from kith.engine.filling import fill
from kith.forms.looked_after.clause_drafted import ClauseDrafted
from kith.forms.looked_after.clause_settled import ClauseSettled
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE
from kith.pathways.looked_after.clause_is_signed import ClauseIsSigned
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

sign, AT = ClauseIsSigned.sign, "Mon 6 Jul 10:01"
DRAFT = {"measure": "helped_to_appointments.offer", "least": 90, "stands": "Schedule 4, number 7",
         "below": "It is talked over each month, with what would mend it"}


@pytest.fixture
def nurses():
    one = team("looked_after", since="Thu 1 Jan")
    one.says(ClauseDrafted, "Mon 6 Jul 10:00", **DRAFT)
    return one


@row("LA14")
def test_the_commissioner_has_it_signed_within_three_months(nurses):
    owed(nurses, sign, at=AT).is_("due", by=COMMISSIONER, until="Wed 7 Oct 00:00")


def test_without_a_draft_nothing_is_owed():
    nothing_owed(team("looked_after", since="Thu 1 Jan"), sign, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 6 Oct 23:59", "done"), ("Wed 7 Oct 00:01", "done late")])
def test_signed_in_time_and_late(nurses, when, state):
    nurses.says(ClauseSettled, when, answers=owed(nurses, sign, at=AT), outcome="signed", holds_from="2026-11-01",
                by_both="Anwen Rhys and Paula Greaves")
    owed(nurses, sign, at="Wed 7 Oct 09:00").is_(state)


@row("LA14")
def test_a_draft_that_nobody_signs_reaches_the_designated_nurse(nurses):
    owed(nurses, sign, at=AT).is_told()
    owed(nurses, sign, at="Wed 7 Oct 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)


def test_it_is_not_given_up_without_a_reason():
    assert set(fill(ClauseSettled, {"outcome": "given_up", "why": "n/a"}).problems) == {"why"}
