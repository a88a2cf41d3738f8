"""A lead finds a miss that should not have been closed: the service decides again about that child."""
import pytest

from kith.forms.appointments.miss_decided import MissDecided
from kith.forms.appointments.miss_looked_at import MissLookedAt
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.closed_wrongly import ClosedWrongly
from tests.scenarios.attending import child
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

again = ClosedWrongly.again
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def looked_at(found: str) -> Record:
    mia = child()
    mia.says(MissLookedAt, ON, found=found, role="health_visitor", why="Nobody had seen her since March")
    return mia


@row("HV10")
def test_the_service_decides_again_within_two_working_days():
    owed(looked_at("wrong"), again, at=SOON).is_("due", by=HEALTH_VISITOR, until="Wed 15 Jul 17:00")


@pytest.mark.parametrize("found", ["policy", "late"])
def test_of_what_was_rightly_closed_nothing_is_owed(found):
    nothing_owed(looked_at(found), again, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_decided_again_in_time_and_late(when, state):
    mia = looked_at("wrong")
    mia.says(MissDecided, when, answers=owed(mia, again, at=SOON), role="health_visitor", next_step="elsewhere",
             why="Nobody knows how she is")
    owed(mia, again, at="Thu 16 Jul 09:00").is_(state)


def test_undecided_it_climbs():
    mia = looked_at("wrong")
    owed(mia, again, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, again, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, again, at="Sat 18 Jul 00:00").tells(2, NAMED_NURSE)
