"""Each planned home visit is ticked by the team on its day, whatever came of it."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.maternity.home_visit_planned import HomeVisitPlanned
from kith.forms.maternity.home_visit_ticked import HomeVisitTicked
from kith.language.roles import HEALTH_VISITOR, MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.maternity.home_visit_ticked_off import HomeVisitTickedOff
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

tick = HomeVisitTickedOff.tick


def planned(planned: str = "2026-07-14T09:30", **who):
    baby = person(**({"name": "Idris", "born": "16 weeks ago"} | who))
    baby.says(HomeVisitPlanned, "Mon 13 Jul 11:00", planned=planned)
    return baby


def test_it_is_owed_from_the_beginning_of_its_day_so_that_it_can_be_ticked_early():
    baby = planned()
    nothing_owed(baby, tick, at="Mon 13 Jul 23:59")
    duty = owed(baby, tick, at="Tue 14 Jul 08:00").is_("due", by=HEALTH_VISITOR, until="Tue 14 Jul 17:00")
    assert duty.sentence == "Because a home visit was planned for Tue 14 Jul."


def test_an_evening_visit_is_not_late_before_it_was_made():
    owed(planned("2026-07-14T18:30"), tick, at="Tue 14 Jul 19:00").is_("due", until="Wed 15 Jul 17:00")


def test_no_visit_was_planned():
    nothing_owed(person("Idris", born="16 weeks ago"), tick, at="Tue 14 Jul 18:00")


def test_a_plan_that_was_a_mistake_owes_nothing():
    baby = person("Idris", born="16 weeks ago")
    baby.says(HomeVisitPlanned, "Mon 13 Jul 11:00", planned="2026-07-14T09:30").struck_out("Mon 13 Jul 12:00")
    nothing_owed(baby, tick, at="Tue 14 Jul 18:00")


def test_before_birth_the_midwife_visits():
    owed(planned(name="Baby", born="", expected="2026-10-01"), tick, at="Tue 14 Jul 08:00").is_("due", by=MIDWIFE)


@pytest.mark.parametrize("came", ["seen", "nobody_in", "put_off", "not_made"])
def test_whatever_came_of_it_is_a_tick(came):
    baby = planned()
    baby.says(HomeVisitTicked, "Tue 14 Jul 10:30", answers=owed(baby, tick, at="Tue 14 Jul 10:00"), came_of_it=came)
    owed(baby, tick, at="Tue 14 Jul 18:00").is_("done")


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_the_boundary_is_the_hour_by_which_a_day_is_ticked(when, state):
    baby = planned()
    baby.says(HomeVisitTicked, when, answers=owed(baby, tick, at="Tue 14 Jul 10:00"), came_of_it="seen")
    owed(baby, tick, at="Tue 14 Jul 18:00").is_(state)


@row("AN17")
def test_one_that_is_not_ticked_is_carried_to_the_next_morning_and_the_lead_is_told():
    baby = planned()
    owed(baby, tick, at="Tue 14 Jul 00:00").tells(0, HEALTH_VISITOR).is_told()
    owed(baby, tick, at="Tue 14 Jul 16:59").is_("due").tells(None)
    owed(baby, tick, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(baby, tick, at="Wed 15 Jul 08:00").is_("overdue").tells(None)
    owed(baby, tick, at="Fri 17 Jul 00:00").is_("overdue").tells(2, NAMED_NURSE)


def test_it_is_set_aside_only_by_the_lead_with_a_reason():
    baby = planned()
    duty = owed(baby, tick, at="Tue 14 Jul 10:00")
    baby.says(Waived, "Tue 14 Jul 10:00", role=HEALTH_VISITOR, answers=duty,
              ground="needless", why="They moved away last week")
    owed(baby, tick, at="Tue 14 Jul 11:00").is_("due")
    baby.says(Waived, "Tue 14 Jul 12:00", role=TEAM_LEAD, answers=duty,
              ground="needless", why="They moved away last week")
    owed(baby, tick, at="Tue 14 Jul 13:00").is_("waived")


def test_two_visits_on_one_day_want_two_ticks():
    baby = planned()
    baby.says(HomeVisitPlanned, "Mon 13 Jul 11:05", planned="2026-07-14T15:00")
    first, _ = all_owed(baby, tick, at="Tue 14 Jul 10:00")
    baby.says(HomeVisitTicked, "Tue 14 Jul 10:30", answers=first, came_of_it="seen")
    assert sorted(one.one.state for one in all_owed(baby, tick, at="Tue 14 Jul 11:00")) == ["done", "due"]
