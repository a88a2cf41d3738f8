"""A plan that is written once and filed is out of date on its day: somebody owes a look at it."""
import pytest

from kith.forms.plans.plan_looked_at import PlanLookedAt
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.plans.plan_looked_at_again import PlanLookedAtAgain
from tests.scenarios.plans import ASKER, asked, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

first, later = PlanLookedAtAgain.first, PlanLookedAtAgain.next
GOES_ON = {"stands": "She sleeps; the glasses are broken again", "goes_on": "yes", "next_look": "2026-10-01"}


def planned():
    one = zara()
    asked(one)
    return one


@row("CM02")
def test_a_plan_that_begins_is_looked_at_within_three_months_or_it_climbs():
    one = planned()
    duty = owed(one, first, at="Wed 1 Jul 11:00").is_("due", by=THE_RECORDER, until="Fri 2 Oct 00:00").is_told()
    assert duty.one.bearer == ASKER
    owed(one, first, at="Fri 2 Oct 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, first, at="Sat 10 Oct 00:00").tells(2, NAMED_NURSE)


def test_a_second_action_begins_no_second_look():
    one = planned()
    asked(one, "Thu 2 Jul 10:00", need="Sleep")
    owed(one, first, at="Thu 2 Jul 11:00").is_("due", until="Fri 2 Oct 00:00")


@row("CM02")
@pytest.mark.parametrize(("when", "state"), [("Thu 1 Oct 23:59", "done"), ("Fri 2 Oct 00:01", "done late")])
def test_the_day_that_was_set_is_kept_or_it_is_late(when, state):
    one = planned()
    one.says(PlanLookedAt, "Wed 2 Sep 10:00", by=ASKER, **GOES_ON)
    owed(one, first, at="Wed 2 Sep 11:00").is_("done")
    owed(one, later, at="Wed 2 Sep 11:00").is_("due", until="Fri 2 Oct 00:00")
    one.says(PlanLookedAt, when, by=ASKER, stands="All is done", goes_on="no", over_because="She has all of it")
    owed(one, later, at="Sat 3 Oct 09:00").is_(state)


def test_where_nothing_is_planned_nothing_is_looked_at():
    nothing_owed(zara(), first, at="Wed 1 Jul 11:00")


def test_a_plan_that_is_over_is_not_looked_at_again():
    one = planned()
    one.says(PlanLookedAt, "Wed 2 Sep 10:00", by=ASKER, stands="Done", goes_on="no", over_because="It is done")
    nothing_owed(one, later, at="Wed 2 Sep 11:00")
