"""After SERAC: the decision is back in two working days; on the third the named nurse and the chair hear."""
import pytest

from kith.engine.filling import fill
from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.roles import NAMED_NURSE, SERAC_CHAIR
from kith.pathways.grave_harm.serac_decision_brought_back import SeracDecisionBroughtBack
from kith.statuses.serac import FOR_HEALTH
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

back, given = SeracDecisionBroughtBack.back, SeracDecisionBroughtBack.given
HELD = {"kind": "serac", "chair": "Sgt Poole", "health": "member",
        "people": [{"name": "Sgt Poole", "role": "police", "there": "came"}]}
DECIDED = {"outcome": "plan", "decided": "Nobody drives her home but her aunt", "of_health": "not_known"}
AT = "Tue 14 Jul 12:01"


def held(**raw):
    one = person("Lena", born="14 years ago")
    one.says(MeetingHeld, "Tue 14 Jul 12:00", by=9, **HELD | raw)
    return one


@pytest.mark.parametrize("health", [{"health": "member"}, {"health": "nobody", "health_why": "On leave, no deputy"}],
                         ids=["somebody was there", "no health voice"])
@row("CP10")
def test_what_it_decided_is_owed_in_two_working_days_also_where_health_had_no_voice(health):
    owed(held(**health), back, at=AT).is_("due", by=FOR_HEALTH, until="Thu 16 Jul 17:00",
                                          why="Because SERAC about Lena was held on Tue 14 Jul.")


@row("CP10")
def test_that_health_had_no_voice_is_said_with_why():
    assert "health" in fill(MeetingHeld, HELD | {"health": ""}).problems
    assert "health_why" in fill(MeetingHeld, HELD | {"health": "nobody"}).problems
    assert "health" not in fill(MeetingHeld, HELD | {"kind": "core_group"}).problems


def test_no_other_meeting_begins_it():
    nothing_owed(held(kind="professionals"), back, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 16:59", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_back_in_time_and_late(when, state):
    one = held()
    one.says(SeracDecision, when, by=4, answers=owed(one, back, at=AT), **DECIDED)
    owed(one, back, at="Fri 17 Jul 09:00").is_(state)


@row("CP10")
def test_nothing_back_on_the_third_day_the_named_nurse_and_the_chair_hear():
    one = held()
    owed(one, back, at=AT).is_told()
    owed(one, back, at="Fri 17 Jul 16:59").is_("overdue").tells(None)
    owed(one, back, at="Fri 17 Jul 17:00").tells(1, NAMED_NURSE)
    assert SERAC_CHAIR in back.escalate.also


@row("CP10")
def test_where_health_had_no_voice_the_chair_gives_what_was_decided_and_one_answer_does_both():
    nothing_owed(held(), given, at=AT)
    one = held(health="nobody", health_why="On leave, no deputy")
    asked = owed(one, given, at=AT).is_("due", by=SERAC_CHAIR, until="Thu 16 Jul 17:00").is_told()
    owed(one, given, at="Fri 17 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE)
    one.says(SeracDecision, "Wed 15 Jul 09:00", by=4, answers=owed(one, back, at=AT), **DECIDED)
    assert asked.one.cite != owed(one, back, at="Wed 15 Jul 10:00").is_("done").one.cite
    owed(one, given, at="Wed 15 Jul 10:00").is_("done")
