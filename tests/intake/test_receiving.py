"""What is said is kept once and whole, or refused in a sentence and nothing is left behind."""

from dataclasses import replace

import pytest

from kith.duties import refreshing
from kith.intake import following, keeping
from kith.intake.receiving import receive, receive_many
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, child, heard, how_many, owed, said

TABLES = ("records_subject", "records_entry", "records_identifier", "records_cited", "duties_duty", "notices_notice",
          "intake_post", "duties_to_reckon", "access_involvement")


def counts() -> dict[str, int]:
    return {table: how_many(table) for table in TABLES}


def test_a_visit_becomes_entries_duties_and_notices_with_the_sentence_why(workers):
    mia = child()
    answer = came(mia)
    assert (answer.outcome, len(answer.entries)) == ("filed", 2)
    begun = {one["pathway"]: one for one in answer.begun}
    assert set(begun) == {"urgent_attendance", "consider_referral", "family_questions"}
    assert begun["urgent_attendance"]["role"] == "health_visitor"
    told = {(one["role"], one["to"]) for one in answer.notices if one["duty"] == begun["urgent_attendance"]["id"]}
    assert told == {("health_visitor", "Priya"), ("gp", "Lynn")}   # nobody knows her GP, so the desk hears it
    assert {one["why"] for one in answer.notices if one["role"] == "health_visitor"} == {
        "Because Mia is under 1 and A&E recorded a bruise on Mon 13 Jul."}


def test_the_same_message_again_changes_nothing_and_gets_the_first_answer(workers):
    message = heard("A04", child(), "V1", MONDAY, number="M1", reason="Bruise to left arm")
    first = receive(message, None, MONDAY)
    before = counts()
    again = receive(message, None, MONDAY + HOUR)
    assert again.said_before
    assert replace(again, said_before=False) == first
    assert counts() == before


def test_a_number_used_again_for_other_words_is_another_message(workers):
    mia = child()
    one = heard("A04", mia, "V1", MONDAY, number="M1", reason="Fever")
    other = heard("A04", mia, "V2", MONDAY + HOUR, number="M1", reason="Bruise to left arm")
    receive(one, None, MONDAY)
    answers = [receive(other, None, MONDAY + HOUR) for _ in range(2)]
    assert [answer.said_before for answer in answers] == [False, True]
    assert len(owed(mia, "urgent_attendance")) == 1


def test_a_batch_answers_each_and_one_refusal_loses_no_other(workers):
    mia = child()
    good = [heard("A04", mia, f"V{n}", MONDAY + n * HOUR, reason="Fever") for n in range(3)]
    bad = Statement("PAS@RCB", "bad", Who(key=mia), (Said("no_such_form", {}),), MONDAY)
    given = list(receive_many([(one, MONDAY) for one in (*good[:2], bad, good[2], good[0])], None))
    assert [one.outcome for one in given] == ["filed", "filed", "refused", "filed", "filed"]
    assert [one.said_before for one in given] == [False, False, False, False, True]


def test_a_machines_refused_statement_is_kept_with_the_sentence_and_answered_alike_again(workers):
    wrong = Statement("PAS@RCB", "M9", Who(key=child()), (Said("ed_attendance", {"injury": "perhaps"}),), MONDAY,
                      "as it came")
    answers = [receive(wrong, None, MONDAY) for _ in range(2)]
    assert [(one.outcome, one.said_before) for one in answers] == [("refused", False), ("refused", True)]
    assert "“perhaps” is not one of the answers" in answers[0].sentence
    assert asked("select text, outcome, sentence from intake_post where number = 'M9'") == [
        ("as it came", "refused", answers[0].sentence)]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ({"form": "visit_reviewed", "decision": "seen"}, Problems),
        ({"form": "visit_reviewed", "decision": "seen", "why": "Spoke", "cites": ("nothing",)}, Refused),
        ({"form": "no_such_form"}, Refused),
        ({"form": "ed_family", "home": "Mother", "corrects": 1}, Refused),
    ],
)
def test_what_is_refused_to_people_leaves_nothing_behind(workers, words, fault):
    mia = child()
    before = counts()
    with pytest.raises(fault):
        said(mia, at=MONDAY, by=workers["priya"], **words)
    assert counts() == before


def test_a_record_that_does_not_exist_is_refused(workers):
    with pytest.raises(Refused, match="There is no record with that key"):
        said("3333333", "ed_family", by=workers["priya"], home="Mother")


def test_somebody_without_a_post_may_record_nothing(workers):
    stranger = place.staffing.add_worker("nobody", "Nobody", None, "")
    with pytest.raises(Refused, match="You cannot record anything: you hold no post today"):
        said(child(), "visit_reviewed", by=stranger, decision="seen", why="Spoke to them")


def test_an_update_changes_only_what_it_carries(workers):
    mia = child()
    came(mia, at=MONDAY, brought_by="Car")
    receive(heard("A03", mia, "V1", MONDAY, left_at=(MONDAY + HOUR).isoformat(), left_to="home"), None, MONDAY + HOUR)
    ((answers,),) = asked("select jsonb_agg(answers order by seq) from records_entry where form = 'ed_attendance'")
    assert [("injury" in one, "left_at" in one) for one in answers] == [(True, False), (False, True)]
    assert place.one(mia).state == "due"


def test_a_correction_keeps_the_name_of_what_it_corrects(workers):
    mia = child()
    first = said(mia, "relationship", by=workers["priya"], kind="mother", who={"key": child("Ania", "1996-01-01")})
    root = first.entries[0]
    said(mia, "relationship", MONDAY + HOUR, workers["priya"], corrects=root, kind="mother", began="2026-05-12",
         who={"key": child("Ola", "1996-02-02")})
    rows = asked("select root, occasion from records_entry where form = 'relationship' and subject_id = %s",
                 place.header(mia).id)
    assert {row[0] for row in rows} == {root}
    assert len({row[1] for row in rows}) == 1


def broken(*_):
    raise ValueError("broken on purpose")


def test_a_pathway_that_fails_keeps_its_last_rows_marked_and_becomes_a_fault(workers, monkeypatch):
    mia = child()
    came(mia)
    reckon = refreshing.reckon
    monkeypatch.setattr(refreshing, "reckon", lambda pathway, *rest: broken() if pathway.key == "urgent_attendance"
                        else reckon(pathway, *rest))
    later = MONDAY + 2 * DAY
    answer = came(mia, "V2", later)
    assert answer.outcome == "filed"
    stale = place.one(mia)
    assert (stale.state, stale.not_reckoned_since) == ("due", later)
    assert {one.state for one in owed(mia, "consider_referral")} == {"overdue", "due"}
    following.work_through(later)
    # It fails open: the visits are sent to whoever should have seen them, and the service desk must mend it.
    assert [one.role for one in owed(mia, "unsorted_attendance")] == ["health_visitor"]
    faults = asked("select answers ->> 'what' from records_entry where form = 'fault'")
    assert faults == [("ValueError in the pathway Urgent A&E visit",)]
    monkeypatch.undo()
    said(mia, "ed_family", later, workers["maya"], home="Mother and baby")
    assert {one.not_reckoned_since for one in owed(mia, "urgent_attendance")} == {None}


def test_what_was_said_stays_even_when_nothing_can_be_reckoned(workers, monkeypatch):
    mia = child()
    monkeypatch.setattr(keeping.refreshing, "store", broken)
    answer = came(mia)
    assert (answer.outcome, answer.begun) == ("filed", [])
    assert asked("select count(*) from records_entry where form = 'ed_attendance'") == [(1,)]
    monkeypatch.undo()
    following.work_through(MONDAY)
    assert place.one(mia).state == "due"
    assert asked("select open from duties_duty where pathway = 'fault_answered'") == [(True,)]


def test_what_is_stored_at_once_is_what_would_be_reckoned_from_what_was_kept(workers):
    came(child())
    assert place.differences(MONDAY) == []
