"""Seen through another service is asked of that service within a working day, and not only written down."""
import pytest

from kith.forms.appointments.reach_through import ReachThrough
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.appointments.through_another_asked import ThroughAnotherAsked
from tests.scenarios.attending import ASKED, child
from tests.scenarios.closing import gives_up
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ask = ThroughAnotherAsked.ask
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


@row("CM08", "CM11", "HV10")
def test_whoever_decided_it_asks_that_service():
    owed(gives_up(child(), ON, "through"), ask, at=SOON).is_("due", by=THE_RECORDER, until="Tue 14 Jul 17:00")


@pytest.mark.parametrize("next_step", ["again", "elsewhere", "concern", "close"])
def test_what_is_done_otherwise_asks_nobody(next_step):
    nothing_owed(gives_up(child(), ON, next_step), ask, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_asked_in_time_and_late(when, state):
    zara = gives_up(child(), ON, "through")
    zara.says(ReachThrough, when, **ASKED)
    owed(zara, ask, at="Wed 15 Jul 09:00").is_(state)


def test_named_and_never_asked_it_climbs():
    zara = gives_up(child(), ON, "through")
    owed(zara, ask, at=SOON).tells(0, THE_RECORDER).is_told()
    owed(zara, ask, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, ask, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)
