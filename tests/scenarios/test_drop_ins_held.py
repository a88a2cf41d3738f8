"""Each drop-in for care leavers that was planned is said to be held or not, and names the day of the next."""
import pytest

from kith.forms.looked_after.drop_in_followed import DropInFollowed
from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.forms.looked_after.drop_in_planned import DropInPlanned
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD
from kith.pathways.looked_after.drop_in_not_held import DropInNotHeld
from kith.pathways.looked_after.drop_ins_held import DropInsHeld
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

held, follow, DAY = DropInsHeld.held, DropInNotHeld.follow, "Tue 7 Jul 09:00"
WENT = {"held": "yes", "who": "Ruth Amos", "leavers": 3, "unnamed": 1, "others": 2}
LAST = {"goes_on": "no", "ends": "The hostel closes; they come to the youth centre"}


@pytest.fixture
def nurses():
    one = team("looked_after", since="Thu 1 Jan")
    one.says(DropInPlanned, "Mon 1 Jun 09:00", kind="hostel", place="Harbour House", day="2026-07-07",
             who="Ruth Amos")
    return one


@row("LA06")
def test_from_the_day_itself_it_is_owed_to_say_whether_it_was_held(nurses):
    nothing_owed(nurses, held, at="Mon 6 Jul 23:59")
    asked = owed(nurses, held, at=DAY).is_("due", by=LOOKED_AFTER_LEAD, until="Thu 9 Jul 00:00")
    assert asked.sentence == "Because a drop-in for care leavers was planned for Tue 7 Jul."


def test_a_team_that_planned_none_and_one_whose_plan_was_a_mistake_owe_nothing():
    one = team("looked_after", since="Thu 1 Jan")
    nothing_owed(one, held, at=DAY)
    one.says(DropInPlanned, "Mon 1 Jun 09:00", kind="hostel", place="Harbour House", day="2026-07-07",
             who="Ruth Amos").struck_out("Mon 1 Jun 10:00")
    nothing_owed(one, held, at=DAY)


@row("LA06")
@pytest.mark.parametrize(("when", "state"), [("Wed 8 Jul 23:59", "done"), ("Thu 9 Jul 00:01", "done late")])
def test_said_in_time_or_late_the_next_one_is_owed_from_its_own_day(nurses, when, state):
    nurses.says(DropInHeld, when, answers=owed(nurses, held, at=DAY), goes_on="yes", next="2026-07-21", **WENT)
    (was,) = all_owed(nurses, held, at="Mon 20 Jul 12:00")
    was.is_(state)
    assert [one.one.state for one in all_owed(nurses, held, at="Tue 21 Jul 09:00")] == [state, "due"]


@row("LA06")
def test_one_that_nobody_speaks_of_reaches_the_designated_nurse(nurses):
    owed(nurses, held, at=DAY).tells(0, LOOKED_AFTER_LEAD).is_told()
    owed(nurses, held, at="Thu 9 Jul 00:00").is_("overdue").tells(None)
    owed(nurses, held, at="Wed 15 Jul 00:00").tells(1, DESIGNATED_NURSE)


def test_after_the_last_one_nothing_more_is_owed(nurses):
    nurses.says(DropInHeld, "Tue 7 Jul 19:00", answers=owed(nurses, held, at=DAY), **WENT, **LAST)
    (was,) = all_owed(nurses, held, at="Tue 28 Jul 12:00")
    was.is_("done")


@row("LA06")
def test_one_that_is_held_on_another_day_is_asked_after_on_that_day(nurses):
    nurses.says(DropInHeld, "Tue 7 Jul 19:00", answers=owed(nurses, held, at=DAY), held="no", why="closed",
                words="The hostel had a flood", **LAST)
    nurses.says(DropInFollowed, "Wed 8 Jul 10:00", answers=owed(nurses, follow, at="Tue 7 Jul 19:01"),
                told=["staff"], waited=2, instead="another_day", day="2026-07-10", mended="We phone on the day before")
    assert [one.one.state for one in all_owed(nurses, held, at="Fri 10 Jul 09:00")] == ["done", "due"]
