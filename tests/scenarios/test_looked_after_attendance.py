"""A looked-after child in A&E: the looked-after nurse hears it by name."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.emergency.looked_after_attendance import LookedAfterAttendance
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

review = LookedAfterAttendance.review


def in_care(since: str = "Mon 1 Jun"):
    mia = person(born="7 years ago")
    mia.says(LookedAfterBegan, since, legal_status="full_care_order")
    return mia


@row("AE10")
def test_any_visit_of_a_looked_after_child():
    mia = in_care()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    duty = owed(mia, review, at="Sun 12 Jul 09:00").is_("due", by=LOOKED_AFTER_NURSE, until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because Mia is looked after and came to A&E on Sat 11 Jul."


def test_a_child_at_home_is_not_told_to_them():
    mia = person(born="7 years ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    nothing_owed(mia, review, at="Sun 12 Jul 09:00")


def test_a_visit_before_care_began_is_not_theirs_and_one_on_its_first_day_is():
    mia, ben = in_care("Sun 12 Jul"), in_care("Sat 11 Jul")
    for child in (mia, ben):
        child.says(EdAttendance, "Sat 11 Jul 21:40", known="Mon 13 Jul 09:00", reason="cough")
    nothing_owed(mia, review, at="Mon 13 Jul 12:00")
    owed(ben, review, at="Mon 13 Jul 12:00").is_("due")


def test_a_visit_after_leaving_care_is_not_theirs():
    mia = in_care()
    mia.says(LookedAfterEnded, "Fri 10 Jul")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    nothing_owed(mia, review, at="Sun 12 Jul 09:00")


def test_a_child_moved_between_placements_on_one_day_is_still_looked_after():
    mia = in_care()
    mia.says(LookedAfterEnded, "Fri 10 Jul")
    mia.says(LookedAfterBegan, "Fri 10 Jul", legal_status="voluntary")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    owed(mia, review, at="Sun 12 Jul 09:00").is_("due")


def test_care_known_without_a_date_has_always_stood():
    mia = person(born="7 years ago")
    mia.says(EdAttendance, "Wed 8 Jul 10:00", reason="cough")
    mia.says(LookedAfterBegan, known="Sat 11 Jul 12:00", legal_status="not_known")
    owed(mia, review, at="Sat 11 Jul 12:00").is_("due", until="Mon 13 Jul 17:00", learnt_late=2)


def test_read_in_time():
    mia = in_care()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    duty = owed(mia, review, at="Mon 13 Jul 09:00")
    mia.says(VisitReviewed, "Mon 13 Jul 16:00", answers=duty, decision="will_see", why="Second visit from this home")
    owed(mia, review, at="Mon 13 Jul 18:00").is_("done")


def test_unread_climbs():
    mia = in_care()
    mia.says(EdAttendance, "Sat 11 Jul 21:40", reason="cough")
    owed(mia, review, at="Sat 11 Jul 21:40").tells(0, LOOKED_AFTER_NURSE).is_told()
    owed(mia, review, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, review, at="Wed 15 Jul 00:00").tells(2, NAMED_NURSE)
