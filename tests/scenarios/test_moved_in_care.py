"""A move in care begins again what hangs on where a child lives; out of the area it is handed over that day."""
import pytest

from kith.forms.areas.moved_area import MovedArea
from kith.forms.looked_after.move_gone_through import MoveGoneThrough
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.areas.moved_out_of_area import MovedOutOfArea
from kith.pathways.looked_after.initial_health_assessment import InitialHealthAssessment
from kith.pathways.looked_after.moved_in_care import MovedInCare
from tests.scenarios.caring import in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

review, hand_over = MovedInCare.review, MovedInCare.hand_over


def moved(out_of_area: str = "no"):
    one = in_care()
    one.says(PlacementChanged, "Tue 9 Jun 09:00", placement="not_known", out_of_area=out_of_area)
    return one


@row("RV10")
def test_a_boy_who_moves_to_another_county_is_handed_over_and_stays_ours_until_they_accept():
    one = moved("yes")
    owed(one, hand_over, at="Tue 9 Jun 10:00").is_("due", by=LOOKED_AFTER_NURSE, until="Tue 9 Jun 17:00",
                                                   why="Because Kai moved to another home in care on Tue 9 Jun.")
    one.says(MovedArea, "Tue 9 Jun 11:00", to_area="Fenwick", since="2026-06-09", takes_over=["gp"], team="not_known",
             designated="not_known")
    owed(one, hand_over, at="Tue 9 Jun 12:00").is_("done")
    owed(one, MovedOutOfArea.looked_after, at="Tue 9 Jun 12:00").is_("due", by=LOOKED_AFTER_NURSE)
    owed(one, InitialHealthAssessment.report, at="Tue 9 Jun 12:00").is_("due", by=LOOKED_AFTER_NURSE)


def test_within_the_area_nobody_is_handed_over():
    nothing_owed(moved(), hand_over, at="Tue 9 Jun 10:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 23 Jun 23:59", "done"), ("Wed 24 Jun 00:01", "done late")])
def test_plan_agreement_practice_and_appointments_are_gone_through_in_ten_working_days(when, state):
    one = moved()
    owed(one, review, at="Tue 9 Jun 10:00").is_("due", by=LOOKED_AFTER_NURSE, until="Wed 24 Jun 00:00")
    one.says(MoveGoneThrough, when, plan_holds="yes", agreed="stands", practice="new", practice_name="Mill Practice",
             waiting="The place with speech and language goes along; their letter says so")
    owed(one, review, at="Thu 25 Jun 09:00").is_(state)


def test_without_a_practice_it_is_not_gone_through_and_climbs():
    one = moved()
    owed(one, review, at="Tue 9 Jun 10:00").is_told()
    one.says(MoveGoneThrough, "Fri 12 Jun 09:00", plan_holds="yes", agreed="stands", practice="not_yet",
             waiting="There are none")
    owed(one, review, at="Wed 24 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, review, at="Thu 2 Jul 00:00").tells(2, DESIGNATED_NURSE)


def test_whoever_did_not_move_is_owed_nothing():
    nothing_owed(in_care(), review, at="Tue 9 Jun 10:00")
