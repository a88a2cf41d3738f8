"""No capacity is an answer that is counted, and not an end."""
from kith.forms.plans.plan_action import PlanAction
from kith.language.roles import TEAM_LEAD
from kith.pathways.plans.capacity_asked_again import CapacityAskedAgain
from tests.scenarios.plans import ASKER, NONE, zara
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

again = CapacityAskedAgain.again
NO_ROOM = {"need": "Counselling", "becomes": "no_capacity", "lacks": "camhs", "meanwhile": "The school nurse sees her"}


def refused(one):
    return one.says(PlanAction, "Wed 1 Jul 10:00", by=ASKER, **NO_ROOM)


@row("CP04")
def test_a_month_later_it_is_looked_at_again():
    one = zara()
    refused(one)
    duty = owed(one, again, at="Wed 1 Jul 11:00").is_("due", until="Sun 2 Aug 00:00")
    one.says(PlanAction, "Sat 1 Aug 23:59", by=ASKER, answers=duty, **NONE)
    owed(one, again, at="Mon 3 Aug 09:00").is_("done")


def test_another_reason_is_not_looked_at_again():
    one = zara()
    one.says(PlanAction, "Wed 1 Jul 10:00", by=ASKER, **NONE)
    nothing_owed(one, again, at="Wed 1 Jul 11:00")


def test_forgotten_it_climbs_to_the_lead():
    one = zara()
    refused(one)
    owed(one, again, at="Wed 1 Jul 11:00").is_told()
    owed(one, again, at="Sun 2 Aug 00:00").is_("overdue").tells(1, TEAM_LEAD)


def test_still_none_is_looked_at_again_a_month_after_that():
    one = zara()
    refused(one)
    duty = owed(one, again, at="Sat 1 Aug 09:00")
    one.says(PlanAction, "Sat 1 Aug 10:00", by=ASKER, answers=duty, **NO_ROOM)
    assert sorted(each.one.state for each in all_owed(one, again, at="Sat 1 Aug 11:00")) == ["done", "due"]
