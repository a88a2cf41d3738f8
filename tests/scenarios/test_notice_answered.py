"""A notice to another service is opened, each document too, and decided on; filing it as read is no answer."""
from kith.forms.acts.opened import Opened
from kith.forms.sent.notice_decided import NoticeDecided
from kith.forms.sent.notice_to_decide import NoticeToDecide
from kith.language.roles import DESIGNATED_NURSE, SCHOOL_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.sent.notice_answered import NoticeAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

opened, read, acknowledged, decided, seen = NoticeAnswered.duties.values()


def noticed(when: str = "Tue 7 Jul 09:00"):
    mia = person(born="7 years ago")
    mia.says(NoticeToDecide, when, by=3, role="school_nurse", happened="Her mother told us of a fall down the stairs.",
             decide="Whether she is seen at school this week", documents=[{"_row": "map", "name": "Body map"}])
    return mia


def decide(mia, when: str) -> None:
    mia.says(NoticeDecided, when, by=9, answers=owed(mia, decided, at=when), decision="act", why="Seen on Thursday",
             who="B Rowntree, school nurse")


@row("CP01")
def test_whoever_is_told_owes_each_rung():
    mia = noticed()
    for duty in (opened, read, acknowledged):
        owed(mia, duty, at="Tue 7 Jul 10:00").is_("due", by=SCHOOL_NURSE, until="Wed 8 Jul 17:00")
    owed(mia, decided, at="Tue 7 Jul 10:00").is_(
        "due", by=SCHOOL_NURSE, until="Thu 9 Jul 17:00", why="Because a notice about Mia was sent on Tue 7 Jul.")
    nothing_owed(mia, seen, at="Tue 7 Jul 10:00")


def test_no_notice_and_nothing_is_owed():
    for duty in (opened, read, acknowledged, decided, seen):
        nothing_owed(person(born="7 years ago"), duty, at="Tue 7 Jul 10:00")


def test_reading_it_decides_nothing():
    mia = noticed()
    mia.says(Opened, "Tue 7 Jul 11:00", by=9, answers=[owed(mia, opened, at="Tue 7 Jul 11:00"),
                                                       owed(mia, read, at="Tue 7 Jul 11:00")], who="B Rowntree")
    owed(mia, read, at="Thu 9 Jul 17:00").is_("done")
    owed(mia, acknowledged, at="Thu 9 Jul 17:00").is_("overdue")
    owed(mia, decided, at="Thu 9 Jul 17:00").is_("overdue")


def test_decided_at_the_close_of_its_day_and_a_minute_after():
    for when, state in (("Thu 9 Jul 17:00", "done"), ("Thu 9 Jul 17:01", "done late")):
        mia = noticed()
        decide(mia, when)
        owed(mia, decided, at="Fri 10 Jul 09:00").is_(state)
        owed(mia, seen, at="Fri 10 Jul 09:00").is_("due", by=THE_RECORDER)


@row("CP02")
def test_silence_climbs_where_it_was_sent():
    mia = noticed()
    owed(mia, decided, at="Tue 7 Jul 09:00").tells(0, SCHOOL_NURSE).is_told()
    owed(mia, decided, at="Thu 9 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decided, at="Sat 11 Jul 00:00").tells(2, DESIGNATED_NURSE).is_told()
    owed(mia, decided, at="Wed 15 Jul 00:00").tells(3, DESIGNATED_NURSE)
