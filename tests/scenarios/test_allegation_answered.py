"""What was said against somebody is the designated officer’s to decide, and to end; whoever told it reads how."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.allegation import Allegation
from kith.forms.grave_harm.allegation_decided import AllegationDecided
from kith.forms.grave_harm.allegation_ended import AllegationEnded
from kith.forms.grave_harm.allegation_read import AllegationRead
from kith.forms.grave_harm.allegation_step import AllegationStep
from kith.language.roles import DESIGNATED_NURSE, DESIGNATED_OFFICER, THE_RECORDER
from kith.pathways.grave_harm.allegation_answered import AllegationAnswered
from kith.pathways.grave_harm.allegation_told import AllegationTold
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person
from tests.scenarios.test_allegation_told import AT, RANG, said

decide, ended, heard, known = (AllegationAnswered.duties[key] for key in ("decide", "ended", "heard", "known"))
OURS = {"meets": "ours", "says": "He is kept from children, the head sees to it today"}
OVER = {"outcome": "unsubstantiated", "why": "Nobody else saw it", "then": "not_known"}
DECIDED = "Wed 15 Jul 11:00"


def decided(when: str = DECIDED, **more):
    one = said()
    one.says(AllegationDecided, when, role=DESIGNATED_OFFICER, answers=owed(one, decide, at=AT), **OURS | more)
    return one


@row("CP09")
def test_the_officer_decides_in_three_working_days_and_it_is_sealed():
    why = "Because something was said on Mon 13 Jul against somebody who works with children."
    found = owed(said(), decide, at=AT).is_("due", by=DESIGNATED_OFFICER, until="Thu 16 Jul 17:00", why=why)
    assert labels.of(found.one) == "sealed"


@pytest.mark.parametrize("form", [AllegationDecided, AllegationEnded])
def test_nobody_is_named_in_what_the_officer_writes(form):
    assert form.label == "sealed"
    assert not {"name", "who", "worker"} & form.questions.keys()


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_decided_in_time_and_late(when, state):
    owed(decided(when), decide, at="Fri 17 Jul 09:00").is_(state)


def test_silence_climbs_to_the_designated_nurse():
    one = said()
    owed(one, decide, at=AT).tells(0, DESIGNATED_OFFICER).is_told()
    owed(one, decide, at="Thu 16 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


@row("CP09")
def test_what_goes_on_comes_to_its_end_in_three_months_and_what_does_not_is_over():
    owed(decided(), ended, at="Wed 15 Jul 12:00").is_("due", by=DESIGNATED_OFFICER, until="Fri 16 Oct 00:00")
    nothing_owed(decided(meets="advice"), ended, at="Wed 15 Jul 12:00")
    nothing_owed(said(), ended, at=AT)


@row("CP09")
def test_whoever_told_reads_what_was_decided_and_how_it_ended():
    one = decided()
    first = owed(one, heard, at="Wed 15 Jul 12:00").is_("due", by=THE_RECORDER, until="Thu 16 Jul 17:00")
    one.says(AllegationRead, "Wed 15 Jul 13:00", answers=first)
    owed(one, heard, at="Wed 15 Jul 14:00").is_("done")
    nothing_owed(one, known, at="Wed 15 Jul 14:00")
    one.says(AllegationEnded, "Mon 10 Aug 10:00", role=DESIGNATED_OFFICER,
             answers=owed(one, ended, at="Wed 15 Jul 14:00"), **OVER)
    owed(one, known, at="Mon 10 Aug 11:00").is_("due", by=THE_RECORDER)


def test_what_the_officer_writes_tells_whoever_waits_to_hear_it():
    one, hear = said(), AllegationTold.duties["hear"]
    one.says(AllegationDecided, DECIDED, role=DESIGNATED_OFFICER, answers=owed(one, decide, at=AT), **OURS)
    nothing_owed(one, hear, at="Wed 15 Jul 12:00")   # nobody has said yet that the officer was told
    one.says(AllegationStep, "Mon 13 Jul 11:00", answers=owed(one, AllegationTold.duties["officer"], at=AT), **RANG)
    owed(one, hear, at="Wed 15 Jul 12:00").is_("done")


def test_what_was_decided_of_one_answers_nobody_who_told_of_another():
    one, told = said(), AllegationTold.duties["officer"]
    first = owed(one, decide, at=AT)
    one.says(Allegation, "Mon 13 Jul 10:05", place="school", what="harmed", crime="no", safe="She is not at work",
             whose="here")
    for each in all_owed(one, told, at="Mon 13 Jul 10:06"):
        one.says(AllegationStep, "Mon 13 Jul 11:00", answers=each, **RANG)
    one.says(AllegationDecided, DECIDED, role=DESIGNATED_OFFICER, answers=first, **OURS)
    waiting = all_owed(one, AllegationTold.duties["hear"], at="Wed 15 Jul 12:00")
    assert sorted(each.one.state for each in waiting) == ["done", "due"]


def test_the_death_of_the_child_ends_nothing_of_it_and_a_slip_that_was_struck_out_all():
    one = said()
    one.says(PersonDetails, "Tue 14 Jul 09:00", died="yes")
    owed(one, decide, at="Tue 14 Jul 10:00").is_("due")
    other = person("Milo", born="9 years ago")
    other.says(Allegation, "Mon 13 Jul 10:00", place="school", what="harmed", crime="no", safe="He is not at work",
               whose="here").struck_out("Mon 13 Jul 10:05")
    nothing_owed(other, decide, at=AT)
