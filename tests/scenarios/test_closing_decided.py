"""A supervisor of that service decides on closing; whoever proposed it cannot."""
import pytest

from kith.forms.appointments.closing_signed import ClosingSigned
from kith.language.roles import NAMED_NURSE
from kith.pathways.appointments.closing_decided import ClosingDecided
from tests.scenarios.attending import child
from tests.scenarios.closing import AGREED, MENDED, gives_up, proposed, signed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

sign = ClosingDecided.sign
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


@row("CM11", "HV10")
def test_a_supervisor_of_the_service_decides():
    duty = owed(proposed(child(), ON), sign, at=SOON).is_("due", until="Tue 21 Jul 00:00")
    assert duty.one.role.key == "team_lead:camhs"
    assert {role.key for role in ClosingSigned.recorded_by} == {
        "team_lead", "health_visiting_lead", "school_nursing_lead", "named_nurse"}


def test_who_only_thinks_of_closing_is_not_signed_for():
    nothing_owed(gives_up(child(), ON), sign, at=SOON)


@pytest.mark.parametrize("answer", [AGREED, MENDED])
@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_decided_either_way_in_time_and_late(when, state, answer):
    zara = proposed(child(), ON)
    signed(zara, when, answers=owed(zara, sign, at=SOON), **answer)
    owed(zara, sign, at="Tue 21 Jul 09:00").is_(state)


def test_undecided_the_named_nurse_hears():
    zara = proposed(child(), ON)
    owed(zara, sign, at=SOON).tells(0).is_told()
    owed(zara, sign, at="Tue 21 Jul 00:00").is_("overdue")
    owed(zara, sign, at="Thu 23 Jul 00:00").tells(1, NAMED_NURSE)
