"""A serious incident: the authority hears today, the commissioner in two working days, the panel in five."""
import pytest

from kith.forms.grave_harm.serious_incident import SeriousIncident
from kith.forms.grave_harm.step_taken import StepTaken
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.serious_incident_notified import SeriousIncidentNotified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

authority, designated, commissioner, panel, learn = (
    SeriousIncidentNotified.duties[key] for key in ("authority", "designated", "commissioner", "panel", "learn"))
WAS, AT = "Fri 10 Jul 10:00", "Fri 10 Jul 10:10"


def incident(what: str = "harmed", abuse: str = "yes", when: str = WAS):
    one = person("Mia", born="9 weeks ago")
    one.says(SeriousIncident, when, what=what, abuse=abuse, words="A fracture that nobody explains", safe="In hospital")
    return one


@row("CP09")
def test_each_hears_by_its_own_day():
    one = incident()
    for duty, by, until in ((authority, THE_RECORDER, "Sat 11 Jul 00:00"), (designated, THE_RECORDER, "Sat 11 Jul"),
                            (commissioner, DESIGNATED_NURSE, "Tue 14 Jul 17:00"),
                            (panel, DESIGNATED_NURSE, "Fri 17 Jul 17:00")):
        owed(one, duty, at=AT).is_("due", by=by, until=until)


@row("CP15")
def test_learning_from_it_begins_on_the_notice_whatever_the_law_says_of_notifying_it():
    for what in ("harmed", "service"):
        owed(incident(what), learn, at=AT).is_("due", by=DESIGNATED_NURSE, until="Fri 17 Jul 17:00")


@pytest.mark.parametrize(("what", "abuse", "is_owed"), [
    ("harmed", "not_known", True), ("care", "no", True), ("harmed", "no", False), ("service", "yes", False)])
def test_what_the_law_asks_to_be_notified(what, abuse, is_owed):
    for duty in (authority, panel):
        one = incident(what, abuse)
        owed(one, duty, at=AT).is_("due") if is_owed else nothing_owed(one, duty, at=AT)
        owed(one, designated, at=AT).is_("due")


def test_before_this_law_it_begins_nothing():
    nothing_owed(incident(when="Thu 28 Jun 2018 10:00"), panel, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Fri 17 Jul 17:00", "done"), ("Fri 17 Jul 17:01", "done late")])
def test_the_panel_in_time_and_late(when, state):
    one = incident()
    one.says(StepTaken, when, answers=owed(one, panel, at=AT), did="done", who="The partnership’s desk")
    owed(one, panel, at="Mon 20 Jul 09:00").is_(state)


def test_silence_climbs():
    one = incident()
    owed(one, authority, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, authority, at="Sat 11 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, authority, at="Tue 14 Jul 00:00").tells(2, DESIGNATED_NURSE)
