"""Each assessment begins the next: six months on before the fifth birthday, a year on after it, by somebody named."""
from datetime import UTC, datetime

import pytest

from kith.forms.acts.waived import Waived
from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.forms.looked_after.practitioner_named import PractitionerNamed
from kith.language.roles import HEALTH_VISITOR, LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.looked_after.review_health_assessment import ReviewHealthAssessment
from tests.scenarios.caring import ENDED, booked, in_care, reported
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, told

offer, name, book, report = ReviewHealthAssessment.duties.values()
THREE, NINE = "3 years ago", "9 years ago"


def assessed(born: str, held_on: str = "2026-01-12"):
    """A child whose last assessment was then."""
    one = in_care(born, since="Mon 5 Jan 09:00")
    reported(one, "Fri 16 Jan 12:00", held_on=held_on, kind="initial")
    return one


@row("LA09")
@pytest.mark.parametrize(("born", "by", "until"), [(THREE, HEALTH_VISITOR, "Mon 13 Jul 00:00"),
                                                   (NINE, LOOKED_AFTER_NURSE, "Wed 13 Jan 2027 00:00")])
def test_six_months_on_before_the_fifth_birthday_and_a_year_on_after_it_from_the_day_the_child_was_seen(
        born, by, until):
    owed(assessed(born), report, at="Mon 1 Jun 12:00").is_("due", by=by, until=until,
                                                           why="Because Kai was last assessed on Mon 12 Jan.")


def test_a_child_never_assessed_is_owed_no_review_yet():
    nothing_owed(in_care(), report, at="Mon 1 Jun 12:00")


@row("LA09")
def test_done_in_time_it_begins_the_next_and_late_it_says_so():
    one = assessed(THREE)
    reported(one, "Fri 10 Jul 12:00", held_on="2026-07-06")
    first, then = all_owed(one, report, at="Sat 11 Jul 09:00")
    first.is_("done")
    then.is_("due", until="Thu 7 Jan 2027 00:00")


def test_overdue_it_stays_and_climbs():
    one = assessed(THREE)
    owed(one, report, at="Sun 12 Jul 23:00").is_("due")
    owed(one, report, at="Mon 13 Jul 00:00").is_("overdue")


@row("LA12")
def test_a_choice_is_offered_six_weeks_before_it_is_due():
    one = assessed(THREE)
    owed(one, offer, at="Mon 25 May 12:00").is_("due", by=LOOKED_AFTER_NURSE, until="Mon 1 Jun 00:00")
    owed(one, offer, at="Mon 1 Jun 00:00").is_("overdue")
    one.says(AssessmentOffered, "Tue 2 Jun 09:00", kind="review", asked_how="phone", offers=[
        {"place_kind": "youth", "starts": "2026-07-04T10:00+01:00", "person": "Ruth Amos"}])
    owed(one, offer, at="Tue 2 Jun 10:00").is_("done late")


@row("LA07")
def test_four_weeks_before_nobody_is_named_and_the_lead_hears():
    one = assessed(THREE)
    owed(one, name, at="Mon 1 Jun 12:00").is_("due", by=HEALTH_VISITOR, until="Mon 15 Jun 00:00").is_told()
    owed(one, name, at="Mon 15 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD)
    one.says(PractitionerNamed, "Mon 15 Jun 09:00", who="Nina Castellan", role="looked_after_nurse", same="no",
             why_other="moved", hand_over="Speech again in July; she hides behind the sofa from strangers")
    owed(one, name, at="Mon 15 Jun 10:00").is_("done late")


@row("LA09")
def test_set_aside_for_good_it_is_owed_again_when_the_next_one_would_be():
    one = assessed(THREE)
    due = owed(one, report, at="Mon 1 Jun 12:00")
    one.says(Waived, "Mon 1 Jun 13:00", by=6, role=NAMED_NURSE, answers=due, ground="needless",
             why="Seen by the community paediatrician the week before")
    owed(one, report, at="Mon 1 Jun 14:00").is_("waived")
    owed(one, report, at="Tue 1 Dec 23:59").is_("waived")
    owed(one, report, at="Wed 2 Dec 00:01").is_("overdue")


def test_two_weeks_before_it_is_booked():
    one = assessed(THREE)
    owed(one, book, at="Mon 1 Jun 12:00").is_("due", until="Mon 29 Jun 00:00")
    booked(one, "Mon 22 Jun 09:00", starts="2026-07-04T10:00+01:00")
    owed(one, book, at="Mon 22 Jun 10:00").is_("done")
    owed(one, report, at="Mon 22 Jun 10:00").is_("due")


def test_what_was_never_offered_is_asked_for_no_longer_once_the_assessment_is_done():
    one = assessed(THREE)
    reported(one, "Fri 10 Jul 12:00", held_on="2026-07-06")
    assert [each.one.state for each in all_owed(one, offer, at="Sat 11 Jul 09:00")] == ["done late", "due"]


def test_from_the_fifth_birthday_on_it_is_the_nurse_who_owes_what_is_due_on_the_same_day():
    one = in_care("5 years ago", since="Mon 5 Jan 09:00")   # five on 11 July
    reported(one, "Fri 16 Jan 12:00", held_on="2026-01-12", kind="initial")
    owed(one, report, at="Fri 10 Jul 12:00").is_("due", by=HEALTH_VISITOR, until="Mon 13 Jul 00:00")
    owed(one, report, at="Sat 11 Jul 12:00").is_("due", by=LOOKED_AFTER_NURSE, until="Mon 13 Jul 00:00")


def test_whoever_left_care_before_it_was_due_is_owed_none():
    one = assessed(NINE)
    one.says(ENDED, "Mon 1 Jun 09:00")
    nothing_owed(one, report, at="Thu 2 Jul 09:00")


@row("LA09")
def test_the_law_in_force_on_the_day_the_child_was_seen_says_when_the_next_is_due():
    told.settings = {"looked_after.months_between_reviews": ((datetime(2026, 6, 1, tzinfo=UTC), 6),)}
    one = assessed(NINE)
    owed(one, report, at="Mon 8 Jun 12:00").is_("due", until="Wed 13 Jan 2027 00:00")
    reported(one, "Wed 10 Jun 12:00", held_on="2026-06-10")
    assert [each.due for each in all_owed(one, report, at="Thu 11 Jun 09:00")][-1].startswith("Fri 11 Dec")
