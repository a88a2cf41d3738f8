"""An unborn baby of somebody whom adult mental health sees: what could harm it is said, whatever is written instead."""
import pytest

from kith.engine.filling import fill
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.forms.maternity.unborn_risk import UnbornRisk
from kith.forms.maternity.unborn_risk_agreed import UnbornRiskAgreed
from kith.language.roles import ADULT_MENTAL_HEALTH, MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.adults.expectant_client import ExpectantClient
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

analyse, agree = ExpectantClient.analyse, ExpectantClient.agree
SAID = {"looked": "yes", "medicines": "Changed with the pharmacist", "relapse": "Plan with her sister", "care": "Good",
        "violence": "not_known", "plan": "Joint visits with the midwife", "referral": "asked"}


def seen(name="Ann", **more):
    one = person(name, born="26 years ago")
    one.has_worker("adult_mental_health", "Mon 4 May", **more)
    return one


def expecting(**more):
    ann = seen(**more)
    ann.says(PregnancyNotified, "Mon 6 Jul 10:00", expected="2026-11-09")
    return ann


@row("AM05")
def test_the_unborn_baby_of_a_client_is_owed_a_look():
    duty = owed(expecting(), analyse, at="Mon 6 Jul 10:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Tue 14 Jul")
    assert duty.sentence == "Because Ann is pregnant and is seen by adult mental health."
    duty.tells(0, ADULT_MENTAL_HEALTH)
    assert [tell.to for tell in analyse.tell] == [MIDWIFE]


@row("AM05")
@pytest.mark.parametrize("words", [
    "No risk assessment needed for the child as it is unborn", "The child is not yet born.", "UNBORN", "N/A",
    "To be done when needed; the baby is not born yet", "not applicable"])
def test_that_it_is_not_born_is_no_reason(words):
    filled = fill(UnbornRisk, {"looked": "no", "why_not": words})
    assert list(filled.problems) == ["why_not"]
    assert filled.answers == {"looked": "no"}


@row("AM05")
def test_another_phrase_escapes_nothing():
    ann = expecting()
    ann.says(UnbornRisk, "Tue 7 Jul 10:00", answers=owed(ann, analyse, at="Mon 6 Jul 12:00"), looked="no",
             why_not="She is away; her sister will bring her on Monday")
    owed(ann, analyse, at="Tue 7 Jul 10:00").is_("due")


def test_nobodys_client_and_a_client_who_is_not_pregnant_owe_nothing():
    ann = person("Ann", born="26 years ago")
    ann.says(PregnancyNotified, "Mon 6 Jul 10:00", expected="2026-11-09")
    nothing_owed(ann, analyse, at="Mon 6 Jul 10:00")
    nothing_owed(seen("Bea"), analyse, at="Mon 6 Jul 10:00")


def test_a_pregnancy_that_stood_before_she_came_counts_from_the_day_she_came():
    ann = person("Ann", born="26 years ago")
    ann.says(PregnancyNotified, "Mon 1 Jun 10:00", expected="2026-11-09")
    ann.has_worker("adult_mental_health", "Mon 6 Jul")
    owed(ann, analyse, at="Tue 7 Jul 09:00").is_("due")


def test_a_service_that_has_ended_owes_nothing():
    ann = seen(ended="2026-06-30")
    ann.says(PregnancyNotified, "Mon 6 Jul 10:00", expected="2026-11-09")
    nothing_owed(ann, analyse, at="Mon 6 Jul 12:00")


def test_looked_at_in_time_and_late_then_the_midwife_agrees():
    for when, state in (("Mon 13 Jul 23:00", "done"), ("Tue 14 Jul 00:01", "done late")):
        ann = expecting()
        ann.says(UnbornRisk, when, answers=owed(ann, analyse, at="Mon 6 Jul 12:00"), **SAID)
        owed(ann, analyse, at="Wed 15 Jul 09:00").is_(state)
    second = owed(ann, agree, at="Wed 15 Jul 09:00").is_("due", by=MIDWIFE)
    ann.says(UnbornRiskAgreed, "Thu 16 Jul 10:00", answers=second, agreed="yes")
    owed(ann, agree, at="Fri 17 Jul 09:00").is_("done")


def test_not_looked_at_climbs():
    ann = expecting()
    owed(ann, analyse, at="Mon 6 Jul 10:00").tells(0, ADULT_MENTAL_HEALTH).is_told()
    owed(ann, analyse, at="Tue 14 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(ann, analyse, at="Fri 17 Jul 00:00").tells(2, NAMED_MIDWIFE).is_told()
    owed(ann, analyse, at="Wed 22 Jul 00:00").tells(3, NAMED_NURSE)


def test_after_a_loss_nobody_is_asked():
    ann = expecting()
    ann.says(PregnancyEnded, "Wed 8 Jul", how="loss")
    nothing_owed(ann, analyse, at="Thu 9 Jul 09:00")
