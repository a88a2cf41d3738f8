"""The initial health assessment counts from the day a child came into care, whenever we were told of it."""
import pytest

from kith.forms.acts.waived import Waived
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.looked_after.initial_health_assessment import InitialHealthAssessment
from tests.scenarios.caring import BEGAN, ENDED, booked, in_care, reported
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

book, report = InitialHealthAssessment.book, InitialHealthAssessment.report


@row("LA09")
def test_told_nine_working_days_late_it_is_a_breach_of_four_days_of_which_nine_waited_for_the_notice():
    one = in_care(since="Mon 1 Jun 09:00", known="Fri 12 Jun 10:00")
    owed(one, report, at="Fri 12 Jun 11:00").is_(
        "due", by=LOOKED_AFTER_NURSE, until="Tue 30 Jun 00:00", why="Because Kai came into care on Mon 1 Jun.",
        learnt_late=9)
    reported(one, "Fri 3 Jul 12:00", held_on="2026-07-03", kind="initial")
    late = owed(one, report, at="Mon 6 Jul 09:00").is_("done late")
    assert late.one.marks["learnt_late"] == 9


@pytest.mark.parametrize(("when", "state"), [("Mon 29 Jun 23:59", "done"), ("Tue 30 Jun 00:01", "done late")])
def test_the_report_counts_and_not_the_day_of_the_appointment(when, state):
    one = in_care(since="Mon 1 Jun 09:00")
    reported(one, when, held_on="2026-06-15", kind="initial")
    owed(one, report, at="Thu 2 Jul 09:00").is_(state)


@row("LA09")
def test_what_a_nurse_did_is_no_initial_assessment():
    one = in_care()
    reported(one, "Mon 15 Jun 12:00", held_on="2026-06-15", kind="initial", profession="nurse")
    owed(one, report, at="Tue 16 Jun 09:00").is_("due")


@row("LA09")
def test_what_is_not_booked_by_the_tenth_day_reaches_the_lead_and_a_booking_answers_it():
    one = in_care()
    owed(one, book, at="Mon 1 Jun 12:00").is_("due", by=LOOKED_AFTER_NURSE, until="Tue 16 Jun 00:00").is_told()
    owed(one, book, at="Tue 16 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD)
    booked(one, "Tue 16 Jun 10:00", starts="2026-06-22T10:00+01:00", kind="initial")
    owed(one, book, at="Tue 16 Jun 11:00").is_("done late")


def test_nobody_books_what_has_been_done():
    one = in_care()
    reported(one, "Wed 10 Jun 12:00", held_on="2026-06-10", kind="initial")
    owed(one, book, at="Thu 11 Jun 09:00").is_("done")


def test_it_climbs_before_it_is_too_late():
    one = in_care()
    owed(one, report, at="Mon 1 Jun 12:00").is_told()
    owed(one, report, at="Tue 23 Jun 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, report, at="Tue 30 Jun 00:00").is_("overdue").tells(2, DESIGNATED_NURSE)


def test_what_was_overdue_when_the_child_left_care_stays_and_what_was_not_yet_due_goes():
    one = in_care()
    one.says(ENDED, "Fri 26 Jun 09:00")
    nothing_owed(one, report, at="Mon 6 Jul 09:00")
    owed(one, book, at="Mon 6 Jul 09:00").is_("overdue")


@row("LA09")
def test_it_is_set_aside_by_those_who_may_with_a_reason_and_by_nobody_else():
    one = in_care()
    why = {"ground": "needless", "why": "Assessed by Dr Hale on 2 April, six weeks before"}
    one.says(Waived, "Mon 8 Jun 09:00", by=5, role=LOOKED_AFTER_NURSE, answers=owed(one, report, at="Mon 8 Jun 08:00"),
             **why)
    owed(one, report, at="Mon 8 Jun 10:00").is_("due")
    one.says(Waived, "Mon 8 Jun 11:00", by=6, role=NAMED_NURSE, answers=owed(one, report, at="Mon 8 Jun 10:00"), **why)
    owed(one, report, at="Mon 8 Jun 12:00").is_("waived")


def test_a_second_time_in_care_is_assessed_anew():
    one = in_care(since="Mon 2 Feb 09:00")
    reported(one, "Mon 23 Feb 12:00", held_on="2026-02-23", kind="initial")
    one.says(ENDED, "Fri 1 May 09:00")
    one.says(BEGAN, "Mon 1 Jun 09:00", legal_status="not_known")
    assert [each.one.state for each in all_owed(one, report, at="Tue 2 Jun 09:00")] == ["done", "due"]


def test_a_child_who_is_not_in_care_is_owed_none():
    nothing_owed(person("Mia", born="9 years ago"), report, at="Mon 1 Jun 12:00")
