"""Visit after visit: the program proposes to think about a referral, and a person decides."""
from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.referral_decision import ReferralDecision
from kith.language.roles import DESIGNATED_NURSE, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.pathways.emergency.consider_referral import ConsiderReferral
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

decide = ConsiderReferral.decide


@row("AE09")
def test_any_injury_under_one():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    duty.is_("due", by=ED_SAFEGUARDING_NURSE, until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because Mia is under 1 and A&E recorded a bruise on Sat 11 Jul."


@row("AE09")
def test_the_fourth_visit_of_one_child_and_the_second_with_an_injury_of_another():
    mia, ben = person("Mia", born="3 years ago"), person("Ben", born="6 years ago")
    for day in ("Mon 12 Jan 10:00", "Wed 4 Mar 10:00", "Mon 1 Jun 10:00"):
        mia.says(EdAttendance, day, reason="fever")
    ben.says(EdAttendance, "Mon 1 Jun 10:00", injury="yes", injury_kind="wound")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    ben.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="fracture")
    third, fourth = all_owed(mia, decide, at="Sun 12 Jul 09:00")
    assert third.sentence == "Because it was the third visit of Mia to A&E within 12 months."
    assert fourth.sentence == "Because it was the fourth visit of Mia to A&E within 12 months."
    owed(ben, decide, at="Sun 12 Jul 09:00").is_(
        "due", by=ED_SAFEGUARDING_NURSE,
        why="Because it was the second visit of Ben to A&E with an injury within 12 months.")


def test_a_first_injury_from_the_first_birthday_on_is_not():
    mia, ben = person(born="2025-07-12"), person("Ben", born="2025-07-11")
    for child in (mia, ben):
        child.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sun 12 Jul 09:00").is_("due")
    nothing_owed(ben, decide, at="Sun 12 Jul 09:00")


def test_a_grown_up_who_comes_often_is_not_referred_to_childrens_social_care():
    tom = person("Tom", born="40 years ago")
    for day in ("Mon 12 Jan 10:00", "Wed 4 Mar 10:00", "Sat 11 Jul 21:40"):
        tom.says(EdAttendance, day, injury="yes", injury_kind="wound")
    nothing_owed(tom, decide, at="Sun 12 Jul 09:00")


@row("AE09", "P1")
def test_decided_in_time_with_a_reason():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(ReferralDecision, "Mon 13 Jul 16:59", answers=duty, refer="no", why="Seen fall by two grandparents")
    owed(mia, decide, at="Tue 14 Jul 09:00").is_("done")


def test_decided_late():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(ReferralDecision, "Tue 14 Jul 09:00", answers=duty, refer="yes", why="No story fits the bruise")
    owed(mia, decide, at="Tue 14 Jul 09:00").is_("done late")


@row("AE09", "P2")
def test_undecided_climbs():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    owed(mia, decide, at="Sat 11 Jul 21:40").tells(0, ED_SAFEGUARDING_NURSE).is_told()
    owed(mia, decide, at="Mon 13 Jul 17:00").is_("overdue").tells(None)
    owed(mia, decide, at="Wed 15 Jul 00:00").tells(1, NAMED_NURSE).is_told()
    owed(mia, decide, at="Fri 17 Jul 00:00").tells(2, DESIGNATED_NURSE)


def test_the_named_nurse_may_set_it_aside():
    mia = person(born="9 weeks ago")
    mia.says(EdAttendance, "Sat 11 Jul 21:40", injury="yes", injury_kind="bruise")
    duty = owed(mia, decide, at="Sun 12 Jul 09:00")
    mia.says(Waived, "Mon 13 Jul 09:00", role=NAMED_NURSE, answers=duty,
             ground="needless", why="Referred by the ward already")
    owed(mia, decide, at="Tue 14 Jul 09:00").is_("waived")
