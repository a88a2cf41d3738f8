"""SERAC is called: what health knows is put together ahead of it, by whoever speaks there for health."""
import pytest

from kith.forms.grave_harm.serac_prepared import SeracPrepared
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.roles import NAMED_NURSE
from kith.pathways.grave_harm.serac_prepared_for import SeracPreparedFor
from kith.pathways.meetings.meeting_told_of import MeetingToldOf
from kith.statuses.serac import FOR_HEALTH
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import HELD
from tests.scenarios.test_meeting_invited import CALLED

prepare = SeracPreparedFor.prepare
AT = "Tue 14 Jul 10:01"


def called(kind: str = "serac"):
    one = person("Lena", born="14 years ago")
    one.says(MeetingCalled, "Tue 14 Jul 10:00", by=9, **CALLED | {"kind": kind})   # for Tue 21 Jul, 10:00
    return one


@row("CP10")
def test_what_health_knows_is_there_a_working_day_ahead():
    owed(called(), prepare, at=AT).is_("due", by=FOR_HEALTH, until="Tue 21 Jul 00:00",
                                       why="Because SERAC about Lena was called on Tue 14 Jul.")


def test_no_other_meeting_is_prepared_for_so():
    nothing_owed(called("conference"), prepare, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
@row("CP10")
def test_prepared_in_time_and_late_and_that_nothing_is_held_is_an_answer(when, state):
    one = called()
    one.says(SeracPrepared, when, by=4, answers=owed(one, prepare, at=AT), outcome="not_held")
    owed(one, prepare, at="Tue 21 Jul 09:00").is_(state)


def test_not_prepared_the_named_nurse_hears_before_it_meets():
    one = called()
    owed(one, prepare, at=AT).is_told()
    owed(one, prepare, at="Mon 20 Jul 00:00").tells(1, FOR_HEALTH).is_told()
    owed(one, prepare, at="Tue 21 Jul 00:00").is_("overdue").tells(2, NAMED_NURSE)


def test_once_it_met_nothing_is_put_together_for_it_and_nothing_was():
    one = called()
    one.says(MeetingHeld, "Tue 21 Jul 12:00", by=9, answers=owed(one, MeetingToldOf.held, at="Tue 21 Jul 12:00"),
             **HELD | {"kind": "serac", "health": "member"})
    owed(one, prepare, at="Thu 23 Jul 09:00").is_("not done").tells(None)
