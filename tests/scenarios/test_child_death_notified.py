"""A child has died: the panel within two days, the family somebody by name, and nobody writes as before."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.child_died import ChildDied
from kith.forms.grave_harm.serious_incident import SeriousIncident
from kith.forms.grave_harm.step_taken import StepTaken
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.child_death_notified import ChildDeathNotified
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

respond, notify, harm, incident, written, contact = (
    ChildDeathNotified.duties[key] for key in ("respond", "notify", "harm", "incident", "written", "contact"))
DIED, AT = "Sat 11 Jul 03:00", "Sat 11 Jul 04:00"


def died(born: str = "2 years ago", expected: str = "no", harm: str = "no", when: str = DIED):
    one = person("Idris", born=born)
    one.says(ChildDied, when, place="hospital", expected=expected, harm=harm, family="not_known")
    return one


@row("CP09")
def test_the_panel_within_forty_eight_hours_on_whatever_days_these_are():
    one = died()
    owed(one, notify, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 03:00", why=(
        "Because Idris died on Sat 11 Jul."))
    owed(one, respond, at=AT).is_("due", until="Sat 11 Jul 05:00")
    owed(one, written, at=AT).is_("due", until="Sun 12 Jul 00:00")
    owed(one, contact, at=AT).is_("due", until="Mon 13 Jul 17:00")
    nothing_owed(one, harm, at=AT)


@row("CP09")
def test_it_goes_on_after_the_death_was_written_down():
    one = died()
    one.says(PersonDetails, "Sat 11 Jul 06:00", died="yes", died_on="2026-07-11")
    owed(one, written, at="Sat 11 Jul 07:00").is_("done")
    owed(one, notify, at="Sat 11 Jul 07:00").is_("due")


def test_an_expected_death_needs_no_meeting_of_the_night_and_harm_is_told():
    nothing_owed(died(expected="yes"), respond, at=AT)
    owed(died(harm="yes"), harm, at=AT).is_("due")


@pytest.mark.parametrize(("born", "is_owed"), [("2008-07-12", True), ("2008-07-11", False), ("", True)])
def test_a_child_until_the_eighteenth_birthday(born, is_owed):
    one = died(born)
    owed(one, notify, at=AT).is_("due") if is_owed else nothing_owed(one, notify, at=AT)


def test_before_this_law_it_begins_nothing():
    nothing_owed(died("2010-01-01", when="Thu 28 Jun 2018 03:00"), notify, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 03:00", "done"), ("Mon 13 Jul 03:01", "done late")])
def test_notified_in_time_and_late(when, state):
    one = died()
    one.says(StepTaken, when, answers=owed(one, notify, at=AT), did="done", who="The panel’s desk", reference="C-41")
    owed(one, notify, at="Tue 14 Jul 09:00").is_(state)


def test_silence_climbs():
    one = died()
    owed(one, notify, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, notify, at="Mon 13 Jul 03:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, notify, at="Wed 15 Jul 00:00").tells(2, DESIGNATED_NURSE)


@row("CP09")
def test_where_harm_may_come_into_it_the_serious_incident_is_owed_too():
    # Given a death of which it was asked, and is not known, whether abuse or neglect come into it
    for said in ("yes", "not_known"):
        one = died(harm=said)
        owed(one, harm, at=AT).is_("due")
        owed(one, incident, at=AT).is_("due", by=THE_RECORDER, until="Sun 12 Jul 00:00")
    one.says(SeriousIncident, "Sat 11 Jul 09:00", what="died", abuse="not_known", words="Found at home", safe="Nobody")
    owed(one, incident, at="Sat 11 Jul 10:00").is_("done")
    nothing_owed(died(harm="no"), incident, at=AT)
