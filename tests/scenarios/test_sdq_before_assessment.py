"""Before a health assessment an SDQ is asked of the carer, of a teacher and of the young person, each by itself."""
import pytest

from kith.forms.looked_after.sdq_requested import SdqRequested
from kith.language import Role
from kith.language.roles import (
    CSC_HEAD,
    CSC_MANAGER,
    DESIGNATED_NURSE,
    LOOKED_AFTER_NURSE,
    SCHOOL_NURSE,
    SOCIAL_WORKER,
    TEAM_LEAD,
    THE_PLACE_NAMED,
)
from kith.pathways.looked_after.sdq_before_assessment import SdqBeforeAssessment
from tests.scenarios.looked_after import in_care, sdq
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

carer, teacher = SdqBeforeAssessment.carer, SdqBeforeAssessment.teacher
school, own = SdqBeforeAssessment.school, SdqBeforeAssessment.own
WHOSE = {"carer": (carer, SOCIAL_WORKER), "teacher": (teacher, SCHOOL_NURSE), "young_person": (own, LOOKED_AFTER_NURSE)}


def asked(informant: str, day: str = "2026-06-15", **raw):
    one = in_care(born="12 years ago")
    one.says(SdqRequested, "Mon 1 Jun 09:00", by=4, informant=informant, **{"day": day} if day else {}, **raw)
    return one


@pytest.mark.parametrize("informant", WHOSE)
@row("LA22")
def test_each_is_asked_of_whoever_can_have_it_filled_in_and_of_nobody_else(informant):
    kai = asked(informant)
    for other, (duty, role) in WHOSE.items():
        if other == informant:
            owed(kai, duty, at="Mon 1 Jun 12:00").is_(
                "due", by=role, until="Tue 16 Jun 00:00",
                why="Because Kai is to be assessed, and an SDQ was asked for on Mon 1 Jun.")
        else:
            nothing_owed(kai, duty, at="Mon 1 Jun 12:00")


def test_where_nobody_asked_nothing_is_owed():
    nothing_owed(in_care(), carer, at="Mon 1 Jun 12:00")


def test_a_school_on_our_list_is_sent_a_link_and_the_school_nurse_hears_of_its_silence():
    kai = asked("teacher", place="Mill Lane School")
    nothing_owed(kai, teacher, at="Mon 1 Jun 12:00")
    owed(kai, school, at="Mon 1 Jun 12:00").is_(
        "due", by=Role("place:Mill Lane School", THE_PLACE_NAMED.title)).is_told()
    owed(kai, school, at="Tue 16 Jun 00:00").is_("overdue").tells(1, SCHOOL_NURSE)


@pytest.mark.parametrize(("day", "until"), [
    ("2026-06-15", "Tue 16 Jun 00:00"), ("2026-06-09", "Wed 10 Jun 00:00"), ("", "Tue 16 Jun 00:00")])
@row("LA22")
def test_it_comes_by_the_day_on_which_it_is_needed_or_in_ten_working_days(day, until):
    owed(asked("carer", day), carer, at="Mon 1 Jun 12:00").is_("due", until=until)


@row("LA15")
def test_the_carer_s_that_does_not_come_is_asked_of_manager_head_and_designated_nurse():
    kai = asked("carer")
    owed(kai, carer, at="Mon 1 Jun 12:00").is_told()
    owed(kai, carer, at="Tue 16 Jun 00:00").is_("overdue").tells(1, CSC_MANAGER).is_told()
    owed(kai, carer, at="Wed 24 Jun 00:00").tells(2, CSC_HEAD).is_told()
    owed(kai, carer, at="Thu 2 Jul 00:00").tells(3, DESIGNATED_NURSE)


@pytest.mark.parametrize("informant", WHOSE)
@pytest.mark.parametrize(("when", "state"), [("Mon 15 Jun 23:59", "done"), ("Tue 16 Jun 00:01", "done late")])
@row("LA22")
def test_it_is_done_by_the_one_of_this_informant_in_time_or_late(informant, when, state):
    kai = asked(informant)
    for other in {*WHOSE} - {informant}:
        sdq(kai, "Tue 2 Jun 10:00", 12, other)
    duty, _ = WHOSE[informant]
    owed(kai, duty, at="Tue 2 Jun 12:00").is_("due")
    sdq(kai, when, 12, informant)
    owed(kai, duty, at="Fri 19 Jun 09:00").is_(state)


def test_whoever_was_to_give_the_young_person_theirs_is_reminded_by_the_lead():
    kai = asked("young_person")
    owed(kai, own, at="Mon 1 Jun 12:00").is_told()
    owed(kai, own, at="Tue 16 Jun 00:00").tells(1, TEAM_LEAD)
