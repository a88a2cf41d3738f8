"""Each lesson is owed a change; one that has none by its day is late, and a word of training is no change."""
import pytest

from kith.forms.acts.waived import Waived
from kith.language.roles import CALDICOTT_GUARDIAN, COMMISSIONER, DESIGNATED_NURSE
from tests.scenarios.lessons import TICKED, change, changed, drawn, locality, notified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

THEN = "Wed 1 Jul 11:00"


def lessons(*rows):
    whole = locality()
    notified(whole)
    drawn(whole, rows=rows or (TICKED,))
    return whole


@row("CP15")
def test_a_lesson_is_owed_a_change_with_its_day():
    whole = lessons()
    owed(whole, change, at=THEN).is_("due", by=DESIGNATED_NURSE, until="Thu 27 Aug 00:00",
                                     why="Because the lessons of a review were drawn on Wed 1 Jul.")
    changed(whole)
    owed(whole, change, at="Mon 13 Jul 11:00").is_("done")


def test_nothing_is_owed_before_there_are_lessons():
    whole = locality()
    notified(whole)
    nothing_owed(whole, change, at=THEN)


def test_each_lesson_is_owed_its_own():
    whole = lessons(TICKED, {"lesson": "Both parents are asked for by name", "_row": "fathers"})
    for which in ("ticked", "fathers"):
        owed(whole, change, at=THEN, row=which).is_("due")


@pytest.mark.parametrize(("when", "state"), [("Wed 26 Aug 23:59", "done"), ("Thu 27 Aug 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    whole = lessons()
    changed(whole, when)
    owed(whole, change, at="Fri 28 Aug 09:00").is_(state)


@pytest.mark.parametrize("words", ["Training", "reminded"])
def test_telling_people_again_is_no_change(words):
    with pytest.raises(AssertionError, match="says"):
        changed(lessons(), says=words)


def test_what_proves_it_is_said_where_nothing_of_it_is_in_kith():
    whole = lessons()
    with pytest.raises(AssertionError, match="proved_by"):
        changed(whole, changes="practice", which="", measured_by="", least="")


def test_the_guardian_alone_sets_one_aside():
    whole = lessons()
    whole.says(Waived, "Thu 2 Jul 10:00", role=CALDICOTT_GUARDIAN, answers=owed(whole, change, at=THEN),
               ground="needless", why="The service it speaks of was closed")
    owed(whole, change, at="Thu 2 Jul 11:00").is_("waived")


def test_left_lying_it_climbs():
    whole = lessons()
    owed(whole, change, at=THEN).tells(0).is_told()
    owed(whole, change, at="Thu 27 Aug 00:00").is_("overdue").tells(1).is_told()
    owed(whole, change, at="Sat 12 Sep 00:00").tells(2, COMMISSIONER)
