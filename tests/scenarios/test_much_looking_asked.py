"""Whoever opened hundreds of records is asked why within a working day, whatever each of them was."""
import pytest

from kith.forms.access.much_looked_at import MuchLookedAt
from kith.forms.access.much_looking_settled import MuchLookingSettled
from kith.forms.running.fault import Fault
from kith.language.roles import CALDICOTT_GUARDIAN, CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.access.much_looking_asked import MuchLookingAsked
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

ask = MuchLookingAsked.ask


def much(when: str = "Mon 13 Jul 10:05", within: str = "hour"):
    locality = Record("The locality")
    locality.says(MuchLookedAt, when, by=None, who="Priya Nair", records=212, within=within)
    return locality


@row("P8")
def test_the_guardian_asks_within_a_working_day():
    owed(much(), ask, at="Mon 13 Jul 10:10").is_(
        "due", by=CALDICOTT_GUARDIAN, until="Wed 15 Jul 00:00",
        why="Because one worker opened very many records within an hour on Mon 13 Jul.")


def test_so_where_it_took_a_whole_day():
    owed(much(within="day"), ask, at="Mon 13 Jul 10:10").is_("due")


def test_nothing_else_on_that_record_asks():
    locality = Record("The locality")
    locality.says(Fault, "Mon 13 Jul 10:05", by=None, what="A page failed", means="It could not be shown")
    nothing_owed(locality, ask, at="Mon 13 Jul 10:10")


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 23:59", "done"), ("Wed 15 Jul 00:01", "done late")])
def test_what_was_found_out_settles_it(when, state):
    locality = much()
    locality.says(MuchLookingSettled, when, answers=owed(locality, ask, at="Mon 13 Jul 11:00"), outcome="work",
                  done="She covers two lists this week.")
    assert all_owed(locality, ask, at="Wed 15 Jul 09:00")[0].one.state == state


def test_left_lying_it_climbs():
    locality = much()
    owed(locality, ask, at="Mon 13 Jul 10:10").tells(0, CALDICOTT_GUARDIAN).is_told()
    owed(locality, ask, at="Wed 15 Jul 00:00").is_("overdue").tells(1, SERVICE_DESK).is_told()
    owed(locality, ask, at="Fri 17 Jul 00:00").tells(2, CLINICAL_SAFETY_OFFICER)
