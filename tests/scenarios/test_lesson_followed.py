"""Three and twelve months after the day of a change somebody looks whether it is followed."""
import pytest

from kith.forms.learning.lesson_checked import LessonChecked
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE
from kith.pathways.learning.lesson_followed import LessonFollowed
from tests.scenarios.lessons import changed, drawn, locality, notified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, told
from tests.scenarios.when import moment

first, second = LessonFollowed.duties.values()
THEN = "Mon 13 Jul 11:00"


def learnt():
    whole = locality()
    notified(whole)
    drawn(whole)
    changed(whole)
    return whole


def seen(whole, when: str, duty=first, followed: str = "yes") -> None:
    whole.says(LessonChecked, when, followed=followed, saw="Ten visits drawn by chance: nine were ticked",
               answers=owed(whole, duty, at=THEN))


@row("CP15")
def test_it_is_looked_at_three_and_twelve_months_after_its_day():
    whole = learnt()
    owed(whole, first, at=THEN).is_("due", by=DESIGNATED_NURSE, until="Mon 2 Nov 00:00",
                                    why="Because a lesson became a change on Mon 13 Jul.")
    owed(whole, second, at=THEN).is_("due", until="Mon 2 Aug 2027 00:00")
    seen(whole, "Mon 19 Oct 10:00")
    owed(whole, first, at="Mon 19 Oct 11:00").is_("done")
    owed(whole, second, at="Mon 19 Oct 11:00").is_("due")


def test_without_a_change_there_is_nothing_to_look_at():
    whole = locality()
    notified(whole)
    drawn(whole)
    nothing_owed(whole, first, at=THEN)


def test_a_locality_sets_its_own_months():
    told.settings["learning.months_to_first_check"] = ((moment("Thu 1 Jan")[0], 1),)
    owed(learnt(), first, at=THEN).is_("due", until="Wed 2 Sep 00:00")


@pytest.mark.parametrize(("when", "state"), [("Sun 1 Nov 23:59", "done"), ("Mon 2 Nov 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    whole = learnt()
    seen(whole, when)
    owed(whole, first, at="Tue 3 Nov 09:00").is_(state)


def test_left_lying_it_climbs():
    whole = learnt()
    owed(whole, first, at=THEN).tells(0).is_told()
    owed(whole, first, at="Mon 2 Nov 00:00").is_("overdue").tells(1).is_told()
    owed(whole, first, at="Tue 17 Nov 00:00").tells(2, COMMISSIONER)
