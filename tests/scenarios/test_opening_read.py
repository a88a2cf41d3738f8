"""Each page that was opened without a usual reason is read about the next working day, by somebody else."""
import pytest

from kith.forms.access.opened_without_reason import OpenedWithoutReason
from kith.forms.access.opening_ended import OpeningEnded
from kith.forms.access.opening_reviewed import OpeningReviewed
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE
from kith.pathways.access.opening_read import OpeningRead
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

read, guardians = OpeningRead.read, OpeningRead.guardians


def opened(when: str, guardian: str = "no", one: Record | None = None) -> Record:
    """Somebody who works here, who opened a page then."""
    one = one or Record("Somebody who works here")
    one.says(OpenedWithoutReason, when, whose="7qk42m7", why="danger", words="She came alone", guardian=guardian,
             again="no", until="2026-07-12T02:00:00+01:00")
    return one


def test_a_saturday_night_is_read_about_on_monday_morning():
    duty = owed(opened("Sat 11 Jul 22:00"), read, at="Sat 11 Jul 22:01")
    duty.is_("due", by=CALDICOTT_GUARDIAN, until="Mon 13 Jul 10:00",
             why="Because a page was opened without a usual reason on Sat 11 Jul.")
    duty.tells(0, CALDICOTT_GUARDIAN)


@pytest.mark.parametrize(("when", "due"), [("Mon 13 Jul 00:00", "Tue 14 Jul 10:00"),
                                           ("Fri 10 Jul 09:00", "Mon 13 Jul 10:00")])
def test_the_day_it_was_opened_is_left_out(when, due):
    owed(opened(when), read, at="Mon 13 Jul 00:01").is_("due", until=due)


def test_closing_a_page_early_owes_nothing_and_excuses_nothing():
    one = Record("Somebody who works here")
    one.says(OpeningEnded, "Mon 13 Jul 09:00", whose="7qk42m7")
    nothing_owed(one, read, at="Mon 13 Jul 09:01")
    opened("Mon 13 Jul 10:00", one=one)
    one.says(OpeningEnded, "Mon 13 Jul 10:05", whose="7qk42m7")
    owed(one, read, at="Mon 13 Jul 10:06").is_("due")


@pytest.mark.parametrize("decision", ["accepted", "ask"])
@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 10:00", "done"), ("Mon 13 Jul 10:01", "done late")])
def test_read_in_time_or_late(decision, when, state):
    one = opened("Sat 11 Jul 22:00")
    one.says(OpeningReviewed, when, answers=owed(one, read, at="Sat 11 Jul 23:00"), decision=decision)
    owed(one, read, at="Mon 13 Jul 11:00").is_(state)


def test_what_is_serious_is_said_with_who_was_told():
    one = opened("Sat 11 Jul 22:00")
    one.says(OpeningReviewed, "Mon 13 Jul 09:00", answers=owed(one, read, at="Sat 11 Jul 23:00"), decision="serious",
             serious="It was a neighbour", goes_to="employer")
    owed(one, read, at="Mon 13 Jul 11:00").is_("done")


def test_each_opening_is_read_about_by_itself():
    one = opened("Sat 11 Jul 22:00")
    first = owed(one, read, at="Sat 11 Jul 23:00")
    opened("Sun 12 Jul 01:00", one=one)
    one.says(OpeningReviewed, "Mon 13 Jul 09:00", answers=first, decision="accepted")
    assert [asked.one.state for asked in all_owed(one, read, at="Mon 13 Jul 09:01")] == ["done", "due"]


@row("P11")
def test_nobody_reads_why_a_guardian_opened_a_page_but_somebody_else():
    one = opened("Sat 11 Jul 22:00", guardian="yes")
    nothing_owed(one, read, at="Sat 11 Jul 22:01")
    duty = owed(one, guardians, at="Sat 11 Jul 22:01").is_("due", by=NAMED_NURSE, until="Mon 13 Jul 10:00")
    duty.tells(0, NAMED_NURSE).is_told()
    owed(one, guardians, at="Mon 13 Jul 10:00").is_("overdue").tells(1, DESIGNATED_NURSE)
    nothing_owed(opened("Sat 11 Jul 22:00"), guardians, at="Sat 11 Jul 22:01")


@row("P2")
def test_unread_it_climbs():
    one = opened("Sat 11 Jul 22:00")
    owed(one, read, at="Sat 11 Jul 22:00").is_told()
    owed(one, read, at="Mon 13 Jul 09:59").is_("due").tells(None)
    owed(one, read, at="Mon 13 Jul 10:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, read, at="Thu 16 Jul 00:00").tells(2, DESIGNATED_NURSE).is_told()
    owed(one, read, at="Tue 21 Jul 00:00").tells(3, DESIGNATED_NURSE)
