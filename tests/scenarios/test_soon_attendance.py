"""Visits the rules are not sure of go to the liaison nurse within two working days, and not into the digest."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language.roles import LIAISON_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.emergency.soon_attendance import SoonAttendance
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

read = SoonAttendance.read


@row("AE10")
def test_what_could_not_be_read_is_read_by_a_person():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough", unreadable="OBX segment 3")
    duty = owed(mia, read, at="Sun 12 Jul 09:00").is_("due", by=LIAISON_NURSE, until="Wed 15 Jul 00:00")
    assert duty.sentence == "Because part of what A&E sent on Sat 11 Jul about Mia could not be read."


@row("AE10")
@pytest.mark.parametrize("kind", ["burn", "poisoning", "head"])
def test_some_injuries_under_five(kind):
    mia = person(born="4 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind=kind)
    owed(mia, read, at="Sun 12 Jul 09:00").is_("due", by=LIAISON_NURSE)


def test_the_same_injury_on_the_fifth_birthday_is_routine():
    mia = person(born="2021-07-11")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="head")
    nothing_owed(mia, read, at="Sun 12 Jul 09:00")


def test_a_wound_of_a_four_year_old_is_routine():
    mia = person(born="4 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cut knee", injury="yes", injury_kind="wound")
    nothing_owed(mia, read, at="Sun 12 Jul 09:00")


def test_drink_or_drugs():
    mia = person(born="15 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", intoxication="yes")
    owed(mia, read, at="Sun 12 Jul 09:00").is_("due", by=LIAISON_NURSE)


def test_a_grown_up_who_had_drunk_is_not_read_here():
    tom = person("Tom", born="40 years ago")
    tom.says(EdAttendance, "Sat 11 Jul 21:40", intoxication="yes", unreadable="OBX segment 3")
    nothing_owed(tom, read, at="Sun 12 Jul 09:00")


def test_of_what_nobody_could_read_at_all_somebody_else_is_told_at_once():
    mia = person(born="3 years ago")
    visit = mia.says(EdAttendance, "Sat 11 Jul 21:40", unreadable="OBX segment 3")
    nothing_owed(mia, read, at="Sun 12 Jul 09:00")
    visit.updated("Sun 12 Jul 10:00", reason="cough")
    owed(mia, read, at="Sun 12 Jul 11:00").is_("due")


def test_read_in_time_and_late():
    mia, ben = person(born="15 years ago"), person("Ben", born="15 years ago")
    for child, when, state in ((mia, "Tue 14 Jul 23:59", "done"), (ben, "Wed 15 Jul 00:01", "done late")):
        child.says(EdAttendance, "Sat 11 Jul 21:40", intoxication="yes")
        duty = owed(child, read, at="Mon 13 Jul 09:00")
        child.says(VisitReviewed, when, answers=duty, decision="nothing", why="First time, parents came at once")
        owed(child, read, at="Thu 16 Jul 09:00").is_(state)


def test_unread_climbs_from_the_lead_to_the_named_nurse():
    mia = person(born="15 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", intoxication="yes")
    owed(mia, read, at="Sat 11 Jul 21:40").tells(0, LIAISON_NURSE).is_told()
    owed(mia, read, at="Tue 14 Jul 23:59").is_("due").tells(None)
    owed(mia, read, at="Wed 15 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, read, at="Sat 18 Jul 00:00").tells(2, NAMED_NURSE).is_told()
    owed(mia, read, at="Thu 23 Jul 00:00").tells(3, NAMED_NURSE)


def test_only_the_named_nurse_sets_it_aside():
    mia = person(born="15 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", intoxication="yes")
    duty = owed(mia, read, at="Sun 12 Jul 09:00")
    mia.says(Waived, "Sun 12 Jul 10:00", role=TEAM_LEAD, answers=duty,
             ground="needless", why="Known to us, seen on Friday")
    owed(mia, read, at="Sun 12 Jul 11:00").is_("due")
    mia.says(Waived, "Sun 12 Jul 12:00", role=NAMED_NURSE, answers=duty,
             ground="needless", why="Known to us, seen on Friday")
    owed(mia, read, at="Sun 12 Jul 13:00").is_("waived")
