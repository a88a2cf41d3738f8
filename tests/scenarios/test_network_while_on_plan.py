"""On a child protection plan no role around a child may be blank; the named nurse hears within days."""
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.family.network_while_on_plan import NetworkWhileOnPlan
from tests.scenarios.around import everything, kai
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

ask = NetworkWhileOnPlan.ask


def on_a_plan(one, since: str = "Mon 6 Jul 10:00"):
    one.says(ChildProtectionPlanBegan, since, category="emotional")
    return one


@row("CP03")
def test_a_plan_makes_a_blank_urgent():
    duty = owed(on_a_plan(kai()), ask, at="Mon 6 Jul 11:00").is_("due", by=HEALTH_VISITOR, until="Wed 8 Jul 17:00")
    assert duty.one.duty.level == "urgent"


def test_no_plan_asks_nothing_by_this_rule():
    nothing_owed(kai(), ask, at="Mon 6 Jul 11:00")


@row("CP03")
def test_every_role_answered_does_it_in_time():
    one = on_a_plan(kai())
    everything(one, "Wed 8 Jul 16:59", father="not_safe")
    owed(one, ask, at="Wed 8 Jul 18:00").is_("done")


@row("CP03")
def test_a_blank_climbs_to_the_lead_and_the_named_nurse():
    one = on_a_plan(kai())
    owed(one, ask, at="Mon 6 Jul 11:00").is_told()
    owed(one, ask, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, ask, at="Fri 10 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_plan_that_ends_before_it_is_due_owes_nothing_more():
    one = on_a_plan(kai())
    one.says(ChildProtectionPlanEnded, "Tue 7 Jul 10:00")
    nothing_owed(one, ask, at="Tue 7 Jul 11:00")


def test_asked_before_the_plan_is_asked():
    one = kai()
    everything(one, "Thu 2 Jul 10:00")
    nothing_owed(on_a_plan(one), ask, at="Mon 6 Jul 11:00")
