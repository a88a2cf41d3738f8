"""After a plan is stepped down the family is seen again, and nothing that was open falls away."""
from kith.engine.filling import fill
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.forms.meetings.seen_after_step_down import SeenAfterStepDown
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.meetings.stepped_down import SteppedDown
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

see = SteppedDown.see
SAID = {"before": "protection", "after": "in_need", "agreed": "The core group", "reason": "All goals met",
        "continues": "Visits each month", "worry": "He comes back to the flat", "anything_open": "no"}


def stepped_down(**more):
    mia = person(born="2 years ago")
    mia.says(PlanSteppedDown, "Mon 4 May 11:00", **SAID | more)
    return mia


@row("HV09")
def test_the_family_is_seen_within_three_months():
    duty = owed(stepped_down(), see, at="Mon 4 May 12:00").is_("due", by=HEALTH_VISITOR, until="Wed 5 Aug")
    assert duty.sentence == "Because the plan for Mia was stepped down on Mon 4 May."


@row("HV09")
def test_an_open_action_is_done_moved_or_dropped_with_a_reason():
    open_one = {"action": "Nursery place", "becomes": "moved"}
    filled = fill(PlanSteppedDown, SAID | {"anything_open": "yes", "open_actions": [open_one]})
    assert list(filled.problems) == ["open_actions.0.why"]
    assert list(fill(PlanSteppedDown, SAID | {"anything_open": "yes"}).problems) == ["open_actions"]
    explained = [open_one | {"why": "Early help, Jo"}]
    kept = fill(PlanSteppedDown, SAID | {"anything_open": "yes", "open_actions": explained})
    assert kept.problems == {}


def test_no_step_down_owes_no_contact():
    nothing_owed(person(born="2 years ago"), see, at="Mon 4 May 12:00")


def test_seen_in_time_and_late():
    for when, state in (("Tue 4 Aug 23:00", "done"), ("Wed 5 Aug 00:01", "done late")):
        mia = stepped_down()
        mia.says(SeenAfterStepDown, when, answers=owed(mia, see, at="Mon 4 May 12:00"), how="well", what="Settled")
        owed(mia, see, at="Thu 6 Aug 09:00").is_(state)


def test_not_seen_climbs():
    mia = stepped_down()
    owed(mia, see, at="Mon 4 May 12:00").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, see, at="Wed 5 Aug 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, see, at="Thu 20 Aug 09:00").tells(2, NAMED_NURSE)
