"""An audit log that is not sealed is owed to the service desk, and climbs to the guardian."""
import pytest

from kith.language.roles import CALDICOTT_GUARDIAN
from kith.pathways.running.log_not_sealed import LogNotSealed
from tests.scenarios import keeping
from tests.scenarios.rows import row

mend = LogNotSealed.mend


@row("P8")
def test_it_is_owed_at_once_on_a_saturday_night_too():
    keeping.is_owed_at_once("log", mend, "the audit log is not sealed outside the database")


@pytest.mark.parametrize("what", ["backup", "pieces"])
def test_what_else_stopped_is_owed_otherwise(what):
    keeping.is_owed_otherwise(what, mend)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 07:00", "done"), ("Sat 11 Jul 07:01", "done late")])
def test_when_it_is_kept_again_it_is_done(when, state):
    keeping.is_done("log", mend, when, state)


def test_what_else_is_kept_again_does_not_end_it():
    keeping.is_not_ended_by("backup", "log", mend)


def test_left_lying_it_climbs_and_goes_on_climbing():
    keeping.climbs("log", mend, CALDICOTT_GUARDIAN)
