"""Whoever stays in hospital after self-harm is asked after each day until it is said how they go home."""
import pytest

from kith.forms.emergency.home_after_self_harm import HomeAfterSelfHarm
from kith.language.roles import ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.pathways.emergency.stays_after_self_harm import StaysAfterSelfHarm
from tests.scenarios.after_self_harm import HOME, goes, home, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

(later,) = StaysAfterSelfHarm.duties.values()
THEN = "Sun 12 Jul 10:01"


def admitted():
    one = zara()
    goes(one, goes="stays", **dict.fromkeys(HOME.keys() - {"goes"}, ""))
    return one


@row("CM09")
def test_it_ends_the_one_and_is_owed_again_a_day_later():
    one = admitted()
    owed(one, home, at=THEN).is_("done")
    owed(one, later, at=THEN).is_("due", by=ED_SAFEGUARDING_NURSE, until="Mon 13 Jul 10:00")


def test_whoever_goes_home_does_not_stay():
    one = zara()
    goes(one)
    nothing_owed(one, later, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 10:00", "done"), ("Mon 13 Jul 10:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    one = admitted()
    one.says(HomeAfterSelfHarm, when, answers=owed(one, later, at=THEN), **HOME)
    owed(one, later, at="Mon 13 Jul 11:00").is_(state)


def test_forgotten_on_the_ward_it_climbs():
    one = admitted()
    owed(one, later, at=THEN).tells(0).is_told()
    owed(one, later, at="Mon 13 Jul 10:01").is_("overdue").tells(1, NAMED_NURSE)
