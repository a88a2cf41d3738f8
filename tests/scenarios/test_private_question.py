"""The private question is asked in private, or a time for it is owed, in words that a list on a table may show."""
import pytest

from kith.engine.filling import fill
from kith.forms.maternity.booking import Booking
from kith.forms.maternity.seen_alone import SeenAlone
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.pathways.maternity.private_question import PrivateQuestion
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

offer = PrivateQuestion.offer


def booked(alone="no", **more):
    ann = person("Ann", born="26 years ago")
    ann.says(Booking, "Mon 1 Jun 10:00", alone=alone, **({"present": "Her husband"} if alone == "no" else {}), **more)
    return ann


@row("AN05")
def test_with_her_husband_in_the_room_a_time_of_her_own_is_owed():
    duty = owed(booked(), offer, at="Mon 1 Jun 12:00").is_("due", by=MIDWIFE, until="Tue 30 Jun")
    assert duty.sentence == "Because Ann has a further appointment to come."


@row("AN05", "P4")
def test_no_said_while_somebody_else_is_there_is_not_accepted():
    filled = fill(Booking, {"alone": "no", "present": "Her husband", "hurt": "no"})
    assert filled.problems == {"hurt": Booking.hurt.otherwise}
    assert "hurt" not in filled.answers
    assert fill(Booking, {"alone": "yes", "hurt": "no"}).problems == {}


@row("AN05")
@pytest.mark.parametrize("words", ["violence", "abuse", "partner", "husband", "father", "alone", "hurt", "safe"])
def test_nothing_that_others_may_read_says_what_it_is_about(words):
    said = f"{PrivateQuestion.title} {offer.what} {offer.act} {SeenAlone.title} {SeenAlone.line} {Booking.line}".lower()
    assert words not in said


def test_seen_alone_at_booking_nothing_more_is_owed():
    nothing_owed(booked("yes", hurt="no"), offer, at="Mon 1 Jun 12:00")


@pytest.mark.parametrize("outcome", ["alone", "declined", "tried"])
def test_seen_alone_or_three_tries_end_it(outcome):
    ann = booked()
    more = {"alone": {"hurt": "no"}, "tried": {"tries": "Clinic, phone, and with an interpreter"}}.get(outcome, {})
    ann.says(SeenAlone, "Mon 15 Jun 10:00", answers=owed(ann, offer, at="Mon 8 Jun 09:00"), outcome=outcome, **more)
    owed(ann, offer, at="Tue 16 Jun 09:00").is_("done")


def test_somebody_there_again_is_no_end():
    ann = booked()
    ann.says(SeenAlone, "Mon 15 Jun 10:00", answers=owed(ann, offer, at="Mon 8 Jun 09:00"), outcome="not_alone")
    owed(ann, offer, at="Tue 16 Jun 09:00").is_("due")


def test_never_alone_climbs_to_the_named_midwife():
    ann = booked()
    owed(ann, offer, at="Mon 1 Jun 12:00").tells(0, MIDWIFE).is_told()
    owed(ann, offer, at="Tue 30 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(ann, offer, at="Tue 7 Jul 09:00").tells(2, NAMED_MIDWIFE)
