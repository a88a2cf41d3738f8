"""An audit log that is not sealed is owed to the service desk, and climbs to the guardian."""
import pytest

from kith.forms.running.keeping_goes_on import KeepingGoesOn
from kith.forms.running.keeping_stopped import KeepingStopped
from kith.language.roles import CALDICOTT_GUARDIAN, CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.running.log_not_sealed import LogNotSealed
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

mend = LogNotSealed.mend


def stopped(what: str = "log"):
    locality = Record("The locality")
    locality.says(KeepingStopped, "Sat 11 Jul 03:00", by=None, what=what, how="It cannot be read.")
    return locality


@row("P8")
def test_it_is_owed_at_once_on_a_saturday_night_too():
    owed(stopped(), mend, at="Sat 11 Jul 03:10").is_(
        "due", by=SERVICE_DESK, until="Sat 11 Jul 07:00",
        why="Because it was seen on Sat 11 Jul that the audit log is not sealed outside the database.")


@pytest.mark.parametrize("what", ["backup", "pieces"])
def test_what_else_stopped_is_owed_otherwise(what):
    nothing_owed(stopped(what), mend, at="Sat 11 Jul 03:10")


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 07:00", "done"), ("Sat 11 Jul 07:01", "done late")])
def test_when_it_is_kept_again_it_is_done(when, state):
    locality = stopped()
    locality.says(KeepingGoesOn, when, by=None, what="log")
    assert all_owed(locality, mend, at="Sun 12 Jul 09:00")[0].one.state == state


def test_what_else_is_kept_again_does_not_end_it():
    locality = stopped()
    locality.says(KeepingGoesOn, "Sat 11 Jul 04:00", by=None, what="backup")
    owed(locality, mend, at="Sat 11 Jul 05:00").is_("due")


def test_left_lying_it_climbs_and_goes_on_climbing():
    locality = stopped()
    owed(locality, mend, at="Sat 11 Jul 03:10").tells(0, SERVICE_DESK).is_told()
    owed(locality, mend, at="Sat 11 Jul 07:00").is_("overdue").tells(1, CALDICOTT_GUARDIAN).is_told()
    owed(locality, mend, at="Sun 12 Jul 03:00").tells(2, CLINICAL_SAFETY_OFFICER).is_told()
    owed(locality, mend, at="Mon 13 Jul 03:00").tells(3, CLINICAL_SAFETY_OFFICER)
