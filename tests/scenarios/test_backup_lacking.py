"""A night without a backup is owed to the service desk, and climbs."""
import pytest

from kith.language.roles import CLINICAL_SAFETY_OFFICER
from kith.pathways.running.backup_lacking import BackupLacking
from tests.scenarios import keeping
from tests.scenarios.rows import row

ask = BackupLacking.ask


@row("P8")
def test_it_is_owed_at_once_on_a_saturday_night_too():
    keeping.is_owed_at_once("backup", ask, "no whole backup is there")


@pytest.mark.parametrize("what", ["pieces", "log"])
def test_what_else_stopped_is_owed_otherwise(what):
    keeping.is_owed_otherwise(what, ask)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 07:00", "done"), ("Sat 11 Jul 07:01", "done late")])
def test_when_it_is_kept_again_it_is_done(when, state):
    keeping.is_done("backup", ask, when, state)


def test_what_else_is_kept_again_does_not_end_it():
    keeping.is_not_ended_by("pieces", "backup", ask)


def test_left_lying_it_climbs_and_goes_on_climbing():
    keeping.climbs("backup", ask, CLINICAL_SAFETY_OFFICER)
