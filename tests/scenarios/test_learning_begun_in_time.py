"""Learning begins within five working days of a notice, and its lessons are drawn by the day of the report."""
import pytest

from kith.forms.learning.learning_begun import LearningBegun
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE
from tests.scenarios.lessons import NOTIFIED, begin, begun, draw, drawn, locality, notified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, told
from tests.scenarios.when import moment


@row("CP15")
def test_it_begins_on_the_notice_and_before_any_report():
    whole = locality()
    notified(whole)
    owed(whole, begin, at=NOTIFIED).is_("due", by=DESIGNATED_NURSE, until="Wed 10 Jun 00:00",
                                        why="Because a review or an incident was notified on Tue 2 Jun.")
    begun(whole)
    owed(whole, begin, at="Thu 4 Jun 11:00").is_("done")
    owed(whole, draw, at="Thu 4 Jun 11:00").is_("due", until="Thu 3 Dec 00:00")


def test_nothing_is_owed_where_no_word_came():
    nothing_owed(locality(), begin, at=NOTIFIED)


@pytest.mark.parametrize(("when", "state"), [("Tue 9 Jun 23:59", "done"), ("Wed 10 Jun 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    whole = locality()
    notified(whole)
    begun(whole, when)
    owed(whole, begin, at="Thu 11 Jun 09:00").is_(state)


def test_a_locality_sets_its_own_days():
    told.settings["learning.working_days_to_begin"] = ((moment("Thu 1 Jan")[0], 2),)
    whole = locality()
    notified(whole)
    owed(whole, begin, at=NOTIFIED).is_("due", until="Fri 5 Jun 00:00")


def test_where_a_report_is_expected_by_a_day_the_lessons_follow_it():
    whole = locality()
    notified(whole, report_by="2026-07-31")
    owed(whole, draw, at=NOTIFIED).is_("due", until="Sat 29 Aug 00:00")
    drawn(whole, "Fri 28 Aug 12:00")
    owed(whole, draw, at="Mon 31 Aug 09:00").is_("done")


def test_silence_climbs_to_whoever_pays_for_the_service():
    whole = locality()
    notified(whole)
    owed(whole, begin, at=NOTIFIED).tells(0).is_told()
    owed(whole, begin, at="Wed 10 Jun 00:00").is_("overdue").tells(1).is_told()
    owed(whole, begin, at="Thu 18 Jun 00:00").tells(2, COMMISSIONER)


def test_why_nothing_can_be_done_yet_is_said():
    whole = locality()
    notified(whole)
    with pytest.raises(AssertionError, match="why_not"):
        whole.says(LearningBegun, "Thu 4 Jun 10:00", at_once="no", answers=owed(whole, begin, at=NOTIFIED))
