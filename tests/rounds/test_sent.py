"""What the sender of something sees: each step, whom Kith told, who is next, and the way to say that it cannot wait."""
from datetime import timedelta

import pytest

from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from kith.worklists.desks import loops
from tests.scenarios.rows import row
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


def passed_on(signed_in, sent: str, role: str = "health_visitor"):
    desk = Worker.objects.get(full_name="Lee Grant")
    return signed_in(desk).post(f"/duties/{sent}/pass-on", {
        "role": role, "why": "Marsh knows the family", "who": "Lee Grant, duty desk", "_number": "31"})


@row("CP01")
def test_what_is_for_another_team_goes_there_whole_and_whoever_sent_it_sees_where_it_is(rounds, signed_in, sent):
    assert passed_on(signed_in, sent).status_code == 302
    with cursor() as cur:
        rungs = cur.execute("select duty, role, state from duties_duty where pathway = 'referral_answered' "
                            "order by duty").fetchall()
    assert rungs == [(duty, "health_visitor", "due") for duty in ("acknowledged", "decided", "opened", "read")]
    said = text(signed_in(rounds.place.priya).get(f"/sent/{sent}"))
    assert "Passed on to the health visitor. Marsh knows the family. Said by Lee Grant." in said
    assert "It has waited since Mon 13 Jul, 09:10 in all. You do not need to send it again." in said
    tick(AT + timedelta(minutes=1))
    log = text(signed_in(rounds.place.priya).get(f"/sent/{sent}")).partition("Whom Kith has told")[2]
    assert "Tue 14 Jul, 09:10: Passed on to the health visitor" in log
    assert "Tue 14 Jul, 09:11: Priya Nair." in log


def test_it_is_not_passed_on_to_whoever_has_it_nor_by_a_stranger(rounds, signed_in, sent):
    assert passed_on(signed_in, sent, role="csc_front_door").status_code == 422
    client = signed_in(rounds.place.theo)
    raw = {"role": "gp", "why": "Known to them", "who": "Theo", "_number": "32"}
    assert client.post(f"/duties/{sent}/pass-on", raw).status_code == 403


def test_what_cannot_be_passed_on_is_refused_in_a_sentence(rounds, signed_in):
    raw = {"role": "gp", "why": "Known to them", "who": "Priya", "_number": "33"}
    answer = signed_in(rounds.place.priya).post(f"/duties/{rounds.place.duty}/pass-on", raw)
    assert answer.status_code == 403
    assert "This cannot be passed on" in text(answer)


@row("CP01")
def test_before_a_second_is_begun_the_first_stands_there_with_the_ways_to_add_to_it(rounds, signed_in, sent):
    client = signed_in(rounds.place.priya)
    answer = client.get(f"/record/referral?about={rounds.place.mia}", follow=True)
    said = text(answer)
    assert "One is open already" in said
    assert "Decide on the referral" in said
    assert "A referral hands nothing over." in said
    added = client.get(f"/record/added_to_sent?about={rounds.place.mia}&role=csc_front_door")
    assert 'value="csc_front_door" checked' in added.content.decode()
    more = {"about": rounds.place.mia, "role": "csc_front_door", "words": "A second bruise", "told_when": "now",
            "_number": "41"}
    assert client.post("/record/added_to_sent", more).status_code == 302
    with cursor() as cur:
        owed = cur.execute("select duty, state from duties_duty where pathway = 'addition_read'").fetchall()
    assert owed == [("opened", "due")]


def test_a_second_is_sent_only_with_the_reason_why_it_is_something_else(rounds, signed_in, sent):
    client = signed_in(rounds.place.priya)
    raw = {key: value for key, value in REFERRAL.items() if key != "documents"}
    raw |= {"about": rounds.place.mia, "told_when": "now", "_number": "42"}
    refused = client.post("/record/referral", raw)
    assert refused.status_code == 422
    assert "Add to that one" in text(refused)
    assert "Why is this something else" in text(client.get(f"/record/referral?about={rounds.place.mia}&another=yes"))
    sent_too = client.post("/record/referral", raw | {"another_why": "Her brother, not her", "_number": "43"})
    assert sent_too.status_code == 302


def test_where_none_is_open_nobody_is_asked_why_it_is_another(rounds, signed_in):
    page = text(signed_in(rounds.place.priya).get(f"/record/referral?about={rounds.place.mia}"))
    assert "What are you worried about?" in page
    assert "something else" not in page


@row("CP01", "CP02")
def test_what_did_not_arrive_is_told_to_whoever_sent_it_and_to_the_next_there(rounds, signed_in, sent):
    said = Said("not_delivered", {"whom": "Social care duty desk", "why": "bounced"}, happened=AT.isoformat(),
                cites=(sent,))
    receive(Statement("kith", "bounced 1", Who(key=rounds.place.mia), (said,), AT), None, AT)
    tick(AT + timedelta(minutes=1))
    page = text(signed_in(rounds.place.priya).get(f"/sent/{sent}"))
    assert "Not delivered to Social care duty desk: it came back. The duty desk brings it to them another way" in page
    assert "Tue 14 Jul, 09:11: Lee Grant, Priya Nair, Sam Adeyemi." in page
    with cursor() as cur:
        owed = cur.execute("select role, state from duties_duty where pathway = 'undelivered_reached'").fetchall()
    assert owed == [("duty_desk", "due")]


def test_what_was_decided_is_not_passed_on_after(rounds, signed_in, sent):
    with cursor() as cur:
        opened = next(step.line.key for step in loops.loop(cur, sent, AT).steps if step.duty == "opened")
    decision = {"decision": "assess", "why": "Bruises", "who": "Nora", "told_when": "now", "_number": "51"}
    assert signed_in(rounds.place.priya).post(f"/duties/{sent}", decision).status_code == 302
    answer = passed_on(signed_in, opened)
    assert answer.status_code == 403
    assert "This was decided here." in text(answer)
