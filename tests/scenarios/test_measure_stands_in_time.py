"""Each measure that holds until a report is there has a day of its own, and an answer of its own."""
import pytest

from kith.forms.learning.measure_stands import MeasureStands
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE
from kith.pathways.learning.measure_stands_in_time import MeasureStandsInTime
from tests.scenarios.lessons import BAGS, DIARY, begun, locality, notified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

(stands,) = MeasureStandsInTime.duties.values()
THEN = "Thu 4 Jun 11:00"


def meanwhile():
    whole = locality()
    notified(whole)
    begun(whole)
    return whole


def answered(whole, when: str, outcome: str = "stands", which: str = "diary") -> None:
    whole.says(MeasureStands, when, outcome=outcome, words="I saw the diary of the Marsh team",
               answers=owed(whole, stands, at=THEN, row=which))


@row("CP15")
def test_each_is_due_on_the_day_that_its_own_row_names():
    whole = meanwhile()
    owed(whole, stands, at=THEN, row="diary").is_("due", by=DESIGNATED_NURSE, until="Sat 13 Jun 00:00")
    owed(whole, stands, at=THEN, row="bags").is_("due", until="Wed 1 Jul 00:00")


def test_nothing_is_owed_where_nothing_can_be_done_yet():
    whole = locality()
    notified(whole)
    nothing_owed(whole, stands, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Fri 12 Jun 23:59", "done"), ("Sat 13 Jun 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    whole = meanwhile()
    answered(whole, when)
    owed(whole, stands, at="Mon 15 Jun 09:00", row="diary").is_(state)
    owed(whole, stands, at="Mon 15 Jun 09:00", row="bags").is_("due")


def test_in_part_is_not_yet():
    whole = meanwhile()
    answered(whole, "Fri 5 Jun 10:00", outcome="part")
    owed(whole, stands, at="Mon 8 Jun 10:00", row="diary").is_("due")


def test_a_day_that_is_put_off_is_put_off_for_that_row_alone():
    whole = locality()
    notified(whole)
    begun(whole).corrected("Mon 8 Jun 10:00", "Thu 4 Jun 10:00", at_once="yes",
                           meanwhile=[DIARY | {"by_day": "2026-06-19"}, BAGS])
    owed(whole, stands, at="Mon 8 Jun 11:00", row="diary").is_("due", until="Sat 20 Jun 00:00")
    owed(whole, stands, at="Mon 8 Jun 11:00", row="bags").is_("due", until="Wed 1 Jul 00:00")


def test_left_lying_it_climbs():
    whole = meanwhile()
    owed(whole, stands, at=THEN, row="diary").tells(0).is_told()
    owed(whole, stands, at="Sat 13 Jun 00:00", row="diary").is_("overdue").tells(1).is_told()
    owed(whole, stands, at="Sat 20 Jun 00:00", row="diary").tells(2, COMMISSIONER)
