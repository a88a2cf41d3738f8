"""Whoever is asked why they opened a page answers, and their answer is read; until then it climbs."""
import pytest

from kith.forms.access.opened_without_reason import OpenedWithoutReason
from kith.forms.access.opening_explained import OpeningExplained
from kith.forms.access.opening_reviewed import OpeningReviewed
from kith.forms.access.worker_known import WorkerKnown
from kith.language.roles import CALDICOTT_GUARDIAN, NAMED_NURSE, THE_WORKER
from kith.pathways.access.opening_asked import OpeningAsked
from kith.pathways.access.opening_read import OpeningRead
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

THEO = 7
answer, read = OpeningAsked.answer, OpeningAsked.read


def reviewed(decision: str = "ask") -> Record:
    """Theo opened a page on Saturday; on Monday morning somebody read why."""
    one = Record("Somebody who works here")
    one.says(WorkerKnown, "Thu 1 Jan 00:00", by=None, worker=THEO)
    one.says(OpenedWithoutReason, "Sat 11 Jul 22:00", by=THEO, whose="7qk42m7", why="other", words="I wondered",
             guardian="no", again="no", until="2026-07-12T02:00:00+01:00")
    said = {"serious": "A neighbour", "goes_to": "employer"} if decision == "serious" else {}
    one.says(OpeningReviewed, "Mon 13 Jul 09:30", answers=owed(one, OpeningRead.read, at="Sat 11 Jul 23:00"),
             decision=decision, **said)
    return one


@row("P1")
def test_whoever_opened_it_is_asked_by_name():
    duty = owed(reviewed(), answer, at="Mon 13 Jul 09:31").is_("due", by=THE_WORKER, until="Wed 15 Jul 17:00")
    assert duty.one.bearer == THEO
    assert duty.sentence == "Because it was asked on Mon 13 Jul why a page was opened without a usual reason."


@pytest.mark.parametrize("decision", ["accepted", "serious"])
def test_nobody_is_asked_where_it_was_decided(decision):
    nothing_owed(reviewed(decision), answer, at="Mon 13 Jul 09:31")


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_answered_in_time_or_late_it_is_read(when, state):
    one = reviewed()
    one.says(OpeningExplained, when, by=THEO, answers=owed(one, answer, at="Mon 13 Jul 10:00"), words="He was here")
    owed(one, answer, at="Thu 16 Jul 09:00").is_(state)
    owed(one, read, at="Thu 16 Jul 09:00").is_("due", by=CALDICOTT_GUARDIAN, until="Fri 17 Jul 17:00")


def test_an_answer_that_is_read_ends_it_and_asking_again_begins_it_again():
    one = reviewed()
    asked = owed(one, answer, at="Mon 13 Jul 10:00")
    one.says(OpeningExplained, "Mon 13 Jul 12:00", by=THEO, answers=asked, words="He was in the waiting room")
    one.says(OpeningReviewed, "Mon 13 Jul 14:00", answers=owed(one, read, at="Mon 13 Jul 13:00"), decision="ask")
    assert [each.one.state for each in all_owed(one, answer, at="Mon 13 Jul 14:01")] == ["done", "due"]
    assert [each.one.state for each in all_owed(one, read, at="Mon 13 Jul 14:01")] == ["done"]


def test_a_decision_that_was_a_slip_asks_nobody_any_more():
    one = Record("Somebody who works here")
    one.says(OpeningReviewed, "Mon 13 Jul 09:30", decision="ask").struck_out("Mon 13 Jul 09:40")
    owed(one, answer, at="Mon 13 Jul 09:31").is_("due")
    nothing_owed(one, answer, at="Mon 13 Jul 09:41")


@row("P2")
def test_unanswered_it_climbs_and_the_guardian_hears_it():
    one = reviewed()
    owed(one, answer, at="Mon 13 Jul 09:31").tells(0, THE_WORKER).is_told()
    owed(one, answer, at="Wed 15 Jul 17:00").is_("overdue").tells(1, CALDICOTT_GUARDIAN).is_told()
    owed(one, answer, at="Sat 18 Jul 00:00").tells(2, NAMED_NURSE)
