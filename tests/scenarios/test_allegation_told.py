"""Said against somebody who works with children: the designated officer hears by the next working day, few others."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.allegation import Allegation
from kith.forms.grave_harm.allegation_child import AllegationChild
from kith.forms.grave_harm.allegation_step import AllegationStep
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.grave_harm.allegation_told import AllegationTold
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed, person

officer, police, child, employer, find, hear = (
    AllegationTold.duties[key] for key in ("officer", "police", "child", "employer", "find", "hear"))
SAID, AT = "Mon 13 Jul 10:00", "Mon 13 Jul 10:10"
RANG = {"did": "done", "who": "The designated officer, T. Amis", "reference": "DO/88"}


def said(crime: str = "no", whose: str = "here"):
    one = person("Milo", born="9 years ago") if whose == "here" else Record("Said against somebody")
    one.says(Allegation, SAID, role=NAMED_NURSE, place="school", what="harmed", crime=crime, safe="He is not at work",
             whose=whose)
    return one


@row("CP09")
def test_the_officer_hears_by_the_next_working_day_and_no_lead_ever():
    one = said()
    owed(one, officer, at=AT).is_("due", by=THE_RECORDER, until="Tue 14 Jul 17:00")
    owed(one, child, at=AT).is_("due", until="Tue 14 Jul 00:00")
    heard = {step.to for duty in AllegationTold.duties.values() for step in duty.escalate.steps}
    assert heard == {DESIGNATED_NURSE}
    assert TEAM_LEAD not in heard


@row("CP09")
def test_nobody_is_named_and_it_is_sealed():
    assert labels.of(owed(said(), officer, at=AT).one) == "sealed"
    assert not {"name", "who", "worker"} & Allegation.questions.keys()


def test_what_may_be_a_crime_goes_to_the_police_today():
    owed(said("yes"), police, at=AT).is_("due", until="Tue 14 Jul 00:00")
    nothing_owed(said("no"), police, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_told_in_time_and_late(when, state):
    one = said()
    one.says(AllegationStep, when, answers=owed(one, officer, at=AT), **RANG)
    owed(one, officer, at="Wed 15 Jul 09:00").is_(state)


def test_silence_climbs_to_the_designated_nurse():
    one = said()
    owed(one, officer, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, officer, at="Tue 14 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


@row("CP09")
@pytest.mark.parametrize("whose", ["here", "unknown", "nobody"])
def test_what_the_law_asks_for_waits_for_no_name(whose):
    one = said("yes", whose)
    for duty, until in ((officer, "Tue 14 Jul 17:00"), (police, "Tue 14 Jul 00:00")):
        owed(one, duty, at=AT).is_("due", by=THE_RECORDER, until=until)


def test_a_child_nobody_knows_is_looked_for_until_known_or_until_it_is_said_that_there_is_none():
    one = said(whose="unknown")
    looking = owed(one, find, at=AT).is_("due", by=THE_RECORDER, until="Mon 20 Jul 17:00")
    one.says(AllegationChild, "Wed 15 Jul 10:00", answers=looking, found="not_known", asked="The head: she is away")
    looking = owed(one, find, at="Wed 15 Jul 11:00").is_("due")
    one.says(AllegationChild, "Thu 16 Jul 10:00", answers=looking, found="nobody", asked="The head: it was at a match")
    owed(one, find, at="Thu 16 Jul 11:00").is_("done")


@pytest.mark.parametrize("whose", ["here", "nobody"])
def test_nobody_is_looked_for_where_the_child_is_known_or_none_is_named(whose):
    nothing_owed(said(whose=whose), find, at=AT)


def test_a_child_who_is_not_found_in_time_is_the_designated_nurses_to_hear_of():
    one = said(whose="unknown")
    owed(one, find, at=AT).is_told()
    owed(one, find, at="Mon 20 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


@row("CP09")
def test_the_death_of_the_child_ends_nothing_of_it():
    one = said("yes")
    one.says(PersonDetails, "Mon 13 Jul 12:00", died="yes")
    for duty in (officer, police):
        owed(one, duty, at="Mon 13 Jul 13:00").is_("due")


@row("CP09")
def test_where_they_work_nobody_hears_before_the_officer_has_said_when():
    one = said()
    nothing_owed(one, employer, at=AT)
    one.says(AllegationStep, "Mon 13 Jul 16:00", answers=owed(one, officer, at=AT), **RANG)
    owed(one, employer, at="Mon 13 Jul 16:01").is_("due", by=THE_RECORDER, until="Tue 14 Jul 17:00")


@row("CP09")
def test_what_the_officer_decided_is_heard_by_whoever_told_them():
    one = said()
    nothing_owed(one, hear, at=AT)
    one.says(AllegationStep, "Mon 13 Jul 11:00", answers=owed(one, officer, at=AT), role=NAMED_NURSE, **RANG)
    owed(one, hear, at="Mon 13 Jul 11:01").is_("due", by=THE_RECORDER, until="Mon 27 Jul 17:00")
