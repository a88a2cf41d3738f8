"""Whoever works here is told before a training goes out of date; a later one of the same kind is the answer."""
import pytest

from kith.forms.access.training_recorded import TrainingRecorded
from kith.forms.access.worker_known import WorkerKnown
from kith.language.roles import TEAM_LEAD, THE_WORKER
from kith.pathways.access.training_ending import TrainingEnding
from tests.scenarios.rows import row
from tests.scenarios.story import Entry, Record, nothing_owed, owed

PRIYA = 7
KINDS = {"information_governance": TrainingEnding.governance, "safeguarding_1": TrainingEnding.level_1,
         "safeguarding_2": TrainingEnding.level_2, "safeguarding_3": TrainingEnding.level_3}


def priya() -> Record:
    one = Record("Somebody who works here")
    one.says(WorkerKnown, "Thu 1 Jan 00:00", by=None, worker=PRIYA)
    return one


def trained(one: Record, when: str, what: str, until: str, tell_on: str) -> Entry:
    return one.says(TrainingRecorded, when, by=1, what=what, done="2025-07-01", until=until, tell_on=tell_on)


@pytest.mark.parametrize("what", KINDS)
def test_a_month_before_it_ends_its_worker_is_told(what):
    one = priya()
    trained(one, "Mon 6 Jul 09:00", what, "2026-08-12", "2026-07-13")
    nothing_owed(one, KINDS[what], at="Sun 12 Jul 23:59")
    duty = owed(one, KINDS[what], at="Mon 13 Jul 00:00").is_("due", by=THE_WORKER, until="Thu 13 Aug 00:00")
    assert duty.one.bearer == PRIYA
    assert duty.sentence == "Because a training of yours goes out of date soon."


@pytest.mark.parametrize(("what", "later", "state"), [
    ("information_governance", "information_governance", "done"), ("information_governance", "safeguarding_3", "due"),
    ("safeguarding_1", "safeguarding_3", "done"), ("safeguarding_2", "safeguarding_3", "done"),
    ("safeguarding_3", "safeguarding_2", "due"), ("safeguarding_2", "safeguarding_1", "due")])
def test_the_same_or_a_higher_training_answers_it(what, later, state):
    one = priya()
    trained(one, "Mon 6 Jul 09:00", what, "2026-08-12", "2026-07-13")
    trained(one, "Tue 14 Jul 10:00", later, "2027-08-12", "2027-07-13")
    owed(one, KINDS[what], at="Tue 14 Jul 11:00").is_(state)


def test_done_after_it_ended_is_late():
    one = priya()
    trained(one, "Mon 6 Jul 09:00", "safeguarding_3", "2026-08-12", "2026-07-13")
    trained(one, "Thu 13 Aug 00:01", "safeguarding_3", "2027-08-12", "2027-07-13")
    owed(one, TrainingEnding.level_3, at="Thu 13 Aug 10:00").is_("done late")


def test_one_that_was_done_again_before_asks_for_nothing():
    one = priya()
    first = trained(one, "Mon 6 Jul 09:00", "safeguarding_3", "2026-08-12", "2026-07-13")
    trained(one, "Fri 10 Jul 09:00", "safeguarding_3", "2027-08-12", "2027-07-13")
    first.updated("Fri 10 Jul 09:00", replaced="yes")
    nothing_owed(one, TrainingEnding.level_3, at="Mon 13 Jul 10:00")


@row("P2")
def test_when_it_has_ended_the_lead_hears_of_it():
    one = priya()
    trained(one, "Mon 6 Jul 09:00", "safeguarding_3", "2026-08-12", "2026-07-13")
    owed(one, TrainingEnding.level_3, at="Mon 13 Jul 00:00").tells(0, THE_WORKER).is_told()
    owed(one, TrainingEnding.level_3, at="Thu 13 Aug 00:00").is_("overdue").tells(1, TEAM_LEAD)
