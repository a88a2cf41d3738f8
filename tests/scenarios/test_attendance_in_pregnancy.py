"""A pregnant woman hurt, poisoned or drunk in A&E: the midwife hears it."""
import pytest

from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language.roles import MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.emergency.attendance_in_pregnancy import AttendanceInPregnancy
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

read = AttendanceInPregnancy.read


def expecting():
    ann = person("Ann", born="26 years ago")
    ann.says(PregnancyNotified, "Mon 1 Jun", expected="2026-12-24")
    return ann


@row("AE10")
@pytest.mark.parametrize("sign", ["injury", "self_harm", "domestic_abuse", "overdose", "intoxication", "assault"])
def test_harm_in_pregnancy(sign):
    ann = expecting()
    ann.says(EdAttendance, "Sat 11 Jul 21:40", **{sign: "yes"})
    duty = owed(ann, read, at="Sun 12 Jul 09:00").is_("due", by=MIDWIFE, until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because Ann came to A&E on Sat 11 Jul while pregnant."


def test_a_cough_in_pregnancy_is_not_told():
    ann = expecting()
    ann.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    nothing_owed(ann, read, at="Sun 12 Jul 09:00")


def test_harm_without_a_pregnancy_is_not_theirs():
    ann = person("Ann", born="26 years ago")
    ann.says(EdAttendance, "Sat 11 Jul 21:40", assault="yes")
    nothing_owed(ann, read, at="Sun 12 Jul 09:00")


def test_the_visit_at_which_a_pregnancy_becomes_known_later():
    ann = person("Ann", born="26 years ago")
    ann.says(EdAttendance, "Sat 11 Jul 21:40", assault="yes")
    ann.says(PregnancyNotified, "Sat 11 Jul 22:30", expected="not_known")
    nothing_owed(ann, read, at="Sun 12 Jul 09:00")
    ann.says(PregnancyNotified, "Mon 6 Jul", known="Mon 13 Jul 10:00", expected="2026-12-24")
    owed(ann, read, at="Mon 13 Jul 10:00").is_("due", until="Tue 14 Jul 17:00")


def test_after_the_birth_it_is_not_theirs():
    ann = expecting()
    ann.says(PregnancyEnded, "Fri 10 Jul 03:00", how="birth")
    ann.says(EdAttendance, "Sat 11 Jul 21:40", assault="yes")
    nothing_owed(ann, read, at="Sun 12 Jul 09:00")


def test_read_in_time_and_late():
    for when, state in (("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")):
        ann = expecting()
        ann.says(EdAttendance, "Sat 11 Jul 21:40", assault="yes")
        duty = owed(ann, read, at="Mon 13 Jul 09:00")
        ann.says(VisitReviewed, when, answers=duty, decision="will_see", why="Asked her alone")
        owed(ann, read, at="Tue 14 Jul 09:00").is_(state)


def test_unread_climbs():
    ann = expecting()
    ann.says(EdAttendance, "Sat 11 Jul 21:40", assault="yes")
    owed(ann, read, at="Sat 11 Jul 21:40").tells(0, MIDWIFE).is_told()
    owed(ann, read, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(ann, read, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE)
