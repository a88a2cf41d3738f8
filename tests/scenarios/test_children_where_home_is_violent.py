"""The children of a home where the risk was asked are looked to, whatever the number, and after her death too."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.step_taken import StepTaken
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.children_where_home_is_violent import ChildrenWhereHomeIsViolent
from kith.pathways.grave_harm.marac_referred import MaracReferred
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed
from tests.scenarios.test_marac_referred import AT, asked

(children,) = ChildrenWhereHomeIsViolent.duties.values()


@row("CP09")
@pytest.mark.parametrize("score", ["3", "13", "14", "not_known"])
def test_whatever_number_the_list_came_to(score):
    one = asked(score=score)
    owed(one, children, at=AT).is_("due", by=THE_RECORDER, until="Sat 11 Jul 00:00", why=(
        "Because what was asked of Hannah on Fri 10 Jul is about children too, and home must not hear of it."))
    if score != "14":
        nothing_owed(one, MaracReferred.refer, at=AT)


def test_where_there_is_none_nobody_refers_any():
    nothing_owed(asked(score="20", children="no"), children, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Fri 10 Jul 23:59", "done"), ("Sat 11 Jul 00:01", "done late")])
def test_referred_in_time_and_late(when, state):
    one = asked()
    one.says(StepTaken, when, answers=owed(one, children, at=AT), did="done", who="B. Hart, duty desk")
    owed(one, children, at="Mon 13 Jul 09:00").is_(state)


def test_once_she_has_died_the_children_are_still_there():
    one = asked(score="14")
    one.says(PersonDetails, "Fri 10 Jul 17:00", died="yes")
    owed(one, children, at="Fri 10 Jul 18:00").is_("due")


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = asked()
    owed(one, children, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, children, at="Sat 11 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, children, at="Tue 14 Jul 00:00").tells(2, DESIGNATED_NURSE)
