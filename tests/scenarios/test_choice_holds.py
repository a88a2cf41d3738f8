"""What a young person chose or changed on their own page is arranged, or they are told that it cannot be."""
import pytest

from kith.forms.looked_after.assessment_chosen import AssessmentChosen
from kith.forms.looked_after.choice_arranged import ChoiceArranged
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.choice_holds import ChoiceHolds
from tests.scenarios.caring import in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

arrange, instead = ChoiceHolds.arrange, ChoiceHolds.instead
CHOICE = {"kind": "review", "chosen": "offered", "who": "young_person", "how": "link", "place_kind": "youth"}


def chose(when: str = "Mon 1 Jun 17:30", **raw):
    one = in_care()
    one.says(AssessmentChosen, when, **CHOICE | {"booked": "yes"} | raw)
    return one


@row("LA12")
def test_a_choice_changed_by_her_is_the_nurses_to_arrange_by_the_next_working_day():
    owed(chose(before="A clinic"), arrange, at="Mon 1 Jun 18:00").is_(
        "due", by=LOOKED_AFTER_NURSE, until="Tue 2 Jun 17:00",
        why="Because Kai changed on Mon 1 Jun, on their own page, where or when they are seen.")


def test_a_first_choice_is_told_to_her_too():
    owed(chose(), arrange, at="Mon 1 Jun 18:00").is_(
        "due", by=LOOKED_AFTER_NURSE,
        why="Because Kai chose on Mon 1 Jun, on their own page, where and when they are seen.")


def test_what_somebody_else_wrote_down_for_her_is_known_to_them():
    nothing_owed(chose(booked=""), arrange, at="Mon 1 Jun 18:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 2 Jun 16:59", "done"), ("Tue 2 Jun 17:01", "done late")])
def test_arranged_in_time_and_late(when, state):
    one = chose()
    one.says(ChoiceArranged, when, holds="yes", answers=owed(one, arrange, at="Tue 2 Jun 09:00"))
    owed(one, arrange, at="Wed 3 Jun 09:00").is_(state)
    owed(one, instead, at="Wed 3 Jun 09:00").is_("done")


def test_she_changes_twice_and_one_answer_does_for_both():
    one = chose()
    one.says(AssessmentChosen, "Mon 1 Jun 17:40", **CHOICE, booked="yes", before="A youth club")
    one.says(ChoiceArranged, "Tue 2 Jun 09:00", holds="yes", answers=owed(one, arrange, at="Tue 2 Jun 08:30"))
    owed(one, arrange, at="Wed 3 Jun 09:00").is_("done")


@row("LA12")
def test_what_cannot_be_is_agreed_anew():
    one = chose(before="A clinic")
    one.says(ChoiceArranged, "Tue 2 Jun 09:00", holds="no", told="The club is shut that day. Is home good?",
             answers=owed(one, arrange, at="Tue 2 Jun 08:30"))
    owed(one, instead, at="Tue 2 Jun 10:00").is_("due", by=LOOKED_AFTER_NURSE, until="Wed 10 Jun 00:00")
    one.says(AssessmentChosen, "Wed 3 Jun 09:00", **CHOICE | {"how": "phone"})
    owed(one, instead, at="Wed 3 Jun 10:00").is_("done")


def test_nobody_looks_and_it_climbs():
    one = chose()
    owed(one, arrange, at="Tue 2 Jun 16:59").is_told()
    owed(one, arrange, at="Tue 2 Jun 17:00").is_("overdue").tells(1, TEAM_LEAD)
    owed(one, arrange, at="Fri 5 Jun 17:00").tells(2, DESIGNATED_NURSE, passed=(1,))
