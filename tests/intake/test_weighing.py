"""What others know beside an assessment: listed, answered, and never silenced by “they did not tell us”."""

from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.language.errors import Problems, Refused
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.rows import row

NOTHING = {"alone": "yes", "drugs": "no", "self_harm": "no", "violence": "no", "missing": "not_asked",
           "exploitation": "not_now"}
TOLD = {"topic": "drugs", "known_by": "young_person", "words": "Uses most days", "speak": "yes", "narrow": "no"}
ACTION = {"topic": "drugs", "sources": "x", "talked": "yes", "says": "Does not wish to talk", "becomes": "action",
          "what": "J. Marsh takes Kai to the drug service by 30 July"}
NONE = {"topic": "drugs", "sources": "x", "talked": "yes", "says": "Nothing", "becomes": "none"}
KNOWN = "select answers -> 'lines' from records_entry where form = 'others_know' order by seq"


@pytest.fixture
def nadia(workers):
    team = all_teams.add_team("lac", "Looked-after team", "looked_after", "Community", at=LONG_AGO)
    nadia = staffing.add_worker("nadia", "Nadia", None, "nadia@kith.example")
    staffing.put_on(nadia, team, "looked_after_nurse", LONG_AGO)
    return nadia


@pytest.fixture
def kai(nadia) -> str:
    """Looked after; the social worker and the key worker told of drugs, and A&E saw them eleven days ago."""
    kai = child("Kai", "2011-03-02")
    said(kai, "looked_after_began", LONG_AGO, legal_status="voluntary")
    said(kai, "involvement", LONG_AGO, role="looked_after_nurse", team="lac", worker="nadia", began="2025-06-10")
    return kai


@pytest.fixture
def drugs(kai, workers) -> str:
    for who, days in (("social_worker", 20), ("key_worker", 15)):
        said(kai, "told_by_another", MONDAY - days * DAY, workers["priya"], who=who, **TOLD)
    said(kai, "ed_attendance", MONDAY - 11 * DAY, reason="Collapse", intoxication="yes")
    return kai


def assess(kai, nadia, at=MONDAY, **answers):
    return said(kai, "risks_talked_over", at, nadia, **(NOTHING | answers))


def known() -> list[dict]:
    """The lines that stand."""
    rows = asked(KNOWN)
    return rows[-1][0] or [] if rows else []


def sign(kai, nadia, at=MONDAY + HOUR):
    (duty,) = [one.id for one in owed(kai, "risks_signed_in_time") if one.open]
    return said(kai, "risks_signed", at, nadia, cites=(duty,))


def answers(kai, nadia, at=MONDAY + HOUR, **given):
    (duty,) = [one.id for one in owed(kai, "others_know_answered") if one.open]
    return said(kai, "known_answered", at, nadia, cites=(duty,), **given)


@row("LA11")
def test_drugs_that_three_know_of_are_answered_before_she_signs(drugs, nadia):
    assess(drugs, nadia)
    (line,) = known()
    assert (line["topic"], line["many"], line["apart"], line["two"], line["here"]) == ("drugs", 3, 2, "yes", "denied")
    assert line["sources"] == "The social worker, Tue 23 Jun; The key worker, Sun 28 Jun; A&E, Thu 2 Jul"
    with pytest.raises(Refused) as refused:
        sign(drugs, nadia)
    assert str(refused.value) == ("This cannot be signed yet: 1 left to answer. Drugs or alcohol: 3 people know of it, "
                                  "in 2 services. It was asked about, and not told here. Answer each first; "
                                  "nothing you wrote is lost.")
    answers(drugs, nadia, **ACTION)
    assert sign(drugs, nadia).outcome == "filed"
    assert not [one for one in owed(drugs) if one.open and one.pathway in ("risks_signed_in_time",
                                                                          "others_know_answered")]


@row("LA11")
@pytest.mark.parametrize("why", ["No concerns disclosed", "Did not disclose.", "She denies it", "Denied drug use"])
def test_that_she_did_not_tell_is_no_answer_to_what_two_know(drugs, nadia, why):
    assess(drugs, nadia)
    with pytest.raises(Problems) as wrong:
        answers(drugs, nadia, **NONE, why=why, agreed_with="Angela Frost")
    assert list(wrong.value.by_question) == ["why"]


@row("LA11")
def test_no_action_needs_a_reason_and_somebody_who_agreed(drugs, nadia):
    assess(drugs, nadia)
    why = "The drug service saw Kai on 8 July and has an appointment every week"
    with pytest.raises(Problems) as wrong:
        answers(drugs, nadia, **NONE, why=why)
    assert list(wrong.value.by_question) == ["agreed_with"]
    assert answers(drugs, nadia, **NONE, why=why, agreed_with="Angela Frost").outcome == "filed"


def test_a_correction_does_not_bring_the_silence_back(drugs, nadia):
    assess(drugs, nadia)
    answers(drugs, nadia, **ACTION)
    ((root,),) = asked("select root from records_entry where form = 'known_answered'")
    with pytest.raises(Problems):
        said(drugs, "known_answered", MONDAY + 2 * HOUR, nadia, **NONE, why="Did not disclose", corrects=root,
             reason="A slip", agreed_with="Angela Frost")


def test_what_one_alone_knows_may_be_answered_by_what_they_say(kai, nadia, workers):
    said(kai, "told_by_another", MONDAY - DAY, workers["priya"], who="school", **TOLD)
    assess(kai, nadia)
    assert known()[0]["two"] == "no"
    assert answers(kai, nadia, **NONE, why="Did not disclose").outcome == "filed"


def test_what_they_tell_themselves_is_no_contradiction(drugs, nadia):
    assess(drugs, nadia, drugs="tells")
    assert known() == []
    assert sign(drugs, nadia).outcome == "filed"


def test_mending_the_assessment_mends_the_list_and_striking_it_out_takes_the_list_away(drugs, nadia, workers):
    said(drugs, "told_by_another", MONDAY - DAY, workers["priya"], who="school", **(TOLD | {"topic": "missing"}))
    assess(drugs, nadia)
    ((root,),) = asked("select root from records_entry where form = 'risks_talked_over'")
    assert [line["topic"] for line in known()] == ["drugs", "missing"]
    answers_before = {one.id for one in owed(drugs, "others_know_answered")}
    assess(drugs, nadia, MONDAY + HOUR, missing="tells", corrects=root, reason="Misread")
    assert [line["topic"] for line in known()] == ["drugs"]
    assert {one.id for one in owed(drugs, "others_know_answered")} < answers_before
    said(drugs, "risks_talked_over", MONDAY + 2 * HOUR, nadia, how="strike", corrects=root, reason="Another child")
    assert not [one for one in owed(drugs, "others_know_answered") if one.open]


def test_only_what_is_new_since_the_last_assessment_is_asked_again(drugs, nadia, workers):
    assess(drugs, nadia)
    later = MONDAY + 30 * DAY
    said(drugs, "told_by_another", later - DAY, workers["priya"], who="gp", **(TOLD | {"topic": "violence"}))
    assess(drugs, nadia, later)
    assert [line["topic"] for line in known()] == ["violence"]


def test_what_is_older_than_a_year_is_not_asked_at_a_first_assessment(kai, nadia, workers):
    said(kai, "told_by_another", MONDAY - timedelta(days=400), workers["priya"], who="gp", **TOLD)
    assess(kai, nadia)
    assert known() == []


def test_what_is_only_for_those_who_must_know_is_not_told_to_whoever_assesses(kai, nadia, workers):
    for who in ("social_worker", "police"):
        said(kai, "told_by_another", MONDAY - DAY, workers["priya"], who=who, **(TOLD | {"narrow": "yes"}))
    assess(kai, nadia)
    assert known() == []
    assess(kai, workers["priya"], MONDAY + HOUR)
    assert known() == []   # nothing is new since the last


def test_whoever_wrote_it_down_and_assesses_is_asked(kai, workers):
    said(kai, "told_by_another", MONDAY - DAY, workers["priya"], who="police", **(TOLD | {"narrow": "yes"}))
    assess(kai, workers["priya"])
    assert [line["topic"] for line in known()] == ["drugs"]


def test_what_a_visit_keeps_in_confidence_is_not_told_to_whom_no_duty_of_it_is(kai, workers):
    said(kai, "ed_attendance", MONDAY - DAY, reason="Collapse", intoxication="yes")
    assess(kai, workers["priya"])
    assert known() == []


@pytest.fixture
def clinic(workers):
    """A service held in confidence, and somebody who works there."""
    team = all_teams.add_team("clinic", "Clinic", "sexual_health", "Community", phone="01632 960120", at=LONG_AGO)
    inge = staffing.add_worker("inge", "Inge", None, "inge@kith.example")
    staffing.put_on(inge, team, "sexual_health", LONG_AGO)
    return inge


@row("LA11")
def test_what_a_service_held_in_confidence_was_told_is_on_nobody_elses_list(kai, nadia, clinic):
    said(kai, "told_by_another", MONDAY - DAY, clinic, who="school", **TOLD)
    said(kai, "risks_talked_over", MONDAY - DAY, clinic, **NOTHING | {"self_harm": "tells", "exploitation": "tells"})
    assess(kai, nadia)
    lists = asked("select organisation, label from records_entry e join duties_duty d on d.trigger_root = e.root "
                  "where e.form = 'others_know'")
    assert set(lists) <= {("Clinic", "sealed")}


@row("LA11")
def test_nor_does_it_reach_another_teams_list_by_whoever_works_in_both(kai, clinic):
    """She may read it, and her other team would read the list that she keeps there."""
    said(kai, "told_by_another", MONDAY - DAY, clinic, who="school", **TOLD)
    school = all_teams.add_team("sn", "School nurses", "school_nursing", "Community", at=LONG_AGO)
    staffing.put_on(clinic, school, "school_nurse", MONDAY - HOUR)   # she speaks in the newest of her posts
    assess(kai, clinic)
    assert asked("select organisation from records_entry where form = 'risks_talked_over'") == [("School nurses",)]
    assert known() == []
