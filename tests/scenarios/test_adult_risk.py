"""An adult near a child is a risk: the child's own nurse is told whom to speak to, the past is read once, no storm."""
import pytest

from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_to_children import RiskToChildren
from kith.forms.adults.spoke_to_service import SpokeToService
from kith.forms.adults.substance_use import SubstanceUse
from kith.forms.family.history_read import HistoryRead
from kith.language.roles import GP, HEALTH_VISITOR, MIDWIFE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.adults.adult_risk import AdultRisk
from tests.scenarios.adults import wayne
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person
from tests.scenarios.test_risk_stated import stated
from tests.scenarios.test_risk_to_each_child import WRITTEN

speak, read_history = AdultRisk.speak, AdultRisk.read_history
WHY = "Because a service for adults has recorded something that may matter for Lola."


def lola(**more):
    return person("Lola", **{"born": "3 years ago"} | more)


def of(one, *children, kind="father", **said):
    for child in children:
        child.is_whose(kind, one, **said)


@row("AM02")
@pytest.mark.parametrize(("born", "by"), [({"born": "3 years ago"}, HEALTH_VISITOR), ({"born": "8 years ago"},
                         SCHOOL_NURSE), ({"born": "", "expected": "2026-10-01"}, MIDWIFE)])
def test_whoever_looks_after_the_child_by_age_is_told_whom_to_speak_to(born, by):
    one, child = wayne(), lola(**born)
    of(one, child)
    entry = stated(one, "Wed 8 Jul 14:00")
    duty = owed(child, speak, at="Wed 8 Jul 15:00").is_("due", by=by, until="Thu 9 Jul 17:00", why=WHY)
    assert duty.one.reasons[0].speak_to == (one.id, ("adult_mental_health", "drug_and_alcohol"))
    assert duty.one.trigger == entry.root
    assert duty.one.asked_by is None
    assert [tell.to for tell in speak.tell] == [GP]


@row("AM02")
@pytest.mark.parametrize("kind", ["mother", "carer", "lives_with", "contact_with", "grandparent", "step_parent"])
def test_contact_is_enough_and_need_not_be_family(kind):
    one, child = wayne(), lola()
    of(one, child, kind=kind)
    stated(one, "Wed 8 Jul 14:00")
    owed(child, speak, at="Wed 8 Jul 15:00").is_("due")


@row("AM02")
def test_the_man_her_mother_lives_with_is_found_through_her_mother():
    one, child, mother = wayne(), lola(), person("Stacey", born="30 years ago")
    child.is_whose("mother", mother)
    mother.is_whose("partner", one)
    stated(one, "Wed 8 Jul 14:00")
    owed(child, speak, at="Wed 8 Jul 15:00").is_("due")
    nothing_owed(mother, speak, at="Wed 8 Jul 15:00")


def test_a_grown_up_son_is_nobody_s_child_here():
    one, son = wayne(), person("Kyle", born="18 years ago")
    of(one, son)
    stated(one, "Sat 11 Jul 14:00")
    nothing_owed(son, speak, at="Sat 11 Jul 15:00")


@row("AM01")
@pytest.mark.parametrize(("effect", "tells"), [("risk", True), ("some", True), ("none", False)])
def test_an_analysis_that_sees_an_effect_tells(effect, tells):
    one, child = wayne(), lola()
    of(one, child)
    one.says(RiskAnalysis, "Wed 8 Jul 14:00", **WRITTEN | {"effect": effect})
    assert bool(all_owed(child, speak, at="Wed 8 Jul 15:00")) is tells


def test_three_analyses_in_a_row_tell_once():
    one, child = wayne(), lola()
    of(one, child)
    for hour in (14, 15, 16):
        one.says(RiskAnalysis, f"Wed 8 Jul {hour}:00", **WRITTEN)
    assert len(all_owed(child, speak, at="Wed 8 Jul 17:00")) == 1


@row("SH03")
@pytest.mark.parametrize(("kept", "tells"), [("locked", False), ("pharmacy", False), ("reach", True), ("high", True)])
def test_methadone_within_reach_tells(kept, tells):
    one, child = wayne(role="drug_and_alcohol"), lola()
    of(one, child, kind="lives_with")
    one.says(SubstanceUse, "Wed 8 Jul 14:00", used=["opioids"], prescribed="methadone", kept=kept, school_runs="no",
             partner="no", looks_after="His mother")
    assert bool(all_owed(child, speak, at="Wed 8 Jul 15:00")) is tells


@row("AM02")
def test_a_link_made_today_reads_what_was_stated_before():
    one, child = wayne(), lola()
    stated(one, "Wed 1 Jul 14:00")
    of(one, child, known="Wed 8 Jul 10:00")
    owed(child, speak, at="Wed 8 Jul 12:00").is_("due", until="Thu 9 Jul 17:00", learnt_late=5)


@row("AM02")
def test_what_is_old_when_learnt_is_one_duty_and_no_storm():
    one, children = wayne(since="Thu 1 May 2025 10:00"), [lola(), person("Riley", born="8 years ago")]
    for month in ("Jan", "Feb", "Mar", "Apr", "May"):
        stated(one, f"5 {month} 14:00")
    of(one, *children, known="Wed 8 Jul 10:00")
    for child in children:
        nothing_owed(child, speak, at="Wed 8 Jul 12:00")
        duty = owed(child, read_history, at="Wed 8 Jul 12:00").is_("due", until="Sat 11 Jul 00:00")
        child.says(HistoryRead, "Thu 9 Jul 10:00", answers=duty, what="Spoke to his nurse; the health visitor calls")
        owed(child, read_history, at="Thu 9 Jul 11:00").is_("done")


@row("AM02")
def test_one_conversation_answers_everything_that_stood():
    one, child = wayne(), lola()
    of(one, child)
    stated(one, "Wed 8 Jul 14:00")
    stated(one, "Wed 8 Jul 16:00")
    assert len(all_owed(child, speak, at="Wed 8 Jul 17:00")) == 2
    child.says(SpokeToService, "Thu 9 Jul 10:00", with_whom="Lena", means="Not alone with her", done="Visit on Friday")
    assert {duty.one.state for duty in all_owed(child, speak, at="Thu 9 Jul 11:00")} == {"done"}


def test_silence_climbs_on_the_child_s_side():
    one, child = wayne(), lola()
    of(one, child)
    stated(one, "Wed 8 Jul 14:00")
    owed(child, speak, at="Wed 8 Jul 15:00").tells(0, HEALTH_VISITOR).is_told()
    owed(child, speak, at="Thu 9 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)


def test_a_child_who_must_not_see_him_and_is_otherwise_no_one_of_his_hears_nothing():
    one, child = wayne(), lola()
    of(one, child, kind="no_contact_with")
    stated(one, "Wed 8 Jul 14:00")
    nothing_owed(child, speak, at="Wed 8 Jul 15:00")


@row("AM02")
def test_what_was_said_changes_nothing_that_the_child_s_nurse_reads():
    said = []
    for kinds, words in ((["intent"], "He will hurt them"), (["convicted", "neglect"], "Convicted in 2011")):
        one, child = wayne(), lola()
        of(one, child)
        one.says(RiskToChildren, "Wed 8 Jul 14:00", kinds=kinds, harm_from="self", words=words, danger_now="no",
                 told=["nobody"], which="own")
        duty = owed(child, speak, at="Wed 8 Jul 15:00")
        said.append((duty.sentence, duty.one.state, duty.one.due, duty.one.role, duty.one.marks, duty.one.duty))
    assert said[0] == said[1]
