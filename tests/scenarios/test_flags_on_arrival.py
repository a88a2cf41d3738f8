"""What is known of a child is read in the department while the child is still there."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.flags_read import FlagsRead
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.language.roles import ED_NURSE_IN_CHARGE, ED_SAFEGUARDING_NURSE, SHIFT_LEAD
from kith.pathways.emergency.flags_on_arrival import FlagsOnArrival
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

read = FlagsOnArrival.read


def on_a_plan(born: str = "3 years ago"):
    mia = person(born=born)
    mia.says(ChildProtectionPlanBegan, "Mon 1 Jun", category="neglect")
    return mia


@row("AE03")
def test_a_child_on_a_plan():
    mia = on_a_plan()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    duty = owed(mia, read, at="Sat 11 Jul 22:00").is_("due", by=ED_NURSE_IN_CHARGE, until="Sun 12 Jul 01:40")
    assert duty.sentence == "Because Mia is on a child protection plan."


@row("AE03")
def test_a_looked_after_child():
    mia = person(born="3 years ago")
    mia.says(LookedAfterBegan, "Mon 1 Jun", legal_status="voluntary")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    owed(mia, read, at="Sat 11 Jul 22:00").is_("due", why="Because Mia is looked after.")


@row("AE03")
def test_the_third_visit_in_twelve_months():
    mia = person(born="3 years ago")
    for day in ("Mon 12 Jan 10:00", "Wed 4 Mar 10:00", "Sat 11 Jul 21:40"):
        mia.says(EdAttendance, day, reason="fever")
    owed(mia, read, at="Sat 11 Jul 22:00").is_(
        "due", why="Because this is the third visit to A&E within 12 months.")


def test_a_child_of_whom_nothing_is_known():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    nothing_owed(mia, read, at="Sat 11 Jul 22:00")


@pytest.mark.parametrize(("born", "told"), [("2007-07-12", True), ("2007-07-11", False)])
def test_on_the_nineteenth_birthday_a_plan_is_no_longer_a_childs(born, told):
    tom = on_a_plan(born=born)
    tom.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    if told:
        owed(tom, read, at="Sat 11 Jul 22:00").is_("due")
    else:
        nothing_owed(tom, read, at="Sat 11 Jul 22:00")


@row("AE03", "P1")
def test_read_and_said_what_was_done():
    mia = on_a_plan()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    duty = owed(mia, read, at="Sat 11 Jul 22:00")
    mia.says(FlagsRead, "Sun 12 Jul 01:40", answers=duty, done="phoned", what="Told the out-of-hours social worker")
    owed(mia, read, at="Sun 12 Jul 09:00").is_("done")


def test_a_flags_note_that_answers_nothing_leaves_it_open():
    mia = on_a_plan()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    mia.says(FlagsRead, "Sat 11 Jul 22:00", done="nothing", what="Seen before")
    owed(mia, read, at="Sat 11 Jul 22:30").is_("due")


@row("AE03", "P2")
def test_unread_goes_to_the_shift_lead_that_night():
    mia = on_a_plan()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    owed(mia, read, at="Sat 11 Jul 21:40").tells(0, ED_NURSE_IN_CHARGE).is_told()
    owed(mia, read, at="Sun 12 Jul 01:39").is_("due").tells(None)
    owed(mia, read, at="Sun 12 Jul 01:40").is_("overdue").tells(1, SHIFT_LEAD).is_told()
    owed(mia, read, at="Sun 12 Jul 13:40").tells(2, ED_SAFEGUARDING_NURSE).is_told()
    owed(mia, read, at="Mon 13 Jul 13:40").tells(3, ED_SAFEGUARDING_NURSE)


def test_the_safeguarding_nurse_may_set_it_aside_with_a_reason():
    mia = on_a_plan()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    duty = owed(mia, read, at="Sat 11 Jul 22:00")
    mia.says(Waived, "Sun 12 Jul 09:00", role=ED_SAFEGUARDING_NURSE, answers=duty,
             ground="needless", why="Left at once for another ward")
    owed(mia, read, at="Sun 12 Jul 10:00").is_("waived")
