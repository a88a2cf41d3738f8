"""The local authority says that a child is not in its care: with whom the child lives is still to be found out."""
import pytest

from kith.forms.looked_after.care_notice_given import CareNoticeGiven
from kith.forms.looked_after.not_in_care_followed import NotInCareFollowed
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD, TEAM_LEAD
from kith.pathways.looked_after.not_in_care import NotInCare
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_care_notice_is_given import NO, YES

follow = NotInCare.follow
SO = {"after": "so", "lives_with": "His aunt", "words": "His mother says so too, and the aunt is on the record"}


@pytest.fixture
def kai():
    one = person("Kai", born="9 years ago")
    one.says(CareNoticeGiven, "Mon 1 Jun 09:00", by=9, **NO)
    return one


@row("LA09")
def test_a_no_is_followed_by_the_lead_of_the_looked_after_children_s_nurses(kai):
    owed(kai, follow, at="Mon 1 Jun 10:00").is_(
        "due", by=LOOKED_AFTER_LEAD, until="Thu 4 Jun 00:00",
        why="Because Kai was said to be in care, and the local authority said on Mon 1 Jun that it is not so.")


def test_a_yes_begins_nothing_of_it():
    one = person("Kai", born="9 years ago")
    one.says(CareNoticeGiven, "Mon 1 Jun 09:00", by=9, **YES)
    nothing_owed(one, follow, at="Mon 1 Jun 10:00")


@pytest.mark.parametrize(("when", "state"), [("Wed 3 Jun 23:59", "done"), ("Thu 4 Jun 00:01", "done late")])
def test_saying_what_follows_does_it_to_the_end_of_the_second_working_day(kai, when, state):
    kai.says(NotInCareFollowed, when, by=4, answers=owed(kai, follow, at="Mon 1 Jun 10:00"), **SO)
    owed(kai, follow, at="Fri 5 Jun 10:00").is_(state)


def test_silence_reaches_the_lead_and_the_designated_nurse(kai):
    owed(kai, follow, at="Mon 1 Jun 10:00").is_told()
    owed(kai, follow, at="Thu 4 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(kai, follow, at="Tue 9 Jun 00:00").tells(2, DESIGNATED_NURSE)
