"""A routine visit that was not routine is raised that day."""
from kith.forms.emergency.not_routine import NotRoutine
from kith.forms.emergency.reread import Reread
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.emergency.raised_from_digest import RaisedFromDigest
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

decide = RaisedFromDigest.decide


def missed(when: str = "Tue 14 Jul 10:00"):
    mia = person(born="4 months ago")
    mia.says(Reread, when, verdict="urgent", why="A bruise is named in the letter")
    return mia


@row("AE10")
def test_a_bruise_found_in_the_digest_is_raised_the_same_day():
    duty = owed(missed(), decide, at="Tue 14 Jul 11:00").is_("due", by=HEALTH_VISITOR, until="Tue 14 Jul 17:00")
    assert duty.sentence == "Because an A&E visit of Mia was read again on Tue 14 Jul and is not routine."


def test_a_visit_rightly_routine_stays_in_the_digest():
    mia = person(born="4 months ago")
    mia.says(Reread, "Tue 14 Jul 10:00", verdict="routine")
    nothing_owed(mia, decide, at="Tue 14 Jul 11:00")


@row("AE10")
def test_a_reader_of_the_digest_may_raise_one_too():
    ben = person("Ben", born="7 years ago")
    ben.says(NotRoutine, "Tue 14 Jul 10:00", why="His brother was here with the same story")
    owed(ben, decide, at="Tue 14 Jul 11:00").is_("due", by=SCHOOL_NURSE)


def test_raised_after_the_close_it_is_owed_the_next_working_day():
    owed(missed("Fri 17 Jul 17:00"), decide, at="Fri 17 Jul 18:00").is_("due", until="Mon 20 Jul 17:00")
    owed(missed("Fri 17 Jul 16:59"), decide, at="Fri 17 Jul 16:59").is_("due", until="Fri 17 Jul 17:00")


def test_decided_in_time_and_late():
    for when, state in (("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")):
        mia = missed()
        mia.says(VisitReviewed, when, answers=owed(mia, decide, at="Tue 14 Jul 11:00"), decision="seen", why="Seen")
        owed(mia, decide, at="Wed 15 Jul 09:00").is_(state)


def test_undecided_climbs():
    mia = missed()
    owed(mia, decide, at="Tue 14 Jul 10:00").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decide, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decide, at="Thu 16 Jul 00:00").tells(2, NAMED_NURSE)
