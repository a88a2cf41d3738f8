"""Whoever read who has access in their own team does not read their own."""
import pytest

from kith.forms.access.access_reviewed import AccessReviewed
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.pathways.access.readers_access_read import ReadersAccessRead
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed, team

read = ReadersAccessRead.read


def reviewed(own: str = "yes") -> Record:
    board = team("health_visiting", "Fri 13 Mar 09:00")
    board.says(AccessReviewed, "Mon 13 Jul 10:00", own=own)
    return board


@row("P11")
def test_what_a_lead_left_is_read_by_the_named_nurse():
    duty = owed(reviewed(), read, at="Mon 13 Jul 10:01").is_("due", by=NAMED_NURSE, until="Tue 28 Jul 00:00")
    assert duty.sentence == ("Because on Mon 13 Jul somebody read who has access in their own team, and their own was "
                             "left.")


def test_a_reader_from_outside_leaves_nothing():
    nothing_owed(reviewed("no"), read, at="Mon 13 Jul 10:01")


@pytest.mark.parametrize(("when", "state"), [("Mon 27 Jul 23:59", "done"), ("Tue 28 Jul 00:01", "done late")])
def test_read_in_time_or_late_and_no_third_reading_follows(when, state):
    board = reviewed()
    board.says(AccessReviewed, when, answers=owed(board, read, at="Mon 13 Jul 11:00"), own="no")
    owed(board, read, at="Tue 28 Jul 09:00").is_(state)


@row("P2")
def test_unread_it_climbs():
    board = reviewed()
    owed(board, read, at="Mon 13 Jul 10:00").is_told()
    owed(board, read, at="Tue 28 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)
