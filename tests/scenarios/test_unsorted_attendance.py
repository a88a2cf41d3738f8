"""When the sorting fails, every visit is sent to those who would have been told of it."""
from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.not_sorted import NotSorted
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language.roles import HEALTH_VISITOR, LIAISON_NURSE, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.emergency.unsorted_attendance import UnsortedAttendance
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

read = UnsortedAttendance.read


def unsorted(born: str = "3 years ago"):
    mia = person(born=born)
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    mia.says(NotSorted, "Sat 11 Jul 21:41", by=None, **dict.fromkeys(NotSorted.questions, "a rule failed"))
    return mia


@row("AE10")
def test_what_could_not_be_sorted_is_sent_and_says_so():
    duty = owed(unsorted(), read, at="Sun 12 Jul 09:00").is_("due", by=HEALTH_VISITOR, until="Mon 13 Jul 17:00")
    assert duty.sentence == ("Because the sorting of A&E visits did not work on Sat 11 Jul, "
                             "so every visit of Mia is sent.")


def test_it_goes_to_whom_the_visit_would_have_gone():
    owed(unsorted("7 years ago"), read, at="Sun 12 Jul 09:00").is_("due", by=SCHOOL_NURSE)


def test_a_visit_that_was_sorted_is_not_sent_so():
    mia = person(born="3 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    nothing_owed(mia, read, at="Sun 12 Jul 09:00")


def test_read_in_time_and_late():
    for when, state in (("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")):
        mia = unsorted()
        mia.says(VisitReviewed, when, answers=owed(mia, read, at="Sun 12 Jul 09:00"), decision="nothing", why="Cough")
        owed(mia, read, at="Tue 14 Jul 09:00").is_(state)


def test_the_liaison_nurse_may_set_the_plain_ones_aside():
    mia = unsorted()
    mia.says(Waived, "Sun 12 Jul 10:00", role=LIAISON_NURSE, answers=owed(mia, read, at="Sun 12 Jul 09:00"),
             ground="needless", why="Read by hand: a cough, sent home")
    owed(mia, read, at="Tue 14 Jul 09:00").is_("waived")


def test_unread_climbs():
    mia = unsorted()
    owed(mia, read, at="Sat 11 Jul 21:41").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, read, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, read, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE).is_told()
    owed(mia, read, at="Sat 18 Jul 00:00").tells(3, NAMED_NURSE)
