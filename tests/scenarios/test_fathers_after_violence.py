"""Violence at home while a father is not recorded: he is asked about, and of half-siblings the named nurse hears."""
import pytest

from kith.forms.adults.risk_to_children import RiskToChildren
from kith.forms.adults.taken_to_supervision import TakenToSupervision
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.family.fathers_after_violence import FathersAfterViolence
from tests.scenarios.around import asked
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

ask, both = FathersAfterViolence.ask, FathersAfterViolence.both


def two(half: bool = True):
    """Kai and his elder sister Zoe, of one mother; nobody has recorded a father of either."""
    mother = person("Amy", born="27 years ago")
    children = [person("Kai", born="2 years ago"), person("Zoe", born="6 years ago")]
    for one in children:
        one.is_whose("mother", mother)
        mother.is_whose("child", one)
    for one, other in (children, children[::-1]) if half else ():
        one.is_whose("half_sibling", other)
    return mother, *children


@row("CP03", "P3")
def test_the_mother_was_hurt_and_neither_father_is_recorded():
    mother, kai, zoe = two()
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    for one, by in ((kai, HEALTH_VISITOR), (zoe, SCHOOL_NURSE)):
        owed(one, ask, at="Sat 11 Jul 23:00").is_("due", by=by, until="Mon 13 Jul 17:00")
        duty = owed(one, both, at="Sat 11 Jul 23:00").is_("due", by=NAMED_NURSE, until="Mon 13 Jul 17:00").tells(0)
        assert duty.sentence == (f"Because violence between adults around {one.name} was told of on Sat 11 Jul, and "
                                 "the father is not recorded.")
        assert duty.one.duty.level == "urgent"


@row("CP03")
def test_told_when_a_child_came_to_ae_and_of_a_risk_that_was_stated():
    mother, kai, _ = two()
    kai.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    assert owed(kai, both, at="Sat 11 Jul 23:00").is_("due").sentence.startswith("Because A&E was told of violence at")
    mother.says(RiskToChildren, "Sun 12 Jul 10:00", kinds=["violence"], harm_from="other", which="own",
                words="He hit her again", danger_now="no", told=["nobody"])
    assert len(all_owed(kai, both, at="Sun 12 Jul 11:00")) == 2


@pytest.mark.parametrize("whose", [0, 1])
def test_one_father_who_is_recorded_is_not_both(whose):
    mother, *children = two()
    children[whose].is_whose("father", person("Ben", born="30 years ago"))
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    for n, one in enumerate(children):
        nothing_owed(one, both, at="Sat 11 Jul 23:00")
        (nothing_owed if n == whose else owed)(one, ask, at="Sat 11 Jul 23:00")


def test_sisters_and_brothers_who_may_share_a_father_are_asked_about_by_their_own_nurse():
    mother, kai, _ = two(half=False)
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    owed(kai, ask, at="Sat 11 Jul 23:00").is_("due")
    nothing_owed(kai, both, at="Sat 11 Jul 23:00")


@row("CP03")
def test_asked_in_vain_answers_the_nurse_and_the_named_nurse_still_looks():
    mother, kai, _ = two()
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    asked(kai, "Mon 13 Jul 10:00", father="not_safe")
    owed(kai, ask, at="Mon 13 Jul 11:00").is_("done")
    owed(kai, both, at="Mon 13 Jul 11:00").is_("due")
    kai.says(TakenToSupervision, "Mon 13 Jul 12:00", decided="Jo asks the grandmother", next_try="2026-07-20")
    owed(kai, both, at="Mon 13 Jul 13:00").is_("done")


def test_asked_about_before_is_not_asked_again_by_this_rule():
    mother, kai, _ = two()
    asked(kai, "Thu 2 Jul 10:00", father="refused")
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    nothing_owed(kai, ask, at="Sat 11 Jul 23:00")


def test_no_violence_begins_nothing():
    mother, kai, _ = two()
    mother.says(EdAttendance, "Sat 11 Jul 22:00", injury="yes")
    nothing_owed(kai, ask, at="Sat 11 Jul 23:00")


def test_silence_climbs():
    mother, kai, _ = two()
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    for duty in (ask, both):
        owed(kai, duty, at="Sat 11 Jul 23:00").is_told()
    owed(kai, ask, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
    owed(kai, both, at="Mon 13 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


def test_a_grown_up_son_of_hers_is_nobodys_gap():
    mother, son = person("Amy", born="50 years ago"), person("Kai", born="20 years ago")
    son.is_whose("mother", mother)
    mother.says(EdAttendance, "Sat 11 Jul 22:00", domestic_abuse="yes")
    for duty in (ask, both):
        nothing_owed(son, duty, at="Sat 11 Jul 23:00")
