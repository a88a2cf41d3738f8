"""A clause that was not kept in a quarter is answered by whoever commissions; of few it is the designated nurse's."""
import pytest

from kith.engine.filling import fill
from kith.forms.looked_after.clause_answered import ClauseAnswered
from kith.forms.looked_after.clause_missed import ClauseMissed
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, PROGRAM
from kith.pathways.looked_after.clause_missed_answered import ClauseMissedAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

answer, of_few, AT = ClauseMissedAnswered.answer, ClauseMissedAnswered.of_few, "Wed 1 Jul 03:00"
MISSED = {"clause": "12", "measure": "helped_to_appointments.offer", "stands": "Schedule 4, number 7", "least": "90",
          "quarter": "2026-04-01"}
ANSWER = {"outcome": "mends", "why": "Two nurses had left", "who": "Paula Greaves", "by_day": "2026-09-01",
          "what": "An agency nurse books the help from July on"}


def provider(few: str = "no"):
    one = team("looked_after", since="Thu 1 Jan")
    one.says(ClauseMissed, "Wed 1 Jul 02:00", by=None, role=PROGRAM, few=few, **MISSED)
    return one


@row("LA14")
def test_it_is_the_commissioners_to_answer():
    one = provider()
    owed(one, answer, at=AT).is_("due", by=COMMISSIONER, until="Thu 30 Jul 00:00", why="Because in a quarter that is "
                                 "over fewer were in time than the contract says.")
    nothing_owed(one, of_few, at=AT)


def test_of_few_whoever_may_open_nobody_is_told_nothing():
    one = provider("yes")
    owed(one, of_few, at=AT).is_("due", by=DESIGNATED_NURSE)
    nothing_owed(one, answer, at=AT)


def test_what_was_kept_asks_nothing():
    nothing_owed(team("looked_after", since="Thu 1 Jan"), answer, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 29 Jul 23:59", "done"), ("Thu 30 Jul 00:01", "done late")])
def test_answered_in_time_and_late(when, state):
    one = provider()
    one.says(ClauseAnswered, when, answers=owed(one, answer, at=AT), **ANSWER)
    owed(one, answer, at="Fri 31 Jul 09:00").is_(state)


@row("LA14")
def test_unanswered_it_reaches_the_designated_nurse():
    one = provider()
    owed(one, answer, at=AT).is_told()
    owed(one, answer, at="Thu 30 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)


def test_that_it_was_noted_is_no_answer():
    assert set(fill(ClauseAnswered, ANSWER | {"what": "Noted."}).problems) == {"what"}
