"""The service that a concern was sent to says within hours whether it takes it."""
import pytest

from kith.language.roles import CSC_FRONT_DOOR, HEALTH_VISITING_LEAD, HUB_LEAD, HUB_TRIAGE, NAMED_NURSE
from kith.pathways.concerns.concern_taken import ConcernTaken
from tests.scenarios.concerns import RAISED, answered, concern, sent
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

SENT = "Sat 11 Jul 22:00"


def on_its_way(to: str = "csc_front_door", **raw):
    one = concern()
    sent(one, SENT, to, **raw)
    return one


@row("CP11", "P5")
@pytest.mark.parametrize(("to", "duty", "owner"), [
    ("csc_front_door", ConcernTaken.social_care, CSC_FRONT_DOOR),
    ("health_visiting_lead", ConcernTaken.health_visiting, HEALTH_VISITING_LEAD)],
    ids=["social care", "health visiting"])
def test_the_service_that_it_was_sent_to_owes_an_answer_and_no_other(to, duty, owner):
    one = on_its_way(to)
    owed(one, duty, at=SENT).is_("due", by=owner, until="Sun 12 Jul 02:00",
                                 why="Because a concern was sent to you on Sat 11 Jul.")
    for other in set(ConcernTaken.duties.values()) - {duty}:
        nothing_owed(one, other, at=SENT)


@pytest.mark.parametrize(("to", "more"), [("nobody", {}), ("other", {"whom": "The police, 101"})],
                         ids=["none", "police"])
def test_what_goes_to_no_service_of_ours_is_taken_by_none(to, more):
    one = on_its_way(to, **more)
    for duty in ConcernTaken.duties.values():
        nothing_owed(one, duty, at=SENT)


def test_nothing_is_to_be_taken_before_it_is_sent():
    nothing_owed(concern(), ConcernTaken.social_care, at=RAISED)


@pytest.mark.parametrize(("when", "state"), [("Sun 12 Jul 02:00", "done"), ("Sun 12 Jul 02:01", "done late")],
                         ids=["in time", "late"])
def test_taken_in_time_and_late(when, state):
    one = on_its_way()
    answered(one, when, ConcernTaken.social_care, "taken")
    owed(one, ConcernTaken.social_care, at="Sun 12 Jul 09:00").is_(state)


@row("CP11", "P2")
def test_silence_climbs_and_the_triage_nurse_hears_of_it():
    one = on_its_way()
    owed(one, ConcernTaken.social_care, at=SENT).tells(0, CSC_FRONT_DOOR).is_told()
    owed(one, ConcernTaken.social_care, at="Sun 12 Jul 02:00").is_("overdue").tells(1, HUB_LEAD).is_told()
    owed(one, ConcernTaken.social_care, at="Sun 12 Jul 22:00").tells(2, NAMED_NURSE)
    assert ConcernTaken.social_care.escalate.also == (HUB_TRIAGE,)
