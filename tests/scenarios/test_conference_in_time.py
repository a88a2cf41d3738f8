"""After a strategy discussion at which enquiries begin, an initial conference is held in fifteen working days."""
import pytest

from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.roles import CSC_HEAD, CSC_MANAGER, THE_RECORDER
from kith.pathways.meetings.conference_in_time import ConferenceInTime
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import HELD

conference = ConferenceInTime.conference
STRATEGY = HELD | {"kind": "strategy", "enquiries": "yes"}
AT = "Tue 7 Jul 11:00"


def finn(**raw):
    one = person("Finn", born="2 years ago")
    one.says(MeetingHeld, "Tue 7 Jul 10:00", by=7, **STRATEGY | raw)
    return one


@row("CP05")
def test_fifteen_working_days_from_the_discussion_and_only_where_enquiries_began():
    owed(finn(), conference, at=AT).is_("due", by=THE_RECORDER, until="Wed 29 Jul 00:00")
    nothing_owed(finn(enquiries="no"), conference, at=AT)
    nothing_owed(finn(kind="core_group"), conference, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 28 Jul 23:59", "done"), ("Wed 29 Jul 00:01", "done late")],
                         ids=["in time", "late"])
def test_held_in_time_and_late(when, state):
    one = finn()
    one.says(MeetingHeld, "Mon 13 Jul 10:00", by=7, **HELD | {"kind": "core_group"})   # another meeting is none
    owed(one, conference, at="Mon 13 Jul 11:00").is_("due")
    one.says(MeetingHeld, when, by=7, **HELD)
    owed(one, conference, at="Thu 30 Jul 09:00").is_(state)


@row("CP05")
def test_without_one_the_manager_hears_before_the_day_and_the_head_of_service_after_it():
    one = finn()
    owed(one, conference, at=AT).is_told()
    owed(one, conference, at="Fri 24 Jul 00:00").is_("due").tells(1, CSC_MANAGER).is_told()
    assert owed(one, conference, at="Wed 29 Jul 00:00").is_("overdue").one.climb.tell_role != CSC_MANAGER
    assert CSC_HEAD in {step.to for step in conference.escalate.steps}
