"""Two services refuse a concern: it is sent to no third, and the duty manager decides that day."""
import pytest

from kith.forms.concerns.concern_placed import ConcernPlaced
from kith.language.roles import DESIGNATED_NURSE, HUB_LEAD, NAMED_NURSE
from kith.pathways.concerns.concern_decided_in_time import ConcernDecidedInTime
from kith.pathways.concerns.concern_refused_twice import ConcernRefusedTwice
from kith.pathways.concerns.concern_routed import ConcernRouted
from kith.pathways.concerns.concern_taken import ConcernTaken
from tests.scenarios.concerns import answered, concern, sent
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

place = ConcernRefusedTwice.place


def refused(times: int = 2):
    one = concern()
    for duty, to, sent_at, answered_at in (
        (ConcernTaken.health_visiting, "health_visiting_lead", "Sun 12 Jul 09:00", "Sun 12 Jul 10:00"),
        (ConcernTaken.midwifery, "named_midwife", "Sun 12 Jul 11:00", "Sun 12 Jul 12:00"))[:times]:
        sent(one, sent_at, to)
        answered(one, answered_at, duty, "not_ours")
    return one


@row("CP11", "P5")
def test_health_visiting_and_midwifery_both_decline_and_the_duty_manager_decides_that_day():
    one = refused()
    owed(one, place, at="Sun 12 Jul 12:01").is_("due", by=HUB_LEAD, until="Mon 13 Jul 00:00").tells(0, HUB_LEAD)
    assert owed(one, place, at="Sun 12 Jul 12:01").sentence == (
        "Because two services have said that a concern is not theirs, the last on Sun 12 Jul.")


@row("CP11")
def test_it_is_not_sent_to_a_third_meanwhile():
    assert not [duty for duty in all_owed(refused(), ConcernRouted.route, at="Sun 12 Jul 12:01") if duty.stands]


def test_one_refusal_is_the_triage_nurses_to_answer():
    nothing_owed(refused(times=1), place, at="Sun 12 Jul 10:01")
    assert [duty for duty in all_owed(refused(times=1), ConcernRouted.route, at="Sun 12 Jul 10:01") if duty.stands]


@row("CP11")
@pytest.mark.parametrize(("when", "state"), [("Sun 12 Jul 23:59", "done"), ("Mon 13 Jul 00:01", "done late")],
                         ids=["in time", "late"])
def test_decided_in_time_and_late_and_then_it_is_theirs(when, state):
    one = refused()
    one.says(ConcernPlaced, when, role=HUB_LEAD, by=9, answers=owed(one, place, at="Sun 12 Jul 12:01"),
             takes="health_visiting_lead", why="The baby is nine weeks old; I spoke to Gwen Ashby.")
    owed(one, place, at="Mon 13 Jul 09:00").is_(state)
    owed(one, ConcernDecidedInTime.health_visiting, at="Mon 13 Jul 09:00").is_("due")


@row("P2")
def test_the_managers_silence_climbs():
    one = refused()
    owed(one, place, at="Sun 12 Jul 12:00").is_told()
    owed(one, place, at="Mon 13 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, place, at="Mon 13 Jul 12:00").tells(2, DESIGNATED_NURSE)
