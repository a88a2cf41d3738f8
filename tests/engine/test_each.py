"""What each of several owes by itself: one line gives a duty for each."""
import pytest

from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.flags_read import FlagsRead
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.language import HAPPENED, Each, Pathway, Whose, age_below, end_of_working_day, named_in
from kith.language.conditions import Both
from kith.language.duties import Duty
from kith.language.roles import GP, HEALTH_VISITOR, SCHOOL_NURSE

FACTS = {"due": end_of_working_day(1), "done_when": FlagsRead.answers()}
TWO = {"practice": Whose(GP), "nurse": Whose(SCHOOL_NURSE, EdAttendance.injury.yes)}


def test_one_line_gives_a_duty_for_each_under_its_own_key():
    class Made(Pathway):
        begins_when = EdAttendance.where()
        before = Duty("Look", owner=HEALTH_VISITOR, **FACTS)
        read = Each(TWO, "Read it", **FACTS)

    assert list(Made.duties) == ["before", "practice", "nurse"]
    assert Made.practice == Duty("Read it", owner=GP, **FACTS)
    assert Made.nurse == Duty("Read it", owner=SCHOOL_NURSE, when=EdAttendance.injury.yes, **FACTS)


def test_what_holds_for_all_is_asked_beside_what_makes_it_theirs():
    young = age_below(5)
    both = Each(TWO, "Read it", when=young, **FACTS).duties()
    assert both["practice"].when == young
    assert both["nurse"].when == Both(TWO["nurse"].when, young)


def test_two_lines_cannot_give_one_key():
    with pytest.raises(TypeError, match=r"Twice\.practice"):
        class Twice(Pathway):
            clock = HAPPENED
            practice = Duty("Look", owner=GP, **FACTS)
            read = Each(TWO, "Read it", **FACTS)


def test_services_are_named_by_an_answer():
    found = named_in(ToldToOthers.needs, {"practice": GP})
    assert found == {"practice": Whose(GP, ToldToOthers.needs.is_in("gp"))}
