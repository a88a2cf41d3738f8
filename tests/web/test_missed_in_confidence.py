"""Somebody does not come to a service held in confidence: it follows them, and nowhere else is there a trace of it."""
from datetime import timedelta

import pytest
from django.core import mail

from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Refused
from kith.records import rights
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import secret_service
from tests.web.invented import AT, said
from tests.web.reading import text
from tests.web.test_confidence import OTHERS, read
from tests.web.test_own_page import comes_in

HOUR = timedelta(hours=1)
EXPECTED = {"starts": (AT - timedelta(days=2)).isoformat(), "way": "phone", "says": "Quillwort is our word"}
NOT_FOUND = {"way": "phone", "came_of_it": "not_reached", "danger": "yes", "words": "The harrowgorse man again"}


@pytest.fixture
def girl(place):
    one = secret_service.around()
    said(one.lena, "involvement", AT - timedelta(days=9), one.inge, role="sexual_health", team="sexual_health",
         worker="inge", began="2026-07-05")
    return one


def owed(pathway: str, columns: str = "id, label, role") -> list[tuple]:
    with cursor() as cur:
        rights.look_across(cur)
        return cur.execute(f"select {columns} from duties_duty where pathway = %s and open", (pathway,)).fetchall()


def says(girl, form: str, cites=(), by=None, at=AT, **raw):
    one = Said(form, raw, happened=at.isoformat(), cites=tuple(cites))
    return receive(Statement("web", f"{form} {at}", Who(key=girl.lena), (one,), at), by or girl.inge, at)


def misses(girl) -> None:
    """She is expected, does not come, and is not reached: her nurse says each."""
    says(girl, "expected_here", at=AT - timedelta(days=6), **EXPECTED)
    ((say, _, _),) = owed("came_here")
    says(girl, "came_or_not", [say], at=AT - 2 * HOUR, outcome="did_not_come", words="Quillwort")
    ((look, _, _),) = owed("missed_here")
    says(girl, "looked_for_here", [look], at=AT - HOUR, **NOT_FOUND)


@row("CP07")
def test_it_is_followed_there_step_by_step_and_the_lead_decides(girl, signed_in):
    misses(girl)
    ((key, label, role),) = owed("not_found_here")
    assert (label, role) == ("sealed", "team_lead:sexual_health")
    assert "not reached" in text(signed_in(girl.lead).get(f"/duties/{key}"))
    says(girl, "not_found_decided", [key], girl.lead, decision="try", why="She is at the club on Friday")
    assert owed("not_found_here") == []
    page = text(signed_in(girl.inge).get(f"/people/{girl.lena}/history"))
    for words in ("did not come", "Not reached", "It is tried again"):
        assert words.lower() in page.lower(), words


@row("CP07")
@pytest.mark.parametrize("who", OTHERS)
def test_no_page_of_anybody_else_changes_by_it(girl, signed_in, who):
    client = signed_in(getattr(girl, who))
    before = read(client, girl.lena)
    misses(girl)
    ticking.tick(AT)
    after = read(client, girl.lena)
    for address, words in before.items():
        assert after[address] == words, address


def test_however_late_it_becomes_nobody_outside_the_service_hears_and_no_home_is_told(girl):
    mail.outbox.clear()
    misses(girl)
    for days in (1, 3, 8, 20):
        ticking.tick(AT + timedelta(days=days))
    with cursor() as cur:
        rights.look_across(cur)
        told = {role for (role,) in cur.execute(
            "select t.role from duties_telling t join duties_duty d on d.id = t.duty_id where d.pathway = any(%s)",
            (["came_here", "missed_here", "not_found_here"],)).fetchall()}
        letters = cur.execute("select count(*) from notices_letter").fetchone()[0]
    assert told
    assert all("sexual_health" in role or role.startswith("worker:") for role in told), told
    assert letters == 0
    inside = {"inge@kith.example", "lead@kith.example"}
    for one in mail.outbox:
        assert set(one.to) <= inside or not any(word in f"{one.subject} {one.body}" for word in (
            *secret_service.HIDDEN, "expected here", "not reached")), one.body


def test_it_counts_for_no_other_policy_on_misses(girl):
    for n in range(3):
        says(girl, "came_or_not", at=AT - timedelta(days=3, hours=n), outcome="did_not_come")
    with cursor() as cur:
        rights.look_across(cur)
        found = {one for (one,) in cur.execute(
            "select distinct pathway from duties_duty where pathway like '%%miss%%' and open")}
    assert found == {"missed_here"}


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("form", ["expected_here", "came_or_not", "looked_for_here", "not_found_decided"])
def test_nobody_else_can_say_or_correct_any_of_it_or_learn_by_trying(girl, signed_in, who, form):
    misses(girl)
    worker = getattr(girl, who)
    raw = {"expected_here": EXPECTED, "came_or_not": {"outcome": "came"}, "looked_for_here": NOT_FOUND,
           "not_found_decided": {"decision": "waits", "why": "So"}}[form]
    with pytest.raises(Refused):
        says(girl, form, by=worker, **raw)
    page = signed_in(worker).get(f"/record/{form}?about={girl.lena}")
    assert not any(word in page.content.decode() for word in ("Quillwort", "harrowgorse"))
    for pathway in ("came_here", "missed_here", "not_found_here"):
        for key, _, _ in owed(pathway):
            assert "There is no such duty" in signed_in(worker).get(f"/duties/{key}").content.decode()


def test_an_appointment_that_others_would_read_is_not_taken_from_the_service(girl):
    for form, raw in (("appointment", {"kind": "appointment", "role": "gp", "starts": AT.isoformat()}),
                      ("appointment_outcome", {"outcome": "did_not_come", "role": "gp"})):
        with pytest.raises(Refused):
            says(girl, form, **raw)


def test_her_own_page_which_others_may_see_open_says_nothing_of_it(girl, signed_in):
    misses(girl)
    phone = comes_in(signed_in(girl.beth), girl.lena)
    for address in ("/me", "/me/passport", "/me/looked", "/me/words", "/me/feeling"):
        page = phone.get(address).content.decode()
        assert not [word for word in (*secret_service.HIDDEN, "did not come", "Expected here") if word in page], address
