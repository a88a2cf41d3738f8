"""Whoever took a concern decides on it by the close of the next working day."""
import pytest

from kith.language.roles import HUB_LEAD, NAMED_NURSE, THE_RECORDER
from kith.pathways.concerns.concern_decided_in_time import ConcernDecidedInTime
from tests.scenarios.concerns import concern, decided, taken
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

decide = ConcernDecidedInTime.taken


@row("CP11")
def test_whoever_took_it_owes_the_decision():
    duty = owed(taken(), decide, at="Sun 12 Jul 09:01").is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00")
    assert duty.one.bearer == 7
    assert duty.sentence == "Because you took a concern on Sun 12 Jul."


def test_what_nobody_took_is_not_to_be_decided():
    nothing_owed(concern(), decide, at="Sun 12 Jul 09:01")


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_decided_in_time_and_late(when, state):
    one = taken()
    decided(one, when, decide)
    owed(one, decide, at="Tue 14 Jul 09:00").is_(state)


@row("P2")
def test_silence_climbs():
    one = taken()
    owed(one, decide, at="Sun 12 Jul 09:00").is_told()
    owed(one, decide, at="Mon 13 Jul 17:00").is_("overdue").tells(1, HUB_LEAD).is_told()
    owed(one, decide, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE)
