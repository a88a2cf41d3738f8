"""A letter to a home that waits is owed by its team: printed within a working day, or whoever can is told."""
from kith.forms.appointments.letter_waits import LetterWaits
from kith.forms.appointments.letter_waits_no_more import LetterWaitsNoMore
from kith.language.roles import DUTY_DESK, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.letter_printed import LetterPrinted
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed, team

leave = LetterPrinted.leave


def waits(when: str = "Mon 6 Jul 10:00") -> Record:
    one = team("camhs", "Wed 1 Jul 09:00")
    one.says(LetterWaits, when, by=None, channel="letter")
    return one


def gone(one: Record, when: str, duty) -> None:
    one.says(LetterWaitsNoMore, when, by=None, answers=duty)


@row("CM08")
def test_a_letter_is_printed_within_a_working_day():
    one = waits()
    duty = owed(one, leave, at="Mon 6 Jul 11:00")
    duty.is_("due", by=TEAM_LEAD, until="Tue 7 Jul 17:00",
             why="Because something to be sent to a home has waited since Mon 6 Jul.")
    gone(one, "Tue 7 Jul 09:00", duty)
    owed(one, leave, at="Tue 7 Jul 10:00").is_("done")


def test_nothing_waits():
    nothing_owed(team("camhs", "Wed 1 Jul 09:00"), leave, at="Mon 6 Jul 11:00")


def test_one_letter_that_left_answers_for_no_other():
    one = waits()
    one.says(LetterWaits, "Mon 6 Jul 12:00", by=None, channel="letter")
    first, _ = all_owed(one, leave, at="Mon 6 Jul 13:00")
    gone(one, "Mon 6 Jul 14:00", first)
    assert [found.one.state for found in all_owed(one, leave, at="Mon 6 Jul 15:00")] == ["done", "due"]


def test_printed_at_the_last_moment_and_after_it():
    for when, state in (("Tue 7 Jul 17:00", "done"), ("Tue 7 Jul 17:01", "done late")):
        one = waits()
        gone(one, when, owed(one, leave, at="Mon 6 Jul 11:00"))
        owed(one, leave, at="Wed 8 Jul 09:00").is_(state)


def test_left_lying_it_climbs():
    one = waits()
    owed(one, leave, at="Mon 6 Jul 10:00").tells(0, TEAM_LEAD).is_told()
    owed(one, leave, at="Tue 7 Jul 17:00").is_("overdue").tells(1, DUTY_DESK).is_told()
    owed(one, leave, at="Fri 10 Jul 17:00").tells(2, NAMED_NURSE)
