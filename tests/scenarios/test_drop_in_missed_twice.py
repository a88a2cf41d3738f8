"""Twice not seen where they were told to go is a concern, of a child on no plan too."""
import pytest

from kith.forms.appointments.miss_decided import MissDecided
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.appointments.drop_in_missed_twice import DropInMissedTwice
from tests.scenarios.attending import child, missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

decide = DropInMissedTwice.decide
ON, SOON = "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def twice(first: str = "Mon 6 Jul 10:00", outcome: str = "not_brought"):
    mia = child()
    missed(mia, first, outcome, "speech_and_language")
    missed(mia, ON, outcome, "early_help")
    return mia


@row("EH06")
def test_a_child_on_no_plan_is_a_concern_after_two():
    owed(twice(), decide, at=SOON).is_("due", by=HEALTH_VISITOR, until="Mon 20 Jul 17:00", why=(
        "Because Mia was not seen 2 times where the family was told to go, the last by Mon 13 Jul."))


def test_one_is_none_and_what_was_put_off_is_no_miss():
    mia = child()
    missed(mia, ON, role="early_help")
    nothing_owed(mia, decide, at=SOON)
    nothing_owed(twice(outcome="put_off"), decide, at=SOON)


@pytest.mark.parametrize(("first", "stands"), [("Mon 14 Jul 2025 10:00", True), ("Sat 12 Jul 2025 10:00", False)])
def test_the_boundary_is_a_year(first, stands):
    assert bool(all_owed(twice(first), decide, at=SOON)) is stands


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 17:00", "done"), ("Mon 20 Jul 17:01", "done late")])
def test_decided_in_time_and_late(when, state):
    mia = twice()
    mia.says(MissDecided, when, answers=owed(mia, decide, at=SOON), role="health_visitor", next_step="concern",
             why="She says three words, and nobody has seen her")
    owed(mia, decide, at="Tue 21 Jul 09:00").is_(state)


def test_undecided_it_climbs():
    mia = twice()
    owed(mia, decide, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decide, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decide, at="Thu 23 Jul 00:00").tells(2, NAMED_NURSE)
