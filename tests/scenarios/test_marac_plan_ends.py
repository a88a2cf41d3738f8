"""MARAC’s coordinator says by its day whether a plan stands, and ends it; then nobody else asks."""
import pytest

from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language.roles import MARAC_COORDINATOR, NAMED_NURSE
from kith.pathways.grave_harm.marac_plan_ends import MaracPlanEnds
from kith.pathways.meetings.marac_looked_at import MaracLookedAt
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

look, ended = (MaracPlanEnds.duties[key] for key in ("look", "ended"))
BEGAN, AT = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def planned():
    one = person("Hannah", born="31 years ago")
    one.says(MaracPlanBegan, BEGAN, heard_at="Northbrook", review_by="2026-07-20")
    return one


def looked(answer: str, when: str = "Mon 20 Jul 10:00"):
    one = planned()
    one.says(StatusLookedAt, when, role=MARAC_COORDINATOR, answers=owed(one, look, at=AT), which="marac",
             answer=answer, told_by="Marta Quill")
    return one


@row("CP14")
def test_the_coordinator_owes_a_word_by_the_day_that_the_plan_named():
    owed(planned(), look, at=AT).is_("due", by=MARAC_COORDINATOR, until="Tue 21 Jul 00:00")
    nothing_owed(person("Hannah", born="31 years ago"), look, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_said_in_time_and_late(when, state):
    assert all_owed(looked("stands", when), look, at="Tue 21 Jul 09:00", also_gone=True)[0].one.state == state


def test_silence_climbs_to_the_named_nurse():
    one = planned()
    owed(one, look, at=AT).tells(0, MARAC_COORDINATOR).is_told()
    owed(one, look, at="Tue 21 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE)


@row("CP14")
def test_what_has_ended_is_ended_by_the_next_working_day_and_nobody_is_on_it_any_more():
    one = looked("ended")
    due = owed(one, ended, at="Mon 20 Jul 11:00").is_("due", by=MARAC_COORDINATOR, until="Tue 21 Jul 17:00")
    one.says(MaracPlanEnded, "Mon 20 Jul 12:00", role=MARAC_COORDINATOR, answers=due)
    owed(one, ended, at="Mon 20 Jul 13:00").is_("done")
    nothing_owed(looked("stands"), ended, at="Mon 20 Jul 11:00")


@row("CP14")
def test_once_the_coordinator_has_said_it_nobody_is_asked_a_second_time():
    one = looked("stands")
    asked = all_owed(one, MaracLookedAt.duties["look"], at="Mon 20 Jul 11:00", also_gone=True)
    assert asked[0].one.state == "done"
