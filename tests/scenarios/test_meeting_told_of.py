"""A meeting that was called comes to its day: it is said who was there, or it is called for another day."""
import pytest

from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.meetings.meeting_told_of import MeetingToldOf
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import HELD
from tests.scenarios.test_meeting_invited import CALLED

held = MeetingToldOf.held
CONVENOR, ON_THE_DAY = 9, "Tue 21 Jul 12:00"


def finn(**raw):
    one = person("Finn", born="2 years ago")
    one.called = one.says(MeetingCalled, "Tue 7 Jul 10:00", by=CONVENOR, **CALLED | raw)
    return one


@row("CP05", "AN16")
def test_whoever_called_it_says_who_was_there_and_before_the_day_nothing_is_owed():
    one = finn()
    nothing_owed(one, held, at="Mon 20 Jul 23:00")
    assert owed(one, held, at=ON_THE_DAY).is_("due", by=THE_RECORDER, until="Wed 22 Jul 17:00").one.bearer == CONVENOR


@row("CP05")
def test_called_for_another_day_it_is_owed_on_that_day_and_one_called_in_error_on_none():
    one = finn()
    one.called.corrected("Mon 20 Jul 09:00", when="Tue 7 Jul 10:00", **CALLED | {"begins": "2026-07-28T10:00"})
    nothing_owed(one, held, at=ON_THE_DAY)
    owed(one, held, at="Tue 28 Jul 12:00").is_("due")
    one.called.struck_out("Tue 28 Jul 13:00")
    nothing_owed(one, held, at="Tue 28 Jul 14:00")


@pytest.mark.parametrize(("when", "state"), [("Wed 22 Jul 17:00", "done"), ("Wed 22 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_said_in_time_and_late(when, state):
    one = finn()
    one.says(MeetingHeld, when, by=CONVENOR, answers=owed(one, held, at=ON_THE_DAY), **HELD)
    owed(one, held, at="Thu 23 Jul 09:00").is_(state)


def test_silence_climbs():
    one = finn()
    owed(one, held, at=ON_THE_DAY).is_told()
    owed(one, held, at="Wed 22 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
