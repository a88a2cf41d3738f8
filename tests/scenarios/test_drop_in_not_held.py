"""A drop-in that was not held is followed by the lead; silence reaches the designated nurse, then who pays for it."""
import pytest

from kith.engine.filling import fill
from kith.forms.looked_after.drop_in_followed import DropInFollowed
from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, LOOKED_AFTER_LEAD
from kith.pathways.looked_after.drop_in_not_held import DropInNotHeld
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

follow, AT = DropInNotHeld.follow, "Tue 7 Jul 19:01"
NEXT = {"goes_on": "yes", "next": "2026-07-21"}
DONE = {"told": ["nobody"], "instead": "seen", "mended": "A second nurse is named for each"}


def said(**raw):
    one = team("looked_after", since="Thu 1 Jan")
    one.says(DropInHeld, "Tue 7 Jul 19:00", **raw, **NEXT)
    return one


@pytest.fixture
def nurses():
    return said(held="no", why="no_capacity", words="Both nurses were ill")


@row("LA06")
def test_the_lead_follows_it_within_two_working_days(nurses):
    asked = owed(nurses, follow, at=AT).is_("due", by=LOOKED_AFTER_LEAD, until="Fri 10 Jul 00:00")
    assert asked.sentence == "Because a drop-in for care leavers was not held, as was said on Tue 7 Jul."


def test_one_that_was_held_is_not_followed_though_nobody_came():
    nothing_owed(said(held="yes", who="Ruth Amos", leavers=0, unnamed=0, others=0), follow, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 9 Jul 23:59", "done"), ("Fri 10 Jul 00:01", "done late")])
@row("LA06")
def test_followed_in_time_and_late(nurses, when, state):
    nurses.says(DropInFollowed, when, answers=owed(nurses, follow, at=AT), **DONE)
    owed(nurses, follow, at="Fri 10 Jul 09:00").is_(state)


@row("LA06")
def test_silence_reaches_the_designated_nurse_and_then_the_commissioner(nurses):
    owed(nurses, follow, at=AT).is_told()
    owed(nurses, follow, at="Fri 10 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE).is_told()
    owed(nurses, follow, at="Fri 24 Jul 23:59").is_("overdue")
    owed(nurses, follow, at="Sat 25 Jul 00:00").tells(2, COMMISSIONER)


@row("LA06")
def test_that_there_is_nothing_instead_needs_a_reason():
    problems = fill(DropInFollowed, DONE | {"instead": "nothing", "why": "n/a"}).problems
    assert set(problems) == {"why"}
