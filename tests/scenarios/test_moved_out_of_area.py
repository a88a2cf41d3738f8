"""A child moves to another area and stays ours, service by service, until somebody there accepts by name."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.areas.accepted_elsewhere import AcceptedElsewhere
from kith.forms.areas.area_answered import AreaAnswered
from kith.forms.areas.moved_area import MovedArea
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, SCHOOL_NURSE, TEAM_LEAD, UNIVERSAL
from kith.pathways.areas.moved_out_of_area import MovedOutOfArea
from kith.pathways.emergency.looked_after_attendance import LookedAfterAttendance
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

school, practice, looked_after = MovedOutOfArea.school_nurse, MovedOutOfArea.practice, MovedOutOfArea.looked_after
there = MovedOutOfArea.there
MOVED = {"to_area": "Fenwick", "since": "2026-07-13", "takes_over": ["school_nurse", "gp"], "team": "not_known",
         "designated": "not_known"}
ACCEPTED = {"who": "J Hale, school nurse, Fenwick", "since": "2026-07-20", "all_of_it": "no"}
AT = "Tue 14 Jul 10:00"


def kai(in_care: bool = True):
    one = person("Kai", born="9 years ago")
    one.has_worker("school_nurse", "Mon 1 Jun 09:00")
    one.has_worker("looked_after_nurse", "Mon 1 Jun 09:00", team="looked")
    if in_care:
        one.says(LookedAfterBegan, "Mon 1 Jun 09:00", legal_status="voluntary")
    one.says(MovedArea, "Tue 14 Jul 09:00", **MOVED)
    return one


@row("RV10")
def test_each_service_that_must_be_taken_over_stays_with_ours_until_it_is_accepted():
    one = kai()
    kept = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE, until="Wed 22 Jul 00:00").tells(0, SCHOOL_NURSE)
    assert kept.sentence == "Because Kai moves to another area, where nobody has accepted Kai yet."
    assert "still yours" in kept.one.duty.what
    assert owed(one, practice, at=AT).one.role == SCHOOL_NURSE   # by age; the practice that gives him up owes nothing
    nothing_owed(one, MovedOutOfArea.health_visitor, at=AT)
    assert practice.owner == UNIVERSAL


@row("RV10")
def test_the_health_duties_of_a_looked_after_child_stay_with_the_team_that_placed_him():
    one = kai()
    owed(one, looked_after, at=AT).is_("due", by=LOOKED_AFTER_NURSE)
    one.says(AcceptedElsewhere, "Wed 15 Jul 09:00", answers=owed(one, looked_after, at=AT), **ACCEPTED)
    owed(one, looked_after, at="Wed 15 Jul 10:00").is_("done")
    # Accepted there, he is still theirs here: what is owed about a looked-after child goes to the same nurse as before
    one.says(EdAttendance, "Thu 16 Jul 09:00", by=None, injury="no")
    owed(one, LookedAfterAttendance.review, at="Thu 16 Jul 10:00").is_("due", by=LOOKED_AFTER_NURSE)


def test_a_child_who_is_not_looked_after_leaves_nothing_to_that_nurse():
    nothing_owed(kai(in_care=False), looked_after, at=AT)


def test_what_tells_of_the_move_is_kept_by_those_who_owe_something_for_it():
    assert labels.of(owed(kai(), school, at=AT).one) == "sensitive"


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 23:59", "done"), ("Wed 22 Jul 00:01", "done late")])
def test_accepted_in_time_and_late_and_each_service_by_itself(when, state):
    one = kai()
    one.says(AcceptedElsewhere, when, answers=owed(one, school, at=AT), **ACCEPTED)
    owed(one, school, at="Thu 23 Jul 09:00").is_(state)
    owed(one, practice, at="Thu 23 Jul 09:00").is_("overdue")


@row("RV10")
def test_unaccepted_after_five_working_days_it_reaches_the_designated_nurse_and_stays_on_our_list():
    one = kai()
    owed(one, school, at=AT).is_told()
    owed(one, school, at="Sun 19 Jul 23:00").tells(None)
    owed(one, school, at="Mon 20 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, school, at="Wed 22 Jul 00:00").is_("overdue").tells(2, DESIGNATED_NURSE).is_told()
    owed(one, school, at="Thu 30 Jul 00:00").is_("overdue").tells(3, DESIGNATED_NURSE)


@row("RV10")
def test_a_place_there_that_is_named_answers_by_itself_for_all_of_ours_and_part_of_it_closes_none():
    one = kai()
    nothing_owed(one, there, at=AT)
    named = person("Kai", born="9 years ago")
    named.has_worker("school_nurse", "Mon 1 Jun 09:00")
    named.says(MovedArea, "Tue 14 Jul 09:00", **MOVED | {"place": "Children’s health, Fenwick"})
    asked = owed(named, there, at=AT).is_("due", until="Wed 22 Jul 00:00")
    assert asked.one.role.key == "place:Children’s health, Fenwick"
    named.says(AreaAnswered, "Wed 15 Jul 09:00", by=None, answers=asked, takes="part", since="2026-07-15",
               lacking="His records", who="J Hale")
    for duty in (there, school, practice):
        owed(named, duty, at="Wed 15 Jul 10:00").is_("due")
    named.says(AreaAnswered, "Thu 16 Jul 09:00", by=None, answers=asked, takes="all", since="2026-07-15", who="J Hale")
    for duty in (there, school, practice):
        owed(named, duty, at="Thu 16 Jul 10:00").is_("done")


@row("RV10")
def test_a_place_there_that_is_silent_reaches_our_designated_nurse():
    named = person("Kai", born="9 years ago")
    named.says(MovedArea, "Tue 14 Jul 09:00", **MOVED | {"place": "Children’s health, Fenwick"})
    owed(named, there, at=AT).is_told()
    owed(named, there, at="Wed 22 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)


def test_without_a_move_nothing_is_owed_and_a_move_raised_in_error_is_owed_by_nobody():
    one = person("Kai", born="9 years ago")
    nothing_owed(one, school, at=AT)
    said = one.says(MovedArea, "Tue 14 Jul 09:00", **MOVED)
    said.struck_out("Tue 14 Jul 09:30")
    nothing_owed(one, school, at=AT)
