"""A plan takes no name for somebody else, asks why of whoever is not involved, and is not signed over a need."""

from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.access.models import PostHeld
from kith.intake.receiving import receive
from kith.intake.rounds import returning
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from tests.intake.place import HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.plans import FINE, GO, NONE, SLEEP, STORY
from tests.scenarios.rows import row

SIGNED = {"kind": "initial"}
GIVEN = GO | {"does_it": "worker"}


@pytest.fixture
def mia(workers) -> str:
    return child()


def story(key: str, by, **more):
    return said(key, "health_narrative", MONDAY, by, **{"story": STORY, "heard": [SLEEP]} | FINE | more)


def duty(pathway: str, name: str) -> str:
    return asked("select id from duties_duty where pathway = %s and duty = %s and open", pathway, name)[0][0]


@row("CP13")
def test_a_colleague_is_found_by_name_and_one_answer_serves_whoever_waits_for_it(mia, workers):
    said(mia, "plan_action", MONDAY, workers["sam"], **GIVEN, to="priya")
    (mine,) = [one for one in owed(mia, "plan_action_taken") if one.duty == "accept"]
    assert mine.role == f"worker:{workers['priya'].pk}"
    said(mia, "action_answered", MONDAY + HOUR, workers["priya"], cites=(mine.id,), takes="yes")
    states = {one.duty: (one.state, one.role) for one in owed(mia, "plan_action_taken")}
    assert states["held"][0] == states["taken"][0] == "done"
    assert states["do"] == ("due", f"worker:{workers['priya'].pk}")


@row("CP13")
def test_the_asker_may_take_it_on_before_anybody_answers(mia, workers):
    said(mia, "plan_action", MONDAY, workers["sam"], **GIVEN, to="Priya")
    said(mia, "action_answered", MONDAY + HOUR, workers["sam"], cites=(duty("plan_action_taken", "held"),), takes="yes")
    states = {one.duty: (one.state, one.role) for one in owed(mia, "plan_action_taken")}
    assert states["accept"][0] == "done"
    assert states["do"] == ("due", f"worker:{workers['sam'].pk}")


def test_a_name_that_nobody_has_is_not_guessed(mia, workers):
    with pytest.raises(Problems) as wrong:
        said(mia, "plan_action", MONDAY, workers["sam"], **GIVEN, to="Pryia")
    assert set(wrong.value.by_question) == {"to"}


@row("CP04")
def test_what_is_vague_is_said_once_and_a_reason_keeps_it(mia, workers):
    vague = GO | {"does_it": "me", "what": "Support mum", "measure": "Things are better"}
    with pytest.raises(Problems) as wrong:
        said(mia, "plan_action", MONDAY, workers["priya"], **vague)
    assert "“Support mum” does not say what" in wrong.value.by_question["why_vague"]
    said(mia, "plan_action", MONDAY, workers["priya"], **vague, why_vague="She asked for these words")
    assert owed(mia, "plan_action_taken")


@row("LA17")
def test_whoever_is_not_involved_is_questioned_with_what_their_role_does(mia, workers):
    with pytest.raises(Problems) as wrong:
        said(mia, "plan_action", MONDAY, workers["priya"], **GIVEN, to="Lena")
    assert "not involved with this person. What this role does" in wrong.value.by_question["why_them"]
    said(mia, "plan_action", MONDAY, workers["priya"], **GIVEN, to="Lena", why_them="She knows the mother")
    assert owed(mia, "plan_action_taken")


@row("LA17")
def test_a_service_that_nobody_here_is_says_so(mia, workers):
    with pytest.raises(Problems) as wrong:
        said(mia, "plan_action", MONDAY, workers["priya"], **GO | {"does_it": "service", "role": "camhs"})
    assert set(wrong.value.by_question) == {"role"}


@row("LA10")
def test_it_is_kept_at_once_and_not_signed_over_an_unanswered_need(mia, workers):
    story(mia, workers["priya"])
    said(mia, "need_told", MONDAY, workers["priya"], need="A safe way home", source="police")
    sign = duty("assessment_signed_in_time", "sign")
    with pytest.raises(Problems) as wrong:
        said(mia, "assessment_signed", MONDAY + HOUR, workers["priya"], cites=(sign,), **SIGNED)
    assert set(wrong.value.by_question) == {"all_the_same"}
    mine = [one.id for one in owed(mia, "needs_reach_the_plan") if one.citation[4] == "sleep"]
    said(mia, "plan_action", MONDAY + HOUR, workers["priya"], cites=tuple(mine), **NONE)
    # A need of another entry is not its own.
    said(mia, "assessment_signed", MONDAY + 2 * HOUR, workers["priya"], cites=(sign,), **SIGNED)
    assert asked("select state from duties_duty where id = %s", sign) == [("done",)]


@row("CP13")
@pytest.mark.parametrize("taken", [True, False], ids=["taken on", "not answered"])
def test_whoever_leaves_gives_it_back_to_whoever_asked(mia, workers, taken):
    said(mia, "plan_action", MONDAY, workers["sam"], **GIVEN, to="Priya")
    if taken:
        accept = duty("plan_action_taken", "accept")
        said(mia, "action_answered", MONDAY + HOUR, workers["priya"], cites=(accept,), takes="yes")
    assert returning.return_due(MONDAY + 2 * HOUR) == 0
    end = MONDAY + 2 * HOUR
    staffing.end_post(PostHeld.objects.get(worker=workers["priya"]), end, by=None, at=end)
    assert returning.return_due(MONDAY + 3 * HOUR) == 1
    assert returning.return_due(MONDAY + 4 * HOUR) == 0
    states = {one.duty: (one.state, one.role) for one in owed(mia, "plan_action_taken")}
    assert states["taken"] == ("due", f"worker:{workers['sam'].pk}")
    assert "do" not in states


@row("LA10")
def test_with_a_reason_it_is_signed_all_the_same(mia, workers):
    story(mia, workers["priya"])
    said(mia, "assessment_signed", MONDAY + HOUR, workers["priya"], **SIGNED,
         cites=(duty("assessment_signed_in_time", "sign"),), all_the_same="She moves tomorrow")
    assert owed(mia, "assessment_signed_in_time")[0].state == "done"


@row("LA11")
def test_that_she_did_not_tell_us_is_no_answer_to_what_three_others_know(mia, workers):
    for who in ("social_worker", "key_worker", "school"):
        said(mia, "told_by_another", MONDAY - HOUR, workers["priya"], who=who, topic="drugs", known_by="saw",
             words="Uses most days", speak="yes", narrow="no")
    story(mia, workers["priya"], heard=[])
    line, sign = duty("others_know_answered", "answer"), duty("assessment_signed_in_time", "sign")
    with pytest.raises(Problems) as wrong:
        said(mia, "assessment_signed", MONDAY + HOUR, workers["priya"], cites=(sign,), kind="review")
    assert "Drugs or alcohol: 3 people know of it, in 2 services." in wrong.value.by_question["all_the_same"]
    silent = {"topic": "drugs", "sources": "x", "talked": "no", "not_because": "She was not asked", "becomes": "none"}
    with pytest.raises(Problems) as wrong:
        said(mia, "known_answered", MONDAY + HOUR, workers["priya"], cites=(line,), **silent, why="Did not disclose",
             agreed_with="Angela Frost")
    assert set(wrong.value.by_question) == {"why"}
    said(mia, "known_answered", MONDAY + HOUR, workers["priya"], cites=(line,), **silent | {
        "becomes": "action", "what": "Priya asks the drug service by 30 July"})
    said(mia, "assessment_signed", MONDAY + 2 * HOUR, workers["priya"], cites=(sign,), kind="review")


def test_a_service_in_confidence_asks_nobody_outside_it(mia, workers):
    team = all_teams.add_team("clinic", "Clinic", "sexual_health", "Community", phone="01632 960120", at=LONG_AGO)
    inge = staffing.add_worker("inge", "Inge", None, "inge@kith.example")
    staffing.put_on(inge, team, "sexual_health", LONG_AGO)
    with pytest.raises(Problems) as wrong:
        said(mia, "plan_action", MONDAY, inge, **GIVEN, to="Priya")
    assert set(wrong.value.by_question) == {"does_it"}
    said(mia, "plan_action", MONDAY, inge, **GO | {"does_it": "me"})
    assert asked("select distinct label from duties_duty where pathway = 'plan_action_taken'") == [("sealed",)]
    with pytest.raises(Problems) as wrong:
        said(mia, "plan_action", MONDAY + timedelta(days=1), workers["priya"], **GIVEN, to="Inge", why_them="I guess")
    assert set(wrong.value.by_question) == {"to"}   # nor is it said whether she works here


@row("HV09", "CM02")
def test_no_open_action_is_dropped_by_a_step_down(mia, workers):
    """That nothing is open is no matter of opinion; and whatever was written, what is open stays owed."""
    said(mia, "plan_action", MONDAY, workers["priya"], **GO | {"does_it": "me"})
    down = {"before": "protection", "after": "in_need", "agreed": "All", "reason": "Safe now", "continues": "Visits",
            "worry": "He comes back", "anything_open": "no"}

    def step_down(**more):
        one = Said("plan_stepped_down", down | more, happened=(MONDAY + HOUR).isoformat())
        statement = Statement("web", f"down {len(more)}", Who(key=mia), (one,), MONDAY + HOUR)
        return receive(statement, workers["priya"], MONDAY + HOUR)

    with pytest.raises(Problems) as wrong:
        step_down()
    assert set(wrong.value.by_question) == {"anything_open"}
    row_of = {"action": "Glasses", "becomes": "dropped", "why": "She has contact lenses"}
    step_down(anything_open="yes", open_actions=[row_of])
    assert [one.state for one in owed(mia, "plan_action_taken")] == ["due"]
