"""Whoever would do nothing more goes through the steps first."""
import pytest

from kith.engine.filling import fill
from kith.forms.appointments.closing_proposed import ClosingProposed
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.appointments.closing_proposed_in_time import ClosingProposedInTime
from tests.scenarios.attending import child
from tests.scenarios.closing import STEPS, gives_up, proposed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

steps = ClosingProposedInTime.steps
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


@row("HV10", "CM11")
def test_no_further_action_asks_for_the_steps():
    owed(gives_up(child(), ON), steps, at=SOON).is_("due", by=THE_RECORDER, until="Tue 21 Jul 00:00")


def test_whoever_goes_on_owes_no_steps():
    nothing_owed(gives_up(child(), ON, "elsewhere"), steps, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_gone_through_in_time_and_late(when, state):
    owed(proposed(gives_up(child(), ON), when), steps, at="Tue 21 Jul 09:00").is_(state)


def test_left_lying_it_climbs():
    zara = gives_up(child(), ON)
    owed(zara, steps, at=SOON).tells(0, THE_RECORDER).is_told()
    owed(zara, steps, at="Tue 21 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, steps, at="Wed 29 Jul 00:00").tells(2, NAMED_NURSE)


@row("CM11")
@pytest.mark.parametrize("step", [*STEPS])
def test_a_step_unanswered_is_refused(step):
    found = fill(ClosingProposed, {key: said for key, said in STEPS.items() if key != step})
    assert list(found.problems) == [step]
