"""Whoever gives an appointment or says where to go hears whether they came; what nobody says counts as a miss."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.family_told import FamilyTold
from kith.forms.family.safe_contact import SafeContact
from kith.language.roles import FAMILY, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.notices.wording import gives_away
from kith.pathways.appointments.appointment_kept import AppointmentKept
from kith.pathways.appointments.health_visitor_missed import HealthVisitorMissed
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.scenarios.attending import booked, child, directed, given, missed, nobody_said, sent_to
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

text = AppointmentKept.text
BY_TEXT = {"remind": "text"}
STARTS = "2026-07-14T10:00:00+01:00"
GIVEN, ON = "Mon 6 Jul 09:00", "Tue 14 Jul 10:00"


def test_nobody_was_expected_and_nothing_is_owed():
    mia = child()
    missed(mia, ON)
    nothing_owed(mia, booked, at=ON)
    nothing_owed(mia, directed, at=ON)


def test_it_begins_with_the_appointment_and_is_due_the_working_day_after():
    mia = child()
    given(mia, GIVEN, STARTS)
    duty = owed(mia, booked, at="Mon 6 Jul 10:00").is_("due", by=THE_RECORDER, until="Wed 15 Jul 17:00")
    assert duty.sentence == "Because Mia was given an appointment on Mon 6 Jul: Health visiting."
    nothing_owed(mia, directed, at="Mon 6 Jul 10:00")


@row("EH06", "P6")
def test_told_to_go_to_a_drop_in_it_is_due_ten_working_days_after_the_day():
    # Given a three-year-old told to go to the drop-in by Tuesday 14 July
    mia = child()
    sent_to(mia, GIVEN, "2026-07-14", by=7)
    # Then whoever sent them owes the word on it until the end of the tenth working day after
    duty = owed(mia, directed, at=GIVEN.replace("09", "10")).is_("due", by=THE_RECORDER, until="Wed 29 Jul 00:00")
    assert duty.one.bearer == 7
    owed(mia, directed, at="Tue 28 Jul 23:59").is_("due")
    owed(mia, directed, at="Wed 29 Jul 00:00").is_("overdue")


@pytest.mark.parametrize("outcome", ["came", "not_brought", "did_not_come", "nobody_in", "put_off", "cancelled"])
def test_whatever_happened_is_said_and_done(outcome):
    mia = child()
    given(mia, GIVEN, STARTS)
    missed(mia, ON, outcome, answers=owed(mia, booked, at=ON))
    owed(mia, booked, at="Tue 14 Jul 11:00").is_("done")


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_the_boundary_is_close_of_business(when, state):
    mia = child()
    given(mia, GIVEN, STARTS)
    missed(mia, when, "came", answers=owed(mia, booked, at=ON))
    owed(mia, booked, at="Thu 16 Jul 09:00").is_(state)


def test_an_outcome_of_something_else_says_nothing_of_this_one():
    mia = child()
    given(mia, GIVEN, STARTS)
    missed(mia, ON, "came")
    owed(mia, booked, at="Tue 14 Jul 11:00").is_("due")


def test_unsaid_it_climbs_to_the_lead_and_the_named_nurse():
    mia = child()
    given(mia, GIVEN, STARTS)
    owed(mia, booked, at=GIVEN).tells(0, THE_RECORDER).is_told()
    owed(mia, booked, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, booked, at="Thu 23 Jul 00:00").tells(2, NAMED_NURSE)


@row("EH06", "CP07", "P6")
def test_what_nobody_says_counts_as_a_miss_and_the_word_on_it_is_still_owed():
    mia = child()
    given(mia, GIVEN, STARTS)
    nobody_said(mia, booked, ON, "Wed 15 Jul 17:00")
    owed(mia, booked, at="Wed 15 Jul 18:00").is_("overdue")
    owed(mia, HealthVisitorMissed.reach, at="Wed 15 Jul 18:00").is_(
        "due", why="Because Mia was expected by Tue 14 Jul, and nobody has recorded that Mia came: Health visiting.")


@row("EH06")
def test_whoever_then_says_that_they_came_ends_the_miss():
    mia = child()
    given(mia, GIVEN, STARTS)
    note = nobody_said(mia, booked, ON, "Wed 15 Jul 17:00")
    note.add("whole", ON, "Thu 16 Jul 10:00", {"outcome": "came", "role": "health_visitor"}, by=4,
             citations=[list(owed(mia, booked, at="Thu 16 Jul 09:00").one.cite)])
    owed(mia, booked, at="Thu 16 Jul 11:00").is_("done")
    nothing_owed(mia, HealthVisitorMissed.reach, at="Thu 16 Jul 11:00")


def test_whoever_then_says_that_they_were_not_brought_begins_no_second_follow_up():
    mia = child()
    given(mia, GIVEN, STARTS)
    note = nobody_said(mia, booked, ON, "Wed 15 Jul 17:00")
    before = owed(mia, HealthVisitorMissed.reach, at="Wed 15 Jul 18:00").one.cite
    note.add("whole", ON, "Thu 16 Jul 10:00", {"outcome": "not_brought", "role": "health_visitor"}, by=4,
             citations=[list(owed(mia, booked, at="Thu 16 Jul 09:00").one.cite)])
    assert owed(mia, HealthVisitorMissed.reach, at="Thu 16 Jul 11:00").one.cite == before


def test_what_the_program_noted_is_followed_by_whoever_gave_the_appointment():
    zara = child()
    for day in ("13", "14"):
        zara.says(AppointmentOutcome, f"Mon 6 Jul {day}:00", outcome="came", role="camhs")
    given(zara, GIVEN, STARTS, role="camhs", by=7)
    missed(zara, "Mon 13 Jul 10:00", role="camhs")
    nobody_said(zara, booked, ON, "Wed 15 Jul 17:00", role="camhs")
    assert owed(zara, MissedAppointments.see, at="Wed 15 Jul 18:00").is_("due", by=THE_RECORDER).one.bearer == 7


def test_the_lead_alone_sets_it_aside():
    mia = child()
    given(mia, GIVEN, STARTS)
    mia.says(Waived, ON, role=TEAM_LEAD, answers=owed(mia, booked, at=ON),
             ground="needless", why="The clinic moved; all were rebooked")
    owed(mia, booked, at="Tue 14 Jul 11:00").is_("waived")


@row("CM08")
def test_a_reminder_is_owed_two_days_before_and_told_to_the_home_by_the_way_they_chose():
    # Given an appointment on Tuesday 14 July of which they want to be reminded by a text
    mia = child()
    given(mia, GIVEN, STARTS, **BY_TEXT)
    # Then nothing is owed until Sunday, two days before
    nothing_owed(mia, text, at="Sat 11 Jul 23:59")
    duty = owed(mia, text, at="Sun 12 Jul 00:00").is_("due", by=THE_RECORDER).tells(0, THE_RECORDER)
    (tell,) = duty.one.duty.tell
    assert (tell.to, tell.channel, tell.otherwise) == (FAMILY, "text", THE_RECORDER)
    assert not gives_away(tell.says)
    nothing_owed(mia, AppointmentKept.email, at="Sun 12 Jul 00:00")
    nothing_owed(mia, AppointmentKept.letter, at="Sun 12 Jul 00:00")


@pytest.mark.parametrize("more", [{}, {"remind": "none"}])
def test_whoever_chose_none_is_reminded_of_nothing(more):
    mia = child()
    given(mia, GIVEN, STARTS, **more)
    for duty in (text, AppointmentKept.email, AppointmentKept.letter, AppointmentKept.letter_of_age):
        nothing_owed(mia, duty, at="Mon 13 Jul 12:00")


def test_it_is_done_by_what_left_and_asked_again_where_it_did_not_leave():
    mia = child()
    given(mia, GIVEN, STARTS, **BY_TEXT)
    left = mia.says(FamilyTold, "Sun 12 Jul 00:01", channel="text", came_of_it="leaving",
                    answers=owed(mia, text, at="Sun 12 Jul 00:00"))
    owed(mia, text, at="Sun 12 Jul 00:02").is_("done")
    left.updated("Sun 12 Jul 00:03", came_of_it="not_sent")
    owed(mia, text, at="Sun 12 Jul 00:04").is_("due")


def test_told_what_was_sent_for_something_else_it_is_still_owed():
    mia = child()
    given(mia, GIVEN, STARTS, **BY_TEXT)
    mia.says(FamilyTold, "Sun 12 Jul 00:01", channel="text", came_of_it="sent")
    owed(mia, text, at="Sun 12 Jul 00:02").is_("due")


@pytest.mark.parametrize("outcome", ["put_off", "cancelled", "came"])
def test_with_a_word_on_the_appointment_no_reminder_is_owed_any_more(outcome):
    mia = child()
    given(mia, GIVEN, STARTS, **BY_TEXT)
    missed(mia, "Sun 12 Jul 09:00", outcome, answers=owed(mia, booked, at="Sun 12 Jul 00:00"))
    owed(mia, text, at="Sun 12 Jul 10:00").is_("done")


def test_nobody_is_reminded_on_the_day_itself_or_of_what_is_over():
    # The boundary: with the beginning of its day there is nothing to remind of
    mia = child()
    given(mia, GIVEN, STARTS, **BY_TEXT)
    owed(mia, text, at="Mon 13 Jul 23:59").is_("due").is_told()
    owed(mia, text, at="Tue 14 Jul 00:00").is_("no longer owed")
    # Written down afterwards
    zara = child()
    given(zara, "Wed 15 Jul 09:00", STARTS, **BY_TEXT)
    nothing_owed(zara, text, at="Wed 15 Jul 10:00")


def test_put_on_another_day_it_is_owed_before_that_day():
    mia = child()
    entry = given(mia, GIVEN, STARTS, **BY_TEXT)
    entry.corrected("Fri 10 Jul 09:00", GIVEN, kind="appointment", role="health_visitor",
                    starts="2026-07-21T10:00:00+01:00", **BY_TEXT)
    nothing_owed(mia, text, at="Mon 13 Jul 12:00")
    owed(mia, text, at="Sun 19 Jul 00:00").is_("due")


def test_told_where_to_go_by_a_day_they_are_reminded_before_it():
    mia = child()
    mia.says(Appointment, GIVEN, kind="direction", role="speech_and_language", by_day="2026-07-14", remind="text")
    nothing_owed(mia, text, at="Sat 11 Jul 23:59")
    owed(mia, text, at="Sun 12 Jul 00:00").is_("due", until="Wed 15 Jul 00:00")


@pytest.mark.parametrize(("born", "theirs"), [("2011-07-01", "letter"), ("2010-01-01", "letter_of_age")])
def test_a_letter_goes_a_week_before_to_the_parents_and_from_sixteen_to_themselves(born, theirs):
    zara = person("Zara", born=born)
    given(zara, GIVEN, STARTS, remind="letter")
    for key in ("letter", "letter_of_age"):
        if key == theirs:
            owed(zara, AppointmentKept.duties[key], at="Tue 7 Jul 00:00").is_("due")
        else:
            nothing_owed(zara, AppointmentKept.duties[key], at="Tue 7 Jul 00:00")


@row("CM08")
def test_where_that_way_is_not_safe_nothing_goes_and_whoever_gave_the_appointment_owes_it():
    mia = child()
    mia.says(SafeContact, GIVEN, channels=["text"])
    given(mia, GIVEN, STARTS, by=7, **BY_TEXT)
    duty = owed(mia, text, at="Sun 12 Jul 00:00").is_("due", by=THE_RECORDER)
    assert (duty.one.marks["held"], duty.one.bearer) == (["text"], 7)


def test_of_what_nobody_could_send_the_lead_hears_when_a_working_day_is_over():
    mia = child()
    given(mia, GIVEN, "2026-07-16T10:00:00+01:00", **BY_TEXT)
    owed(mia, text, at="Tue 14 Jul 00:00").tells(0, THE_RECORDER).is_told()
    owed(mia, text, at="Wed 15 Jul 17:00").is_("due").tells(1, TEAM_LEAD)
