"""A child is found about whom something was said against somebody: safe the same day, whenever that is."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.grave_harm.allegation_about import AllegationAbout
from kith.forms.grave_harm.allegation_step import AllegationStep
from kith.forms.grave_harm.serious_incident import SeriousIncident
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.allegation_reached_child import AllegationReachedChild
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

safe = AllegationReachedChild.duties["safe"]
SAID, FOUND, AT = "Mon 13 Jul 10:00", "Thu 16 Jul 10:00", "Thu 16 Jul 10:10"


def found():
    one = person("Milo", born="9 years ago")
    one.says(AllegationAbout, SAID, known=FOUND, role=NAMED_NURSE, place="school", what="harmed", crime="no")
    return one


@row("CP09")
def test_from_the_day_on_which_it_is_known_and_kept_like_what_was_said():
    one = owed(found(), safe, at=AT).is_("due", by=THE_RECORDER, until="Fri 17 Jul 00:00")
    assert labels.of(one.one) == "sealed"


def test_nothing_of_it_before_anybody_is_found():
    one = person("Milo", born="9 years ago")
    one.says(SeriousIncident, SAID, what="harmed", abuse="yes", words="Two lines", safe="He is with his aunt")
    nothing_owed(one, safe, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 23:59", "done"), ("Fri 17 Jul 00:01", "done late")])
def test_in_time_and_late(when, state):
    one = found()
    one.says(AllegationStep, when, answers=owed(one, safe, at=AT), did="done", who="The duty desk, A. Fenn")
    owed(one, safe, at="Mon 20 Jul 09:00").is_(state)


def test_silence_climbs_to_the_designated_nurse():
    one = found()
    owed(one, safe, at=AT).is_told()
    owed(one, safe, at="Fri 17 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)
