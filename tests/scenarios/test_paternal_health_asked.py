"""After booking the father is asked about, every question of it; a blank is not a no."""
from kith.forms.maternity.booking import Booking
from kith.forms.maternity.paternal_health import PaternalHealth
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.pathways.maternity.paternal_health_asked import PaternalHealthAsked
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

ask = PaternalHealthAsked.ask
NO = dict.fromkeys(("lives_with", "drugs", "alcohol", "mental", "medical", "children", "violence"), "no")


def booked():
    ann = person("Ann", born="26 years ago")
    ann.says(PregnancyNotified, "Mon 25 May", expected="2026-12-24")
    ann.says(Booking, "Mon 1 Jun 10:00", alone="yes", hurt="no")
    return ann


@row("AN06")
def test_booking_is_not_complete_until_he_is_asked_about():
    duty = owed(booked(), ask, at="Mon 1 Jun 12:00").is_("due", by=MIDWIFE, until="Tue 16 Jun")
    assert duty.sentence == (
        "Because Ann had a booking appointment on Mon 1 Jun, and the father is not asked about yet.")


@row("AN06")
def test_a_blank_leaves_it_owed_and_not_known_does_not():
    ann = booked()
    asked = ann.says(PaternalHealth, "Wed 3 Jun 10:00", whose="Ben", told_by="mother", **NO)
    owed(ann, ask, at="Thu 4 Jun 09:00").is_("done")
    asked.updated("Fri 5 Jun 10:00", drugs="")
    owed(ann, ask, at="Fri 5 Jun 10:00").is_("due")
    asked.updated("Sat 6 Jun 10:00", drugs="refused")
    owed(ann, ask, at="Sat 6 Jun 10:00").is_("done")


def test_after_the_pregnancy_it_is_not_owed():
    ann = booked()
    ann.says(PregnancyEnded, "Wed 3 Jun", how="loss")
    nothing_owed(ann, ask, at="Thu 4 Jun 09:00")


def test_nobody_asking_climbs():
    ann = booked()
    owed(ann, ask, at="Mon 1 Jun 12:00").tells(0, MIDWIFE).is_told()
    owed(ann, ask, at="Tue 16 Jun 00:00").is_("overdue").tells(None)
    owed(ann, ask, at="Sat 20 Jun 00:00").tells(1, TEAM_LEAD).is_told()
    owed(ann, ask, at="Tue 7 Jul 00:00").tells(2, NAMED_MIDWIFE)
