"""Honour-based abuse or a forced marriage: everything the same day, whichever day it is, never through the family."""
import pytest

from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.honour_abuse import HonourAbuse
from kith.forms.grave_harm.step_taken import StepTaken
from kith.forms.sent.referral import Referral
from kith.language.roles import AUDIENCE, DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.honour_abuse_acted_on import HonourAbuseActedOn
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import REFERRAL

danger, safe, refer, advice, police = (
    HonourAbuseActedOn.duties[key] for key in ("danger", "safe", "refer", "advice", "police"))
TOLD, AT, MIDNIGHT = "Sat 11 Jul 15:00", "Sat 11 Jul 15:10", "Sun 12 Jul 00:00"


def told(what=("marriage", "abroad"), born: str = "16 years ago", danger: str = "no", when: str = TOLD):
    one = person("Zara", born=born)
    one.says(HonourAbuse, when, what=list(what), alone="yes", words="A cousin, in August", danger=danger)
    return one


@row("CP09", "CM08")
def test_on_a_saturday_it_is_owed_on_that_saturday():
    zara = told()
    for duty in (safe, refer, advice):
        owed(zara, duty, at=AT).is_("due", by=THE_RECORDER, until=MIDNIGHT)
    for duty in (danger, police):
        nothing_owed(zara, duty, at=AT)
    assert dict(refer.filled)["agreed"] == "unsafe"
    assert not [tell for duty in HonourAbuseActedOn.duties.values() for tell in duty.tell if tell.to in AUDIENCE]


def test_threats_go_to_the_police_and_danger_within_the_hour():
    one = told(["honour"], danger="yes")
    owed(one, police, at=AT).is_("due", until=MIDNIGHT)
    owed(one, danger, at=AT).is_("due", until="Sat 11 Jul 16:00")
    nothing_owed(one, advice, at=AT)


def test_of_a_grown_woman_no_referral_of_a_child_is_owed():
    one = told(born="2008-07-11")
    nothing_owed(one, refer, at=AT)
    owed(one, safe, at=AT).is_("due")


def test_before_the_law_it_begins_nothing():
    nothing_owed(told(when="Sun 15 Jun 2014 15:00"), refer, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 23:59", "done"), ("Sun 12 Jul 00:01", "done late")])
def test_the_same_day_and_late(when, state):
    one = told()
    one.says(SafeContact, when, forced_marriage="yes")
    one.says(Referral, when, answers=owed(one, refer, at=AT), **REFERRAL)
    one.says(StepTaken, when, answers=owed(one, advice, at=AT), did="done", who="The duty adviser of the unit")
    for duty in (safe, refer, advice):
        owed(one, duty, at="Mon 13 Jul 09:00").is_(state)


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = told()
    owed(one, safe, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, safe, at=MIDNIGHT).is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, safe, at="Tue 14 Jul 00:00").tells(2, DESIGNATED_NURSE)
