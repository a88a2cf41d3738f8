"""Whoever raised a concern in their work hears what became of it; a member of the public asks with their number."""
import pytest

from kith.forms.concerns.raiser_told import RaiserTold
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, NAMED_NURSE
from kith.pathways.concerns.concern_decided_in_time import ConcernDecidedInTime
from kith.pathways.concerns.raiser_hears import RaiserHears
from tests.scenarios.concerns import concern, decided, sent, taken
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

tell = RaiserHears.tell
TEACHER = {"job": "Teacher, Mill Lane School", "again": "yes", "reach": "01632 960 700"}


def closed(**raw):
    one = taken(**raw)
    decided(one, "Mon 13 Jul 12:00", ConcernDecidedInTime.taken)
    return one


@row("CP11", "P1")
def test_a_teacher_who_can_be_reached_is_told_of_the_decision():
    duty = owed(closed(**TEACHER), tell, at="Mon 13 Jul 12:01").is_("due", by=HUB_TRIAGE, until="Tue 14 Jul 17:00")
    assert duty.sentence == "Because a concern that somebody raised in their work was decided on Mon 13 Jul."


@row("CP11")
def test_a_teacher_is_told_as_well_where_no_service_of_ours_took_it():
    one = concern(**TEACHER)
    sent(one, "Sun 12 Jul 00:30", "nobody")
    owed(one, tell, at="Sun 12 Jul 01:00").is_("due")


@pytest.mark.parametrize("raw", [
    {}, {"job": "Teacher"}, {"again": "yes", "reach": "01632 960 700"}, {"job": "Teacher", "again": "yes"},
    {"job": "Teacher", "again": "no"}], ids=range(5))
def test_nobody_else_is_sought(raw):
    nothing_owed(closed(**raw), tell, at="Mon 13 Jul 12:01")


def test_nothing_is_told_before_it_is_decided():
    nothing_owed(taken(**TEACHER), tell, at="Mon 13 Jul 12:01")


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_told_in_time_and_late(when, state):
    one = closed(**TEACHER)
    one.says(RaiserTold, when, role=HUB_TRIAGE, by=5, answers=owed(one, tell, at="Mon 13 Jul 12:01"), told="told",
             note="By telephone, at the school.")
    owed(one, tell, at="Wed 15 Jul 09:00").is_(state)


@row("P2")
def test_silence_climbs():
    one = closed(**TEACHER)
    owed(one, tell, at="Mon 13 Jul 12:00").is_told()
    owed(one, tell, at="Tue 14 Jul 17:00").is_("overdue").tells(1, HUB_LEAD).is_told()
    owed(one, tell, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)
