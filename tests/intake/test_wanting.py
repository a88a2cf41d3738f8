"""What a form wants and lacks is shown before it leaves, never stops what is urgent, and is asked in full."""

import pytest

from kith.language.errors import Problems
from tests.intake.place import HOUR, MONDAY, asked, child, owed, said
from tests.scenarios.rows import row

URGENT = {"risk": "He will be shaken", "danger_now": "yes"}
WHOLE = {"risk": "A bruise", "seen": "A bruise", "said": "not_known", "child_says": "not_known", "family": "not_known",
         "siblings": "not_known", "tried": "Visits", "wish": "An assessment", "danger_now": "no", "agreed": "agreed"}
ROLES = dict.fromkeys(("mother", "father", "partners", "siblings", "home", "carer"), "nobody")
REST = {"seen": "A bruise", "said": "not_known", "child_says": "He is quiet", "family": "Ania", "siblings": "Kacper, 4",
        "tried": "Visits", "wish": "A visit today", "agreed": "unsafe", "lawful": "harm"}


@pytest.fixture
def mia(workers) -> str:
    made = child()
    said(made, "network_asked", MONDAY - HOUR, workers["priya"], who_said="mother", words="She said so", **ROLES)
    return made


def refer(key: str, by, **answers):
    return said(key, "referral", MONDAY, by, **answers)


def completed(key: str, by, **answers):
    (duty,) = asked("select id from duties_duty where pathway = 'referral_completed_after' and open")
    return said(key, "referral_completed", MONDAY + HOUR, by, cites=duty, **answers)


@row("CM07")
def test_one_that_can_wait_shows_each_gap_first(mia, workers):
    without = {key: words for key, words in WHOLE.items() if key not in ("siblings", "tried")}
    with pytest.raises(Problems) as wrong:
        refer(mia, workers["priya"], **without)
    assert wrong.value.by_question == {
        "siblings": "Name the sisters and brothers, or say that there are none.",
        "tried": "Say what has been tried, or why nothing could be.",
        "blank_why": "Or write here why it is sent without these."}
    assert owed(mia, "referral_answered") == []


@row("CM07")
def test_it_may_be_sent_all_the_same_with_a_reason(mia, workers):
    without = {key: words for key, words in WHOLE.items() if key != "siblings"}
    refer(mia, workers["priya"], **without, blank_why="She shut the door")
    assert owed(mia, "referral_answered")
    assert owed(mia, "referral_completed_after") == []


@row("CM07")
def test_an_urgent_one_goes_at_once_and_what_is_missing_is_owed(mia, workers):
    refer(mia, workers["priya"], **URGENT)
    assert owed(mia, "referral_answered")
    assert len(owed(mia, "referral_completed_after")) == 1


@row("CM07")
def test_whoever_completes_it_answers_all_that_is_missing(mia, workers):
    refer(mia, workers["priya"], **URGENT)
    with pytest.raises(Problems) as wrong:
        completed(mia, workers["priya"], **{key: words for key, words in REST.items() if key not in ("said", "lawful")})
    assert set(wrong.value.by_question) == {"said", "lawful"}
    completed(mia, workers["priya"], **REST)
    assert asked("select state from duties_duty where pathway = 'referral_completed_after' and duty = 'complete'") == [
        ("done",)]


def test_what_was_said_already_is_not_asked_again(mia, workers):
    refer(mia, workers["priya"], **URGENT, **{key: words for key, words in REST.items() if key != "siblings"})
    completed(mia, workers["priya"], siblings="Kacper, 4")
    assert asked("select state from duties_duty where pathway = 'referral_completed_after' and duty = 'complete'") == [
        ("done",)]
