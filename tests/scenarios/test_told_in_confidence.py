"""Whoever is told something in confidence reads it; what was raised in error is owed by nobody."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sexual_health.told_read import ToldRead
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.forms.sexual_health.young_person_told import YoungPersonTold
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.sexual_health.told_in_confidence import ToldInConfidence
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import TOLD

named, school, tell = ToldInConfidence.named, ToldInConfidence.school_nurse, ToldInConfidence.tell
AT = "Mon 13 Jul 15:00"


def told(**more):
    one = person("Lena", born="14 years ago")
    return one, one.says(ToldToOthers, "Mon 13 Jul 14:00", **TOLD | {"needs": ["named_nurse", "school_nurse"]} | more)


def test_each_of_those_who_need_it_reads_it_and_nobody_else_is_asked():
    one, _ = told()
    for duty, role in ((named, NAMED_NURSE), (school, SCHOOL_NURSE)):
        found = owed(one, duty, at=AT).is_("due", by=role, until="Tue 14 Jul 17:00")
        assert labels.of(found.one) == "sealed"
    nothing_owed(one, ToldInConfidence.gp, at=AT)
    nothing_owed(one, tell, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    one, _ = told()
    one.says(ToldRead, when, answers=owed(one, school, at=AT), does="See her on Thursday")
    owed(one, school, at="Fri 17 Jul 09:00").is_(state)
    assert owed(one, named, at="Fri 17 Jul 09:00").one.state == "overdue"


def test_what_was_raised_in_error_or_is_over_is_owed_by_nobody():
    one, said = told()
    said.corrected("Mon 13 Jul 15:00", "Mon 13 Jul 14:00", **TOLD | {"over": "yes"})
    nothing_owed(one, named, at="Mon 13 Jul 15:30")
    again, said = told()
    said.struck_out("Mon 13 Jul 15:00")
    nothing_owed(again, named, at="Mon 13 Jul 15:30")


def test_whoever_no_longer_needs_to_know_owes_nothing():
    one, said = told()
    said.corrected("Mon 13 Jul 15:00", "Mon 13 Jul 14:00", **TOLD)
    nothing_owed(one, school, at="Mon 13 Jul 15:30")
    owed(one, named, at="Mon 13 Jul 15:30").is_("due")


def test_the_young_person_is_told_where_they_were_not_yet():
    one, _ = told(told="later")
    owed(one, tell, at=AT).is_("due", by=THE_RECORDER, until="Tue 14 Jul 17:00")
    one.says(YoungPersonTold, "Tue 14 Jul 09:00", outcome="told", words="She had thought so")
    owed(one, tell, at="Tue 14 Jul 10:00").is_("done")


def test_unread_it_climbs():
    one, _ = told()
    owed(one, school, at=AT).tells(0, SCHOOL_NURSE).is_told()
    owed(one, school, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, school, at="Thu 16 Jul 00:00").tells(2, NAMED_NURSE)
