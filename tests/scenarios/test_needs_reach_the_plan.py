"""A girl says what she needs: each need has its answer, or it climbs."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.plans.need_told import NeedTold
from kith.forms.plans.plan_action import PlanAction
from kith.forms.violence.child_in_notice import ChildInNotice
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, SEXUAL_HEALTH, TEAM_LEAD, THE_RECORDER
from kith.pathways.plans.needs_reach_the_plan import NeedsReachThePlan
from tests.scenarios.plans import ASKER, FINE, GLASSES, NONE, SLEEP, asked, told, zara
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

answer = NeedsReachThePlan.answer


@row("LA10")
def test_each_need_marked_in_her_words_is_owed_an_answer():
    one = zara()
    told(one)
    found = all_owed(one, answer, at="Wed 1 Jul 10:00")
    assert {each.one.cite.row for each in found} == {"sleep", "glasses", "talking"}
    duty = owed(one, answer, at="Wed 1 Jul 10:00", row="sleep").is_("due", by=THE_RECORDER, until="Thu 9 Jul 00:00")
    assert (duty.one.bearer, duty.sentence) == (ASKER, "Because a need of Zara was found on Wed 1 Jul.")


def test_a_story_without_a_need_owes_nothing():
    one = zara()
    told(one, heard=[])
    nothing_owed(one, answer, at="Wed 1 Jul 10:00")


@row("LA10")
def test_one_action_leaves_the_other_two_unanswered():
    one = zara()
    told(one)
    asked(one, answers=owed(one, answer, at="Wed 1 Jul 09:30", row="glasses"))
    states = {each.one.cite.row: each.one.state for each in all_owed(one, answer, at="Wed 1 Jul 11:00")}
    assert states == {"glasses": "done", "sleep": "due", "talking": "due"}


@row("CP04")
def test_one_action_may_answer_two_needs_and_a_reason_answers_one():
    one = zara()
    told(one)
    both = [owed(one, answer, at="Wed 1 Jul 09:30", row=key) for key in ("glasses", "talking")]
    asked(one, answers=both)
    one.says(PlanAction, "Wed 1 Jul 11:00", answers=owed(one, answer, at="Wed 1 Jul 09:30", row="sleep"), **NONE)
    assert {each.one.state for each in all_owed(one, answer, at="Wed 1 Jul 12:00")} == {"done"}


@row("LA10")
def test_an_answer_that_is_a_need_is_one():
    one = zara()
    told(one, heard=[], dentist="no")
    assert {each.one.cite.row for each in all_owed(one, answer, at="Wed 1 Jul 10:00")} == {"dentist"}


@row("LA11")
def test_a_need_that_anybody_tells_of_is_owed_by_whoever_heard_it():
    one = zara()
    one.says(NeedTold, "Wed 1 Jul 09:00", by=5, need="A safe way home", source="police")
    assert owed(one, answer, at="Wed 1 Jul 10:00", row="told").is_("due", by=THE_RECORDER).one.bearer == 5


def test_in_five_working_days_it_is_in_time_and_a_minute_later_it_is_late():
    for when, state in (("Wed 8 Jul 23:59", "done"), ("Thu 9 Jul 00:01", "done late")):
        one = zara()
        told(one, heard=[SLEEP])
        one.says(PlanAction, when, answers=owed(one, answer, at=when), **NONE)
        owed(one, answer, at="Fri 10 Jul 10:00").is_(state)


@row("LA10")
def test_unanswered_it_reaches_the_lead_and_the_named_nurse():
    one = zara()
    told(one, heard=[SLEEP])
    owed(one, answer, at="Wed 1 Jul 10:00").tells(0).is_told()
    owed(one, answer, at="Thu 9 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, answer, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)


def test_a_need_that_is_corrected_is_asked_again_and_one_beside_it_is_not():
    one = zara()
    story = told(one, heard=[SLEEP, GLASSES])
    for key in ("sleep", "glasses"):
        one.says(PlanAction, "Wed 1 Jul 10:00", answers=owed(one, answer, at="Wed 1 Jul 09:30", row=key), **NONE)
    heard = [SLEEP | {"need": "Sleep, and safety"}, GLASSES]
    story.corrected("Thu 2 Jul 09:00", "Wed 1 Jul 09:00", story="I can't sleep, and they hit me", heard=heard, **FINE)
    owed(one, answer, at="Thu 2 Jul 10:00", row="sleep").is_("due", reopened=True)
    owed(one, answer, at="Thu 2 Jul 10:00", row="glasses").is_("done")


def test_what_is_told_to_a_service_in_confidence_is_sealed_there():
    one = zara()
    one.says(NeedTold, "Wed 1 Jul 09:00", by=5, role=SEXUAL_HEALTH, need="A talk", source="young_person")
    assert labels.of(owed(one, answer, at="Wed 1 Jul 10:00").one) == "sealed"


@row("CP04", "LA11")
@pytest.mark.parametrize(("said", "needs"), [
    ({"self_harm": "yes"}, {"harmed"}), ({"self_harm": "yes", "overdose": "yes"}, {"harmed"}),
    ({"assault": "yes", "injury": "yes", "injury_kind": "bruise"}, {"hurt"}),
    ({"injury": "yes", "injury_kind": "burn", "left_before_seen": "yes"}, {"not_seen"}),
])
def test_a_visit_to_a_and_e_that_leaves_a_need_behind_is_owed_an_answer_by_the_childs_nurse(said, needs):
    one = zara()
    one.says(EdAttendance, "Wed 1 Jul 09:00", by=None, **said)
    found = all_owed(one, answer, at="Wed 1 Jul 10:00")
    assert {each.one.cite.row for each in found} == needs
    assert {(each.one.role, labels.of(each.one)) for each in found} == {(SCHOOL_NURSE, "sensitive")}


@row("AE10")
@pytest.mark.parametrize("said", [
    {"injury": "yes", "injury_kind": "bruise"}, {"left_before_seen": "yes"}, {"intoxication": "yes"},
    {"self_harm": "no", "overdose": "no"}, {"reason": "Earache"},
])
def test_a_visit_that_leaves_none_behind_puts_nothing_on_a_plan(said):
    one = zara()
    one.says(EdAttendance, "Wed 1 Jul 09:00", by=None, **said)
    nothing_owed(one, answer, at="Wed 1 Jul 10:00")


@pytest.mark.parametrize(("born", "owes"), [("17 years ago", True), ("19 years ago", False)])
def test_of_an_adult_a_visit_is_no_need_for_a_plan_here(born, owes):
    one = person("Ren", born=born)
    one.says(EdAttendance, "Wed 1 Jul 09:00", by=None, self_harm="yes")
    found = all_owed(one, answer, at="Wed 1 Jul 10:00")
    assert bool(found) is owes


def test_what_a_later_message_of_the_same_visit_carries_asks_for_no_second_answer():
    one = zara()
    visit = one.says(EdAttendance, "Wed 1 Jul 09:00", by=None, self_harm="yes")
    one.says(PlanAction, "Wed 1 Jul 10:00", answers=owed(one, answer, at="Wed 1 Jul 09:30"), **NONE)
    visit.updated("Wed 1 Jul 12:00", left_to="home")
    owed(one, answer, at="Wed 1 Jul 13:00").is_("done")
    visit.updated("Thu 2 Jul 12:00", self_harm="no")
    nothing_owed(one, answer, at="Thu 2 Jul 13:00")


@row("CP04", "HV08")
@pytest.mark.parametrize(("risk", "owes"), [("high", True), ("other", False)])
def test_of_a_notice_of_violence_the_plan_has_an_answer_where_the_risk_is_high(risk, owes):
    one = zara()
    one.says(ChildInNotice, "Wed 1 Jul 09:00", by=None, how="lives", risk=risk)
    assert [each.one.role for each in all_owed(one, answer, at="Wed 1 Jul 10:00")] == [SCHOOL_NURSE] * owes
