"""Somebody says that a child is in care, and no notice came: the local authority says whether it is so."""
import pytest

from kith.forms.acts.opened import Opened
from kith.forms.looked_after.care_notice_asked import CareNoticeAsked
from kith.forms.looked_after.care_notice_given import CareNoticeGiven
from kith.forms.sent.decision_seen import DecisionSeen
from kith.language.roles import CSC_FRONT_DOOR, CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, THE_RECORDER
from kith.pathways.looked_after.care_notice_is_given import CareNoticeIsGiven
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

opened, decided, seen = CareNoticeIsGiven.opened, CareNoticeIsGiven.decided, CareNoticeIsGiven.seen
YES = {"in_care": "yes", "since": "2026-05-20", "legal_status": "voluntary", "who": "Nora Finch, duty desk"}
NO = {"in_care": "no", "why_not": "Lives with an aunt, by the parents’ wish", "who": "Nora Finch, duty desk"}


@pytest.fixture
def kai():
    one = person("Kai", born="9 years ago")
    one.says(CareNoticeAsked, "Mon 1 Jun 09:00", by=4, heard_from="practice", what="A foster carer registered him")
    return one


@row("LA09")
def test_it_is_asked_of_the_front_door_and_answered_in_two_working_days(kai):
    owed(kai, opened, at="Mon 1 Jun 10:00").is_("due", by=CSC_FRONT_DOOR, until="Tue 2 Jun 17:00")
    owed(kai, decided, at="Mon 1 Jun 10:00").is_(
        "due", by=CSC_FRONT_DOOR, until="Wed 3 Jun 17:00",
        why="Because Kai is said to be in care, and no notice came; asked on Mon 1 Jun.")


def test_a_child_of_whom_nobody_asked_owes_nothing():
    nothing_owed(person("Kai", born="9 years ago"), decided, at="Mon 1 Jun 10:00")


@pytest.mark.parametrize("said", [YES, NO], ids=["in care", "not in care"])
@pytest.mark.parametrize(("when", "state"), [("Wed 3 Jun 16:59", "done"), ("Wed 3 Jun 17:01", "done late")])
def test_yes_and_no_are_both_an_answer_in_time_or_late_and_are_read(kai, said, when, state):
    kai.says(CareNoticeGiven, when, by=9, answers=owed(kai, decided, at="Mon 1 Jun 10:00"), **said)
    owed(kai, decided, at="Wed 3 Jun 18:00").is_(state)
    asked = owed(kai, seen, at="Wed 3 Jun 18:00").is_("due", by=THE_RECORDER)
    kai.says(DecisionSeen, "Thu 4 Jun 09:00", by=4, answers=asked)
    owed(kai, seen, at="Thu 4 Jun 10:00").is_("done")


@row("LA09")
def test_silence_reaches_the_manager_the_head_and_the_designated_nurse(kai):
    kai.says(Opened, "Mon 1 Jun 10:00", by=9, answers=owed(kai, opened, at="Mon 1 Jun 09:30"), who="Nora Finch")
    owed(kai, decided, at="Mon 1 Jun 10:00").is_told()
    owed(kai, decided, at="Wed 3 Jun 17:00").is_("overdue").tells(1, CSC_MANAGER).is_told()
    owed(kai, decided, at="Fri 5 Jun 17:00").tells(2, CSC_HEAD).is_told()
    owed(kai, decided, at="Tue 9 Jun 17:00").tells(3, DESIGNATED_NURSE)
