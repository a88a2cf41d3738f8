"""Of the misses that were followed and closed some are drawn each month; the lead of that service looks at each."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.appointments.miss_drawn import MissDrawn
from kith.forms.appointments.miss_looked_at import MissLookedAt
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.miss_sampled import MissSampled
from tests.scenarios.attending import child, missed
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

look = MissSampled.look
ON, SOON = "Wed 1 Jul 02:00", "Wed 1 Jul 03:00"


def drawn(role: str = "health_visitor") -> Record:
    mia = child()
    mia.says(MissDrawn, ON, by=None, month="2026-06-01", role=role, pool="40", drawn="5", seed=f"{role}:2026-06-01")
    return mia


@row("HV10")
@pytest.mark.parametrize("role", ["health_visitor", "camhs"])
def test_the_lead_of_that_service_looks_at_it(role):
    duty = owed(drawn(role), look, at=SOON).is_("due", until="Thu 16 Jul 00:00")
    assert duty.one.role.key == f"{TEAM_LEAD.key}:{role}"


def test_what_was_not_drawn_is_looked_at_by_nobody():
    mia = child()
    missed(mia, ON)
    nothing_owed(mia, look, at=SOON)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")])
def test_looked_at_in_time_and_late(when, state):
    mia = drawn()
    mia.says(MissLookedAt, when, answers=owed(mia, look, at=SOON), found="policy", role="health_visitor",
             why="She was seen at home within the week")
    owed(mia, look, at="Thu 16 Jul 09:00").is_(state)


def test_not_looked_at_it_climbs_to_the_named_nurse():
    mia = drawn()
    owed(mia, look, at=SOON).tells(0).is_told()
    owed(mia, look, at="Thu 16 Jul 00:00").is_("overdue")
    owed(mia, look, at="Fri 24 Jul 00:00").tells(1, NAMED_NURSE)


def test_the_named_nurse_sets_it_aside():
    mia = drawn()
    mia.says(Waived, SOON, role=NAMED_NURSE, answers=owed(mia, look, at=SOON),
             ground="needless", why="Looked at in a review")
    owed(mia, look, at="Thu 2 Jul 09:00").is_("waived")
