"""An urgent referral goes at once; what it was sent without is asked after, and whoever has it reads the answer."""
from kith.forms.acts.opened import Opened
from kith.forms.sent.referral import Referral
from kith.forms.sent.referral_completed import ReferralCompleted
from kith.language.roles import CSC_FRONT_DOOR, NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.sent.referral_completed_after import ReferralCompletedAfter
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

complete, read = ReferralCompletedAfter.duties["complete"], ReferralCompletedAfter.duties["read"]
WHOLE = {"risk": "He will be shaken", "seen": "A bruise on his arm", "said": "His mother: he fell",
         "child_says": "Quiet", "family": "Ania, his mother", "siblings": "Kacper, 4",
         "tried": "Weekly visits", "wish": "A visit today",
         "danger_now": "yes", "agreed": "agreed"}


def referred(when: str = "Tue 7 Jul 09:00", by: int = 3, without: tuple[str, ...] = ("siblings",), **more):
    mia = person(born="3 years ago")
    mia.referral = mia.says(Referral, when, by=by, **{key: said for key, said in (WHOLE | more).items()
                                                      if key not in without})
    return mia


@row("CM07")
def test_an_urgent_referral_without_siblings_is_sent_and_asked_about_afterwards():
    duty = owed(referred(), complete, at="Tue 7 Jul 09:01").is_("due", by=THE_RECORDER, until="Wed 8 Jul 17:00")
    assert duty.one.bearer == 3
    assert duty.sentence == "Because a referral for Mia was sent on Tue 7 Jul without all that its reader needs."


def test_a_whole_referral_asks_for_nothing():
    nothing_owed(referred(without=()), complete, at="Tue 7 Jul 09:01")


def test_asked_and_not_known_is_an_answer_and_a_dash_is_none():
    mia = referred(without=(), siblings="not_known")
    nothing_owed(mia, complete, at="Tue 7 Jul 09:01")
    owed(referred(without=(), siblings="???"), complete, at="Tue 7 Jul 09:01").is_("due")


@row("CM07")
def test_a_referral_that_could_wait_and_says_why_it_went_is_left_alone():
    mia = referred(danger_now="no", blank_why="She would not say who else there is")
    nothing_owed(mia, complete, at="Tue 7 Jul 09:01")


def test_why_it_is_lawful_is_asked_only_where_nobody_agreed():
    nothing_owed(referred(without=()), complete, at="Tue 7 Jul 09:01")
    owed(referred(without=(), agreed="unsafe"), complete, at="Tue 7 Jul 09:01").is_("due")
    nothing_owed(referred(without=(), agreed="unsafe", lawful="harm"), complete, at="Tue 7 Jul 09:01")


@row("CM07")
def test_answered_in_time_and_then_read_by_whoever_has_it():
    mia = referred()
    nothing_owed(mia, read, at="Tue 7 Jul 12:00")
    mia.says(ReferralCompleted, "Tue 7 Jul 12:00", by=3, answers=owed(mia, complete, at="Tue 7 Jul 12:00"),
             siblings="Kacper, 4")
    owed(mia, complete, at="Tue 7 Jul 12:01").is_("done")
    reading = owed(mia, read, at="Tue 7 Jul 12:01").is_("due", by=CSC_FRONT_DOOR, until="Wed 8 Jul 17:00")
    mia.says(Opened, "Tue 7 Jul 13:00", by=9, answers=reading, who="Duty desk")
    owed(mia, read, at="Tue 7 Jul 13:01").is_("done")


def test_answered_at_the_close_of_the_next_working_day_and_a_minute_after():
    for when, state in (("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")):
        mia = referred("Fri 10 Jul 16:50")
        mia.says(ReferralCompleted, when, by=3, answers=owed(mia, complete, at=when), siblings="Kacper, 4")
        owed(mia, complete, at="Tue 14 Jul 09:00").is_(state)


def test_nobody_answers_and_it_climbs():
    mia = referred()
    owed(mia, complete, at="Tue 7 Jul 09:01").tells(0, THE_RECORDER).is_told()
    owed(mia, complete, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, complete, at="Mon 13 Jul 09:00").tells(2, NAMED_NURSE)


def test_a_referral_of_last_year_is_left_as_it_was():
    nothing_owed(referred("Tue 30 Jun 09:00"), complete, at="Tue 7 Jul 09:01")


def test_the_referral_itself_is_corrected_and_nothing_is_asked_any_more():
    mia = referred()
    owed(mia, complete, at="Tue 7 Jul 09:30").is_("due")
    mia.referral.corrected("Tue 7 Jul 10:00", when="Tue 7 Jul 09:00", **WHOLE)
    nothing_owed(mia, complete, at="Tue 7 Jul 10:01")
