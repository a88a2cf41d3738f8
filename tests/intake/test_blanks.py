"""A referral with a blank around the child asks for a word of why; any word is enough, and danger needs none."""

import pytest

from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from tests.intake.place import HOUR, MONDAY, asked, child, owed, said
from tests.scenarios.rows import row

ASKS = {"risk": "A bruise", "seen": "A bruise", "said": "not_known", "child_says": "not_known", "family": "not_known",
        "siblings": "not_known", "tried": "Visits", "wish": "An assessment", "danger_now": "no", "agreed": "agreed"}
ROLES = ("mother", "father", "partners", "siblings", "home", "carer")
TOLD = {"who_said": "mother", "words": "She said so"}


@pytest.fixture
def mia(workers) -> str:
    return child()


def refer(key: str, by, **more):
    return said(key, "referral", MONDAY, by, **ASKS | more)


@row("CP03", "AE05")
def test_whoever_was_never_asked_about_is_named(mia, workers):
    said(mia, "network_asked", MONDAY - HOUR, workers["priya"], mother="nobody", siblings="refused", home="not_safe",
         **TOLD)
    with pytest.raises(Problems) as wrong:
        refer(mia, workers["priya"])
    assert wrong.value.by_question == {"blank_why": (
        "Nobody has been asked about father of this very child, partners and former partners of a parent who are in "
        "contact and whoever looks after the child day to day. Ask, and record it under “Who is around this child: "
        "what was asked”, or write here why this cannot wait.")}
    assert owed(mia, "referral_answered") == []


@row("CP03")
def test_a_reason_is_enough_and_stays_with_the_referral(mia, workers):
    refer(mia, workers["priya"], blank_why="She would not open the door")
    assert asked("select answers ->> 'blank_why' from records_entry where form = 'referral'") == [
        ("She would not open the door",)]
    assert owed(mia, "referral_answered")


@row("CP03")
@pytest.mark.parametrize("answer", ["nobody", "not_known", "refused", "not_safe"])
def test_asked_in_vain_is_asked(mia, workers, answer):
    said(mia, "network_asked", MONDAY - HOUR, workers["priya"], **dict.fromkeys(ROLES, answer), **TOLD)
    assert refer(mia, workers["priya"]).outcome == "filed"


def test_danger_waits_for_nobody(mia, workers):
    assert refer(mia, workers["priya"], danger_now="yes").outcome == "filed"


def test_a_correction_and_a_machine_are_not_asked(mia, workers):
    root = refer(mia, workers["priya"], blank_why="She would not open the door").entries[0]
    assert refer(mia, workers["priya"], corrects=root, reason="A slip").outcome == "filed"
    one = Said("referral", ASKS, happened=MONDAY.isoformat())
    assert receive(Statement("GP@1", "by post", Who(key=mia), (one,), MONDAY), None, MONDAY).outcome == "filed"


def test_a_grown_up_has_no_such_roles(workers):
    assert refer(child("Ania", "1990-01-01"), workers["priya"]).outcome == "filed"
