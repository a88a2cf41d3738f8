"""What the sender of something sees: each step, whom Kith told, who is next, and the way to say that it cannot wait."""
from datetime import timedelta

import pytest

from kith.intake.ticking import tick
from kith.records.database import cursor
from kith.worklists import loops
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

REFERRAL = {"risk": "Bruises", "child_says": "not_known", "family": "not_known", "danger_now": "no", "agreed": "told",
            "blank_why": "Nobody opens the door", "documents": [{"name": "Referral form"}]}


@pytest.fixture
def sent(rounds) -> str:
    """Yesterday a health visitor sent a referral, which nobody opened; gives the key of its last step."""
    begun = invented.said(rounds.place.mia, "referral", at=AT - timedelta(days=1), by=rounds.place.priya, **REFERRAL)
    for hours in (22, 17, 0):
        tick(AT - timedelta(hours=hours))
    return next(row["id"] for row in begun.begun if row["duty"] == "decided")


def test_every_step_stands_in_order_with_who_has_it_and_what_was_done(rounds, signed_in, sent):
    said = text(signed_in(rounds.place.priya).get(f"/sent/{sent}"))
    lines = ("Referral to children’s social care: sent Mon 13 Jul, 09:10 by Priya Nair.",
             "Delivered Mon 13 Jul, 11:10 to Lee Grant.", "Open the referral: not yet.",
             "Open each document of the referral: Referral form: not yet.",
             "Say by name who has the referral: not yet.", "Decide on the referral",
             "Read the decision on your referral: begins when the step before it is done.", "Delivered is not read.",
             "Kith has chased once (yesterday, 16:10).", "You do not need to phone.")
    assert [said.index(line) for line in lines] == sorted(said.index(line) for line in lines)
    assert "This child cannot wait" in said


def test_what_cannot_wait_is_an_entry_tells_the_leads_at_once_and_stands_in_the_log(rounds, signed_in, sent):
    client = signed_in(rounds.place.priya)
    asked = text(client.get(f"/sent/{sent}/cannot-wait"))
    assert "We will tell the children’s social care team manager, Lee Grant, now" in asked
    assert "and tell Sam Adeyemi." in asked
    client.post(f"/sent/{sent}/cannot-wait", {"changed": "She is worse", "_number": "21"})
    tick(AT + timedelta(minutes=1))
    said = text(client.get(f"/sent/{sent}"))
    assert "Tue 14 Jul, 09:10: Cannot wait: She is worse. Said by Priya Nair." in said
    assert "Tue 14 Jul, 09:11: Lee Grant, Priya Nair, Sam Adeyemi." in said
    assert "Cannot wait: She is worse." in text(client.get(f"/people/{rounds.place.mia}/history"))
    assert "Cannot wait: She is worse." in text(client.get(f"/duties/{sent}"))


def test_without_a_word_of_what_has_changed_nothing_is_said(rounds, signed_in, sent):
    wrong = signed_in(rounds.place.priya).post(f"/sent/{sent}/cannot-wait", {"_number": "22"})
    assert wrong.status_code == 422
    assert "There is a problem" in text(wrong)
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'cannot_wait'").fetchone() == (0,)


def test_a_stranger_neither_reads_nor_hastens(rounds, signed_in, sent):
    client = signed_in(rounds.place.theo)
    assert client.get(f"/sent/{sent}").status_code == 403
    assert client.post(f"/sent/{sent}/cannot-wait", {"changed": "Worse"}).status_code == 403


def test_when_every_step_is_done_there_is_nothing_to_hasten(rounds, signed_in, sent):
    client = signed_in(rounds.place.priya)
    with cursor() as cur:
        steps = {step.duty: step for step in loops.loop(cur, sent, AT).steps}
    decision = {"decision": "assess", "why": "Bruises", "who": "Nora"}
    for step, form, raw in ((steps["opened"], "opened", {"who": "Nora"}), (steps["read"], "opened", {"who": "Nora"}),
                            (steps["decided"], "referral_decided", decision)):
        answered = {"told_when": "now", "_number": step.line.key} | raw
        assert client.post(f"/duties/{step.line.key}", answered).status_code == 302, form
    with cursor() as cur:
        (seen,) = loops.loop(cur, sent, AT).open
    client.post(f"/duties/{seen.line.key}", {"told_when": "now", "_number": "23"})
    said = text(client.get(f"/sent/{sent}"))
    assert "Every step is done." in said
    assert "cannot wait" not in said
    assert "Referral decided: an assessment begins. Bruises." in said
    assert client.get(f"/sent/{sent}/cannot-wait").status_code == 403
