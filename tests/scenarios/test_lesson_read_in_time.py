"""Whoever must know of a change after a review reads it within ten working days."""
import pytest

from kith.forms.learning.lesson_read import LessonRead
from kith.forms.learning.lesson_to_read import LessonToRead
from kith.language.roles import DESIGNATED_NURSE, PROGRAM, TEAM_LEAD
from kith.pathways.learning.lesson_read_in_time import LessonReadInTime
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

(read,) = LessonReadInTime.duties.values()
THEN = "Mon 13 Jul 11:00"


def midwife():
    grace = Record("A midwife")
    grace.says(LessonToRead, "Mon 13 Jul 10:00", role=PROGRAM, by=None, change="12", says="Each visit is ticked.",
               from_day="2026-08-01")
    return grace


def says(grace, when: str, **more) -> None:
    grace.says(LessonRead, when, answers=owed(grace, read, at=THEN), **more)


@row("CP15")
def test_each_practitioner_owes_it_by_themselves():
    duty = owed(midwife(), read, at=THEN).is_("due", until="Tue 28 Jul 00:00")
    assert duty.sentence == "Because something changed for your kind of team after a review."


def test_whoever_it_was_not_put_before_owes_nothing():
    nothing_owed(Record("A school nurse"), read, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Mon 27 Jul 23:59", "done"), ("Tue 28 Jul 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    grace = midwife()
    says(grace, when, fits="yes")
    owed(grace, read, at="Wed 29 Jul 09:00").is_(state)


def test_whoever_cannot_work_so_says_why():
    grace = midwife()
    with pytest.raises(AssertionError, match="why"):
        says(grace, "Tue 14 Jul 10:00", fits="no")
    says(grace, "Tue 14 Jul 10:00", fits="no", why="There is no signal at the far end of the area")
    owed(grace, read, at="Tue 14 Jul 11:00").is_("done")


def test_unread_it_reaches_the_lead_and_then_whoever_learns_from_it():
    grace = midwife()
    owed(grace, read, at=THEN).tells(0).is_told()
    owed(grace, read, at="Tue 28 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(grace, read, at="Wed 12 Aug 00:00").tells(2, DESIGNATED_NURSE)
