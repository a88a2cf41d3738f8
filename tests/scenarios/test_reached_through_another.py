"""A service that sees somebody anyway reaches them for another, says how, and whoever asked reads it."""
import pytest

from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.appointments.reach_through import ReachThrough
from kith.forms.sent.decision_seen import DecisionSeen
from kith.language.roles import DESIGNATED_NURSE, SCHOOL_NURSE, SOCIAL_WORKER, TEAM_LEAD, THE_RECORDER
from kith.pathways.appointments.camhs_without_contact import CamhsWithoutContact
from kith.pathways.appointments.reached_through_another import ReachedThroughAnother
from tests.scenarios.attending import ASKED, child, missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

decided, seen = ReachedThroughAnother.decided, ReachedThroughAnother.seen
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"
REACHED = {"ways": ["school"], "reached": "yes", "reason": "afraid", "voice": "Not on a day when my brother fetches me"}


def asked(**more):
    zara = child()
    zara.says(ReachThrough, ON, by=7, **ASKED | more)
    return zara


@row("CM08", "CM11")
@pytest.mark.parametrize("role", [SCHOOL_NURSE, SOCIAL_WORKER])
def test_the_service_that_is_asked_owes_it(role):
    zara = asked(role=role.key)
    owed(zara, decided, at=SOON).is_("due", by=role, until="Mon 20 Jul 17:00")
    owed(zara, ReachedThroughAnother.opened, at=SOON).is_("due", by=role, until="Tue 14 Jul 17:00")


def test_of_whom_nobody_was_asked_nothing_is_owed():
    zara = child()
    missed(zara, ON, role="camhs")
    nothing_owed(zara, decided, at=SOON)


@row("CM08", "CP07")
@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 17:00", "done"), ("Mon 20 Jul 17:01", "done late")])
def test_reached_in_time_and_late_whoever_asked_reads_it(when, state):
    zara = asked()
    zara.says(MissFollowed, when, by=9, answers=owed(zara, decided, at=SOON), **REACHED)
    owed(zara, decided, at="Mon 20 Jul 18:00").is_(state)
    assert owed(zara, seen, at="Mon 20 Jul 18:00").is_("due", by=THE_RECORDER).one.bearer == 7
    zara.says(DecisionSeen, "Tue 21 Jul 09:00", by=7, answers=owed(zara, seen, at="Mon 20 Jul 18:00"))
    owed(zara, seen, at="Tue 21 Jul 10:00").is_("done")


@row("CM11")
def test_reached_at_school_is_contact_for_the_service_that_was_not_seen():
    zara = child()
    missed(zara, "Mon 6 Jul 10:00", role="camhs")
    contact = CamhsWithoutContact.contact
    owed(zara, contact, at=SOON).is_("due")
    zara.says(ReachThrough, ON, by=7, **ASKED)
    zara.says(MissFollowed, "Tue 14 Jul 10:00", by=9, answers=owed(zara, decided, at=SOON), **REACHED)
    assert [each.one.state for each in all_owed(zara, contact, at="Tue 14 Jul 11:00")] == ["done", "due"]


def test_unanswered_its_own_lead_hears_and_then_the_designated_nurse():
    zara = asked()
    owed(zara, decided, at=SOON).tells(0, SCHOOL_NURSE).is_told()
    owed(zara, decided, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, decided, at="Wed 22 Jul 00:00").tells(2, DESIGNATED_NURSE)
