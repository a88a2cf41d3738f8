"""A flood of concerns is one duty, looked at within the hour."""
import pytest

from kith.forms.concerns.concerns_flooded import ConcernsFlooded
from kith.forms.concerns.flood_looked_at import FloodLookedAt
from kith.language.roles import CLINICAL_SAFETY_OFFICER, HUB_LEAD, NAMED_NURSE
from kith.pathways.concerns.flood_answered import FloodAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

look = FloodAnswered.look
CAME = "Sat 11 Jul 21:40"


def flood():
    one = Record("The locality")
    one.says(ConcernsFlooded, CAME, by=None, means="Those who came too often were given the telephone number.")
    return one


@row("CP11")
def test_a_flood_is_one_duty_with_an_owner():
    owed(flood(), look, at=CAME).is_("due", by=HUB_LEAD, until="Sat 11 Jul 22:40",
                                     why="Because far more concerns came on Sat 11 Jul than people send.")


def test_no_flood_no_duty():
    nothing_owed(Record("The locality"), look, at=CAME)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 22:40", "done"), ("Sat 11 Jul 22:41", "done late")],
                         ids=["in time", "late"])
def test_looked_at_in_time_and_late(when, state):
    one = flood()
    one.says(FloodLookedAt, when, role=HUB_LEAD, answers=owed(one, look, at=CAME), found="program",
             done="All of them were read.")
    owed(one, look, at="Sun 12 Jul 09:00").is_(state)


@row("P2")
def test_silence_climbs():
    one = flood()
    owed(one, look, at=CAME).is_told()
    owed(one, look, at="Sat 11 Jul 22:40").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, look, at="Sun 12 Jul 02:40").tells(2, CLINICAL_SAFETY_OFFICER)
