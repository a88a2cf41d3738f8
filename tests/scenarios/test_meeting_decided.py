"""After a meeting whoever recorded it owes the decision sheet in a working day and the minutes in twenty."""
import pytest

from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.minutes_issued import MinutesIssued
from kith.language.roles import CSC_MANAGER, DESIGNATED_NURSE, EVERYBODY_INVOLVED, THE_RECORDER
from kith.pathways.meetings.meeting_decided import MeetingDecided
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

decisions, minutes = MeetingDecided.decisions, MeetingDecided.minutes
HELD = {"kind": "conference", "chair": "R Ames", "people": [
    {"_row": "hv", "name": "Priya Nair", "role": "health_visitor", "there": "came"},
    {"_row": "gp", "name": "Dr Ward", "role": "gp", "there": "absent"}]}
DECIDED = {"decisions": "A plan, since he was left alone", "plan": "began", "category": "neglect"}
AT = "Tue 14 Jul 15:00"


def held(when: str = "Tue 14 Jul 14:00"):
    one = person("Finn", born="2 years ago")
    one.says(MeetingHeld, when, by=7, **HELD)
    return one


@row("CP06")
def test_the_sheet_is_owed_by_the_end_of_the_next_working_day_and_the_minutes_in_twenty():
    one = held()
    sheet = owed(one, decisions, at=AT).is_("due", by=THE_RECORDER, until="Wed 15 Jul 17:00").tells(0, THE_RECORDER)
    assert sheet.one.bearer == 7
    assert sheet.sentence == "Because a meeting about Finn was held on Tue 14 Jul."
    owed(one, minutes, at=AT).is_("due", by=THE_RECORDER, until="Tue 11 Aug 17:00")


@row("CP06")
def test_the_first_day_ends_without_it_and_everybody_involved_hears_that_it_is_pending():
    one = held()
    owed(one, decisions, at=AT).is_told()
    owed(one, decisions, at="Wed 15 Jul 16:59").tells(None)
    late = owed(one, decisions, at="Wed 15 Jul 17:00").is_("overdue").tells(1, CSC_MANAGER)
    assert late.one.duty.escalate.also == (THE_RECORDER, EVERYBODY_INVOLVED)
    late.is_told()
    owed(one, decisions, at="Tue 21 Jul 00:00").tells(2, DESIGNATED_NURSE)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_issued_in_time_and_late(when, state):
    one = held()
    one.says(DecisionsIssued, when, by=7, answers=owed(one, decisions, at=AT), **DECIDED)
    owed(one, decisions, at="Thu 16 Jul 09:00").is_(state)
    owed(one, minutes, at="Thu 16 Jul 09:00").is_("due")


@pytest.mark.parametrize(("when", "state"), [("Tue 11 Aug 17:00", "done"), ("Tue 11 Aug 17:01", "done late")])
def test_the_minutes_in_time_and_late_and_without_them_the_manager_hears(when, state):
    one = held()
    owed(one, minutes, at=AT).is_told()
    owed(one, minutes, at="Tue 11 Aug 17:00").is_("overdue").tells(1, CSC_MANAGER)
    one.says(MinutesIssued, when, by=7, answers=owed(one, minutes, at=AT), kept_at="With the chair")
    owed(one, minutes, at="Wed 12 Aug 09:00").is_(state)


def test_without_a_meeting_nothing_is_owed_and_two_meetings_owe_two_sheets():
    one = person("Finn", born="2 years ago")
    nothing_owed(one, decisions, at=AT)
    twice = held()
    first = owed(twice, decisions, at=AT)
    twice.says(MeetingHeld, "Tue 14 Jul 16:00", by=7, **HELD)
    twice.says(DecisionsIssued, "Tue 14 Jul 17:00", by=7, answers=first, **DECIDED)
    assert sorted(one.one.state for one in all_owed(twice, decisions, at="Tue 14 Jul 18:00")) == ["done", "due"]
