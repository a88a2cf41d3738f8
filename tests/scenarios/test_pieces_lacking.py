"""What is written between backups and not kept is owed to the service desk, and climbs."""
import pytest

from kith.language.roles import CLINICAL_SAFETY_OFFICER
from kith.pathways.running.pieces_lacking import PiecesLacking
from tests.scenarios import keeping
from tests.scenarios.rows import row

mend = PiecesLacking.mend


@row("P8")
def test_it_is_owed_at_once_on_a_saturday_night_too():
    keeping.is_owed_at_once("pieces", mend, "what the database writes down does not reach the backups")


@pytest.mark.parametrize("what", ["backup", "log"])
def test_what_else_stopped_is_owed_otherwise(what):
    keeping.is_owed_otherwise(what, mend)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 07:00", "done"), ("Sat 11 Jul 07:01", "done late")])
def test_when_it_is_kept_again_it_is_done(when, state):
    keeping.is_done("pieces", mend, when, state)


def test_what_else_is_kept_again_does_not_end_it():
    keeping.is_not_ended_by("backup", "pieces", mend)


def test_left_lying_it_climbs_and_goes_on_climbing():
    keeping.climbs("pieces", mend, CLINICAL_SAFETY_OFFICER)
