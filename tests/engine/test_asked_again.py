"""An answer that must be given again, row by row, when what it rested on has changed."""

from kith.forms.acts.opened import Opened
from kith.forms.acts.waived import Waived
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.referral_decision import ReferralDecision
from kith.forms.sent.referral import Referral
from kith.language.roles import TEAM_LEAD
from tests.engine.made_up import (
    AskedAgain,
    EachDocument,
    Together,
)
from tests.scenarios.story import all_owed, owed, person

decide = AskedAgain.decide


def hurt(mia, **more):
    return mia.says(EdAttendance, "Sat 11 Jul 10:00", self_harm="yes", **more)


def decided(mia, when: str):
    duty = owed(mia, decide, at=when)
    return mia.says(ReferralDecision, when, answers=duty, refer="no", why="Talked with her and her mother")


def test_an_answer_is_asked_for_again_when_what_it_rested_on_changes():
    mia = person(born="13 years ago")
    visit = hurt(mia)
    owed(mia, decide, at="Sat 11 Jul 10:00").is_told()
    decided(mia, "Sat 11 Jul 12:00")
    visit.updated("Sun 12 Jul 10:00", brought_by="her mother")
    owed(mia, decide, at="Sun 12 Jul 12:00").is_("done")
    visit.updated("Tue 14 Jul 10:00", overdose="yes")
    again = owed(mia, decide, at="Tue 14 Jul 10:00").is_("due", until="Wed 15 Jul 17:00", reopened=True)
    again.tells(0).is_told()
    owed(mia, decide, at="Tue 14 Jul 10:00").tells(None)
    decided(mia, "Tue 14 Jul 12:00")
    owed(mia, decide, at="Tue 14 Jul 13:00").is_("done", reopened=True)
    visit.updated("Thu 16 Jul 10:00", overdose="")
    owed(mia, decide, at="Thu 16 Jul 12:00").is_("done")


def test_mending_the_words_of_an_outdated_answer_answers_nothing():
    mia = person(born="13 years ago")
    visit = hurt(mia)
    answer = decided(mia, "Sat 11 Jul 12:00")
    visit.updated("Tue 14 Jul 10:00", overdose="yes")
    answer.corrected("Tue 14 Jul 11:00", "Sat 11 Jul 12:00", refer="no", why="Talked with her and with her mother")
    owed(mia, decide, at="Tue 14 Jul 12:00").is_("due", reopened=True)


def test_mending_the_words_of_an_answer_takes_it_from_nothing():
    mia = person(born="13 years ago")
    hurt(mia)
    answer = decided(mia, "Sat 11 Jul 12:00")
    answer.corrected("Tue 14 Jul 11:00", "Sat 11 Jul 12:00", refer="no", why="Talked with her and with her mother")
    owed(mia, decide, at="Tue 14 Jul 12:00").is_("done")


def test_a_struck_out_answer_leaves_it_owed():
    mia = person(born="13 years ago")
    hurt(mia)
    decided(mia, "Sat 11 Jul 12:00").struck_out("Sun 12 Jul 10:00")
    owed(mia, decide, at="Sun 12 Jul 12:00").is_("due")


def test_an_answer_dated_in_the_future_answers_nothing_yet():
    mia = person(born="13 years ago")
    hurt(mia)
    duty = owed(mia, decide, at="Sat 11 Jul 12:00")
    mia.says(ReferralDecision, "Mon 13 Jul 12:00", known="Sat 11 Jul 12:00", answers=duty, refer="no", why="Will talk")
    owed(mia, decide, at="Mon 13 Jul 11:59").is_("due")
    owed(mia, decide, at="Mon 13 Jul 12:00").is_("done")


ONE_AND_TWO = [{"_row": "a", "name": "one"}, {"_row": "b", "name": "two"}]


def referred():
    mia = person(born="3 years ago")
    return mia, mia.says(Referral, "Tue 7 Jul 09:00", risk="r", child_says="c", family="f", danger_now="no",
                         agreed="told", documents=ONE_AND_TWO)


def test_a_changed_row_is_asked_again_and_the_others_are_not():
    mia, referral = referred()
    for mark in ("a", "b"):
        duty = owed(mia, EachDocument.read, at="Tue 7 Jul 09:30", row=mark)
        mia.says(Opened, "Tue 7 Jul 10:00", answers=duty, who="Duty desk")
    referral.updated("Tue 7 Jul 11:00", documents=[ONE_AND_TWO[0], {"_row": "b", "name": "two, corrected"}])
    owed(mia, EachDocument.read, at="Tue 7 Jul 12:00", row="a").is_("done")
    owed(mia, EachDocument.read, at="Tue 7 Jul 12:00", row="b").is_("due", until="Tue 7 Jul 15:00", reopened=True)


def test_the_later_duty_of_a_row_begins_with_that_rows_evidence():
    mia, _ = referred()
    mia.says(Opened, "Tue 7 Jul 10:00", answers=owed(mia, EachDocument.read, at="Tue 7 Jul 09:30", row="b"), who="D")
    assert [one.one.cite.row for one in all_owed(mia, EachDocument.signed, at="Tue 7 Jul 12:00")] == ["b"]


def test_two_sisters_in_one_accident_came_twice():
    mia, ben = person("Mia", born="3 years ago"), person("Ben", born="5 years ago")
    mia.is_whose("sibling", ben)
    for child in (ben, mia):
        child.says(EdAttendance, "Sat 11 Jul 10:00", occasion="accident", injury="yes")
    owed(mia, Together.see, at="Sat 11 Jul 12:00").is_("due", until="Mon 13 Jul 17:00")


def test_a_year_nobody_means_is_not_known():
    mia = person(born="13 years ago")
    mia.says(EdAttendance, "11 Jul 0202 10:00", known="Sat 11 Jul 10:00", self_harm="yes")
    owed(mia, decide, at="Sat 11 Jul 12:00").is_("undated")


def test_whoever_may_set_it_aside_is_named():
    mia = person(born="13 years ago")
    hurt(mia)
    duty = owed(mia, decide, at="Sat 11 Jul 12:00")
    mia.says(Waived, "Sat 11 Jul 13:00", role=TEAM_LEAD, answers=duty,
             ground="needless", why="Seen at once by the team")
    owed(mia, decide, at="Sat 11 Jul 14:00").is_("waived")
