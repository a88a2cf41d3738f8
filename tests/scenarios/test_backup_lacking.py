"""A night without a backup is owed to the service desk, and climbs."""
import pytest

from kith.forms.running.keeping_goes_on import KeepingGoesOn
from kith.forms.running.keeping_stopped import KeepingStopped
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.running.backup_lacking import BackupLacking
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

ask = BackupLacking.ask


def stopped(what: str = "backup"):
    locality = Record("The locality")
    locality.says(KeepingStopped, "Sat 11 Jul 03:00", by=None, what=what, how="No whole backup is there.")
    return locality


@row("P8")
def test_it_is_owed_at_once_on_a_saturday_night_too():
    owed(stopped(), ask, at="Sat 11 Jul 03:10").is_(
        "due", by=SERVICE_DESK, until="Sat 11 Jul 07:00",
        why="Because it was seen on Sat 11 Jul that no whole backup is there.")


@pytest.mark.parametrize("what", ["pieces", "log"])
def test_what_else_stopped_is_owed_otherwise(what):
    nothing_owed(stopped(what), ask, at="Sat 11 Jul 03:10")


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 07:00", "done"), ("Sat 11 Jul 07:01", "done late")])
def test_when_it_is_kept_again_it_is_done(when, state):
    locality = stopped()
    locality.says(KeepingGoesOn, when, by=None, what="backup")
    assert all_owed(locality, ask, at="Sun 12 Jul 09:00")[0].one.state == state


def test_what_else_is_kept_again_does_not_end_it():
    locality = stopped()
    locality.says(KeepingGoesOn, "Sat 11 Jul 04:00", by=None, what="pieces")
    owed(locality, ask, at="Sat 11 Jul 05:00").is_("due")


def test_left_lying_it_climbs_and_goes_on_climbing():
    locality = stopped()
    owed(locality, ask, at="Sat 11 Jul 03:10").tells(0, SERVICE_DESK).is_told()
    owed(locality, ask, at="Sat 11 Jul 07:00").is_("overdue").tells(1, CLINICAL_SAFETY_OFFICER).is_told()
    owed(locality, ask, at="Sun 12 Jul 03:00").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(locality, ask, at="Mon 13 Jul 03:00").tells(3, CLINICAL_SAFETY_OFFICER)
