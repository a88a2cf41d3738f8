"""Honour-based abuse or a forced marriage: everything the same day, whichever day it is, never through the family."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.honour_abuse import HonourAbuse
from kith.forms.grave_harm.step_taken import StepTaken
from kith.forms.sent.referral import Referral
from kith.language.roles import AUDIENCE, DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.honour_abuse_acted_on import HonourAbuseActedOn
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import REFERRAL

danger, safe, refer, advice, police, crime = (
    HonourAbuseActedOn.duties[key] for key in ("danger", "safe", "refer", "advice", "police", "crime"))
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


@row("CP09")
def test_a_marriage_under_eighteen_is_told_to_the_police_however_it_was_said_and_of_a_grown_woman_she_is_asked():
    for zara in (told(["marriage"]), told(["abroad"]), feared()):
        owed(zara, crime, at=AT).is_("due", by=THE_RECORDER, until=MIDNIGHT)
    for other in (told(["marriage"], born="2008-07-11"), told(["honour"])):
        nothing_owed(other, crime, at=AT)


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


def feared(answer: str = "yes", born: str = "16 years ago"):
    zara = person("Zara", born=born)
    closes(zara, TOLD, answer)
    return zara


def closes(zara, when: str, answer: str = "yes", **rest) -> None:
    zara.says(SafeContact, when, forced_marriage=answer, **rest)


def tells(zara, when: str) -> None:
    zara.says(HonourAbuse, when, what=["marriage", "abroad"], alone="yes", words="A cousin, in August", danger="no")


@row("CM08")
def test_the_fear_alone_is_enough_to_refer_and_home_does_not_hear_of_it():
    duty = owed(feared(), refer, at=AT).is_("due", by=THE_RECORDER, until=MIDNIGHT)
    assert duty.sentence == "Because what Zara told on Sat 11 Jul must not wait, and home must not hear of it."
    owed(feared(), advice, at=AT).is_("due", until=MIDNIGHT)
    nothing_owed(feared(), safe, at=AT)   # that is what was just done
    owed(feared(born="2008-07-11"), advice, at=AT).is_("due")


def test_safe_contact_for_another_reason_asks_for_no_referral():
    nothing_owed(feared("no"), refer, at=AT)
    zara = person("Zara")
    zara.says(SafeContact, TOLD, channels=["letter"])
    nothing_owed(zara, refer, at=AT)


@row("CM08", "CP09")
@pytest.mark.parametrize("first", [tells, closes], ids=["told first", "closed first"])
def test_feared_in_two_forms_it_is_referred_once(first):
    zara = person("Zara", born="16 years ago")
    first(zara, TOLD)
    (closes if first is tells else tells)(zara, "Sat 11 Jul 15:05")
    for duty in (refer, advice):
        both = owed(zara, duty, at=AT).is_("due", until=MIDNIGHT)
        assert both.sentence.count("cannot wait") == both.sentence.count("must not wait") == 1
    zara.says(Referral, "Sat 11 Jul 15:10", answers=owed(zara, refer, at=AT), **REFERRAL)
    owed(zara, refer, at="Sat 11 Jul 15:11").is_("done")


def test_the_way_through_the_home_is_closed_after_the_referral_and_asks_for_no_second():
    zara = told()
    zara.says(Referral, "Sat 11 Jul 15:05", answers=owed(zara, refer, at="Sat 11 Jul 15:01"), **REFERRAL)
    closes(zara, "Sat 11 Jul 15:08", answers=owed(zara, safe, at="Sat 11 Jul 15:01"))
    owed(zara, refer, at=AT).is_("done")


def test_what_is_feared_anew_after_a_referral_is_referred_anew():
    zara = told()
    zara.says(Referral, "Sat 11 Jul 15:05", answers=owed(zara, refer, at="Sat 11 Jul 15:01"), **REFERRAL)
    tells(zara, "Mon 20 Jul 09:00")
    assert [one.one.state for one in all_owed(zara, refer, at="Mon 20 Jul 09:10")] == ["done", "due"]


def test_what_shared_it_owes_it_by_itself_where_the_first_never_happened():
    zara = person("Zara", born="16 years ago")
    entry = zara.says(HonourAbuse, TOLD, what=["marriage"], alone="yes", words="A cousin", danger="no")
    closes(zara, "Sat 11 Jul 15:05")
    entry.struck_out("Sat 11 Jul 15:20")
    owed(zara, refer, at="Sat 11 Jul 15:21").is_("due", until=MIDNIGHT)


def test_what_was_set_aside_before_is_owed_for_what_comes_after():
    zara = feared()
    zara.says(Waived, "Sat 11 Jul 15:05", role=NAMED_NURSE, answers=owed(zara, refer, at="Sat 11 Jul 15:01"),
              ground="needless", why="Referred on Friday by her school, and social care has it")
    tells(zara, "Sat 11 Jul 15:08")
    assert [one.one.state for one in all_owed(zara, refer, at=AT)] == ["waived", "due"]
