"""A lesson whose figure fell, or that somebody saw is not followed, is open again until something else changes."""
import pytest

from kith.forms.learning.lesson_changed import LessonChanged
from kith.forms.learning.lesson_checked import LessonChecked
from kith.forms.learning.lesson_counted import LessonCounted
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, PROGRAM
from kith.pathways.learning.lesson_followed import LessonFollowed
from kith.pathways.learning.lesson_open_again import LessonOpenAgain
from tests.scenarios.lessons import CHANGED, changed, drawn, locality, notified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

(mend,) = LessonOpenAgain.duties.values()
THEN = "Tue 1 Dec 00:10"


def counted(held: str = "fell", in_time: str = "80"):
    whole = locality()
    notified(whole)
    drawn(whole)
    changed(whole)
    whole.says(LessonCounted, "Tue 1 Dec 00:05", role=PROGRAM, by=None, change="4", month="2026-11", owed="100",
               in_time=in_time, least="90", held=held)
    return whole


@row("CP15")
def test_a_figure_that_fell_opens_it_again():
    owed(counted(), mend, at=THEN).is_(
        "due", by=DESIGNATED_NURSE, until="Wed 16 Dec 00:00",
        why="Because what was counted up to Tue 1 Dec is less than was set when a lesson became a change.")


@pytest.mark.parametrize(("held", "in_time"), [("yes", "96"), ("below", "80"), ("none", "0")])
def test_one_that_is_kept_or_was_said_already_opens_nothing(held, in_time):
    nothing_owed(counted(held, in_time), mend, at=THEN)


@row("CP15")
@pytest.mark.parametrize(("followed", "again"), [("no", True), ("partly", True), ("yes", False)])
def test_what_somebody_saw_opens_it_too(followed, again):
    whole = counted("yes", "96")
    whole.says(LessonChecked, "Mon 19 Oct 10:00", followed=followed, saw="Of ten visits four were ticked",
               answers=owed(whole, LessonFollowed.first, at="Mon 13 Jul 11:00"))
    if again:
        owed(whole, mend, at="Mon 19 Oct 11:00").is_("due")
    else:
        nothing_owed(whole, mend, at="Mon 19 Oct 11:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 15 Dec 23:59", "done"), ("Wed 16 Dec 00:01", "done late")])
def test_a_new_change_closes_it_and_is_itself_looked_at(when, state):
    whole = counted()
    whole.says(LessonChanged, when, answers=owed(whole, mend, at=THEN), **CHANGED | {"from_day": "2026-12-20"})
    owed(whole, mend, at="Thu 17 Dec 09:00").is_(state)


def test_left_lying_it_climbs():
    whole = counted()
    owed(whole, mend, at=THEN).tells(0).is_told()
    owed(whole, mend, at="Wed 16 Dec 00:00").is_("overdue").tells(1).is_told()
    owed(whole, mend, at="Thu 24 Dec 00:00").tells(2, COMMISSIONER)
