"""Not seen by the health visitor twice: the GP reads it, it is talked over, and a decision is owed."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.appointments.miss_decided import MissDecided
from kith.forms.appointments.talked_over import TalkedOver
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.health_visitor_missed_twice import HealthVisitorMissedTwice
from tests.scenarios.attending import child, missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

gp, decide, supervise = HealthVisitorMissedTwice.duties.values()
SECOND, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def twice(first: str = "Mon 6 Jul 10:00", outcome: str = "not_brought"):
    mia = child()
    for when in (first, SECOND):
        missed(mia, when, outcome)
    return mia


def test_once_is_followed_and_not_yet_decided():
    mia = child()
    missed(mia, SECOND)
    for duty in (gp, decide, supervise):
        nothing_owed(mia, duty, at=SOON)


@row("HV10")
def test_the_second_is_read_by_the_gp_and_decided_and_talked_over():
    mia = twice()
    duty = owed(mia, gp, at=SOON).is_("due", by=GP, until="Wed 15 Jul 17:00")
    assert duty.sentence == ("Because Mia was not seen at 2 appointments with the health visitor, the last on Mon 13 "
                             "Jul.")
    owed(mia, decide, at=SOON).is_("due", by=HEALTH_VISITOR, until="Mon 20 Jul 17:00")
    owed(mia, supervise, at=SOON).is_("due", by=HEALTH_VISITOR, until="Tue 28 Jul 00:00")


@pytest.mark.parametrize(("first", "stands"), [("Tue 13 Jan 10:00", True), ("Mon 12 Jan 10:00", False)])
def test_the_boundary_is_six_months(first, stands):
    assert bool(all_owed(twice(first), decide, at=SOON)) is stands


def test_two_that_we_cancelled_are_ours():
    nothing_owed(twice(outcome="cancelled"), decide, at=SOON)


def test_decided_in_time_and_late():
    for when, state in (("Mon 20 Jul 17:00", "done"), ("Mon 20 Jul 17:01", "done late")):
        mia = twice()
        mia.says(MissDecided, when, answers=owed(mia, decide, at=when), role="health_visitor", next_step="elsewhere",
                 why="She has not been weighed since March")
        owed(mia, decide, at="Tue 21 Jul 09:00").is_(state)


def test_read_by_the_practice_and_talked_over():
    mia = twice()
    mia.says(OutcomeRead, "Tue 14 Jul 09:00", answers=owed(mia, gp, at=SOON))
    mia.says(TalkedOver, "Tue 14 Jul 10:00", supervisor="Sam Adeyemi", agreed="Visit with the nursery nurse on Friday")
    owed(mia, gp, at="Tue 14 Jul 11:00").is_("done")
    owed(mia, supervise, at="Tue 14 Jul 11:00").is_("done")


@row("HV10")
def test_the_practitioner_cannot_set_it_aside_and_the_lead_can():
    mia = twice()
    mia.says(Waived, "Tue 14 Jul 10:00", role=HEALTH_VISITOR, answers=owed(mia, decide, at=SOON),
             ground="needless", why="No further action")
    owed(mia, decide, at="Tue 14 Jul 11:00").is_("due")
    mia.says(Waived, "Tue 14 Jul 12:00", role=TEAM_LEAD, answers=owed(mia, decide, at=SOON),
             ground="needless", why="Seen by the GP today")
    owed(mia, decide, at="Tue 14 Jul 13:00").is_("waived")


def test_undecided_it_is_overdue_and_climbs():
    mia = twice()
    owed(mia, decide, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decide, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decide, at="Thu 23 Jul 00:00").tells(2, NAMED_NURSE)
