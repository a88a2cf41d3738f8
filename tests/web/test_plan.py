"""The plan's page: every need with what became of it, whose each action is, and nothing that is not the reader's."""

import re
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests.scenarios.plans import FINE, GLASSES, GO, SLEEP
from tests.scenarios.rows import row
from tests.web import secret_service
from tests.web.invented import AT

HOUR = timedelta(hours=1)
DUTY = "select id from duties_duty where pathway = %s and duty = %s and row_key = %s and open"
TOKEN = re.compile(r'(csrfmiddlewaretoken" value="[^"]+|nonce="[^"]+")')


def says(by, about: str, form: str, cites=(), at=AT - 2 * HOUR, **raw):
    one = Said(form, raw, happened=at.isoformat(), cites=tuple(cites))
    return receive(Statement("web", f"{form} {at} {sorted(raw.items(), key=str)}", Who(key=about), (one,), at), by, at)


def duty(name: str, of: str = "", pathway: str = "plan_action_taken") -> str:
    with cursor() as cur:
        return cur.execute(DUTY, (pathway, name, of)).fetchone()[0]


def read(client, key: str) -> str:
    return words(client, f"/people/{key}/plan")


def words(client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", TOKEN.sub("", page.content.decode())).split())


@pytest.fixture
def told(place):
    """Mia's mother speaks for her; two needs are marked, and one is given to Jo."""
    says(place.priya, place.mia, "health_narrative", story="She cries at night", heard=[SLEEP, GLASSES], **FINE)
    says(place.priya, place.mia, "plan_action", (duty("answer", "glasses", "needs_reach_the_plan"),),
         **GO | {"does_it": "worker", "to": "Jo Marsh", "why_them": "She knows one", "words": "They are broken"})
    return place


@row("LA10")
def test_it_counts_the_needs_and_leads_to_the_first_that_has_no_answer(told, signed_in):
    page = read(signed_in(told.priya), told.mia)
    assert "2 needs: 1 has an action, 1 has neither." in page
    assert "Add an action for need 1" in page
    assert "“I can't sleep since the move”" in page.replace("&#39;", "'")


@row("LA10")
def test_each_line_says_which_need_it_is_to_whoever_may_read_it_and_to_nobody_else(told, signed_in):
    says(told.priya, told.mia, "need_told", need="Somebody to talk to", source="family")
    page = words(signed_in(told.priya), f"/people/{told.mia}")
    assert "Plan for a need, or say why not: Sleep" in page
    assert "Plan for a need, or say why not: Somebody to talk to" in page
    assert "Plan for a need, or say why not: Sleep" in words(signed_in(told.priya), "/")
    asked = signed_in(told.priya).get(f"/duties/{duty('answer', 'sleep', 'needs_reach_the_plan')}").content.decode()
    assert "About: <b>Sleep</b>" in asked
    assert "Sleep" not in asked.partition("</title>")[0]   # a browser keeps titles
    assert "Somebody to talk to" not in words(signed_in(told.ruth), f"/people/{told.mia}")


@row("CP13")
def test_an_action_is_nobodys_until_it_is_taken_on(told, signed_in):
    client = signed_in(told.priya)
    assert "Waiting for Jo Marsh" in read(client, told.mia)
    says(told.jo, told.mia, "action_answered", (duty("accept"),), at=AT - HOUR, takes="no", why="I never met her")
    page = read(client, told.mia)
    assert "Nobody holds 1 action." in page
    assert "Nobody holds this. It is Priya Nair’s until somebody takes it on. Jo Marsh says: “I never met her”" in page
    says(told.priya, told.mia, "action_answered", (duty("taken"),), at=AT - HOUR / 2, takes="yes")
    page = read(client, told.mia)
    assert "Priya Nair has taken it on." in page
    assert "Nobody holds" not in page


def test_to_ask_somebody_else_the_action_opens_with_the_name_that_was_asked(told, signed_in):
    with cursor() as cur:
        root = cur.execute("select root from records_entry where form = 'plan_action'").fetchone()[0]
    page = signed_in(told.priya).get(f"/record/plan_action?about={told.mia}&corrects={root}").content.decode()
    assert 'value="Jo Marsh"' in page


@row("LA18")
def test_two_who_wait_for_each_other_hold_nothing(told, signed_in):
    says(told.jo, told.mia, "plan_action", (duty("answer", "sleep", "needs_reach_the_plan"),),
         **GO | {"need": "Sleep", "does_it": "worker", "to": "Priya Nair"})
    with cursor() as cur:
        cite = cur.execute("select id from duties_duty where pathway = 'needs_reach_the_plan' and row_key = 'sleep'")
        sleep = cite.fetchone()[0]
    says(told.priya, told.mia, "plan_action", (sleep,), at=AT - HOUR,
         **GO | {"need": "Sleep", "does_it": "worker", "to": "Jo Marsh", "why_them": "It is hers"})
    page = read(signed_in(told.priya), told.mia)
    assert "Nobody holds this: Jo Marsh says Priya Nair; Priya Nair says Jo Marsh." in page


@row("CM02")
def test_after_its_day_the_outcome_is_not_known_and_the_plan_is_out_of_date(told, signed_in, monkeypatch):
    monkeypatch.setenv("KITH_AT", "2026-08-01T09:00:00+01:00")
    client = signed_in(told.priya)
    page = read(client, told.mia)
    assert "This plan is out of date: 1 outcome is not known." in page
    assert "Outcome not known. It was to be known by" in page
    # And whoever writes of the next contact meets it first
    note = words(client, f"/record/contact_note?about={told.mia}")
    assert "Outcome not known The day has passed by which the plan was to show this." in note
    assert note.index(GO["what"]) < note.index("Where was it?")
    assert "Outcome not known" not in words(client, f"/record/relationship?about={told.mia}")


def test_what_was_said_in_confidence_is_counted_and_its_words_are_not_shown(told, signed_in):
    page = read(signed_in(told.ruth), told.mia)
    assert "2 needs: 1 has an action, 1 has neither." in page
    assert "sleep" not in page
    assert "They are broken" not in page
    assert "said in confidence" in page


@pytest.mark.parametrize("who", ["beth", "angela"])
def test_a_need_told_to_a_service_held_in_confidence_leaves_no_trace(place, signed_in, who):
    girl = secret_service.around()
    client, inge = signed_in(getattr(girl, who)), girl.inge
    before = read(client, girl.lena)
    says(inge, girl.lena, "need_told", need="A quillwort talk", source="young_person")
    says(inge, girl.lena, "plan_action", **GO | {"does_it": "me", "need": "A quillwort talk"})
    assert read(client, girl.lena) == before
    assert "quillwort" in read(signed_in(inge), girl.lena)


@row("CP04")
def test_needs_are_counted_by_team_and_few_are_not_shown_to_whoever_may_open_nobody(told, signed_in):
    says(told.priya, told.mia, "plan_action", (duty("answer", "sleep", "needs_reach_the_plan"),), need="Sleep",
         becomes="no_capacity", lacks="camhs", meanwhile="Priya visits each week")
    page = words(signed_in(told.sam), "/measures-of-plans")
    assert "Found: 2 needs. 1 in a plan, 0 with a reason or owned elsewhere, 1 without capacity, 0 unanswered." in page
    assert "Too few" in words(signed_in(commissioner()), "/measures-of-plans")


@row("CP04", "CM02")
def test_what_nobody_measured_or_looked_at_again_is_counted_as_not_done(told, signed_in, monkeypatch):
    mine = GO | {"does_it": "me", "by_day": "2026-07-16"}
    for n, need in enumerate(("Eyes", "Ears", "Teeth")):
        says(told.priya, told.mia, "plan_action", at=AT - (3 + n) * HOUR, **mine | {"need": need})
    for reached in ("yes", "not_known"):
        says(told.priya, told.mia, "action_done", (duty("own"),), at=AT - HOUR, shows="She wears them", reached=reached)
    monkeypatch.setenv("KITH_AT", "2026-11-02T09:00:00+00:00")
    page = words(signed_in(told.sam), "/measures-of-plans")
    assert "Reached 1 In part 0 Not reached 0 Not done, or not known 2 Due 3" in page
    assert "By their day 0 Late 0 Not looked at 1 Due 1" in page


def commissioner():
    desk = all_teams.add_team("commissioning", "Commissioning", "commissioning", "Board", phone="01632 960120", at=AT)
    anwen = staffing.add_worker("anwen", "Anwen Rhys", None, "anwen@kith.example")
    staffing.put_on(anwen, desk, "commissioner", AT - 300 * HOUR)
    return anwen


def test_a_need_that_was_corrected_is_asked_again_beside_its_old_answer(told, signed_in):
    with cursor() as cur:
        root = cur.execute("select root from records_entry where form = 'health_narrative'").fetchone()[0]
    raw = {"story": "She cries at night", "heard": [SLEEP, GLASSES | {"need": "Glasses and a hearing test"}], **FINE}
    one = Said("health_narrative", raw, happened=(AT - 2 * HOUR).isoformat(), corrects=root, reason="She said more")
    receive(Statement("web", "more", Who(key=told.mia), (one,), AT - HOUR), told.priya, AT - HOUR)
    page = read(signed_in(told.priya), told.mia)
    assert "2 needs: 2 have neither." in page
    assert "The need has changed since, and is asked again." in page


@row("LA17")
def test_who_asks_whom_without_their_being_involved_is_a_theme_and_names_nobody(told, signed_in):
    page = words(signed_in(told.sam), "/measures-of-plans")
    asked = "Who asked whom Marsh team asked the health visitor Not involved 1 Actions asked of them 1"
    assert asked in page
    assert "Jo Marsh" not in page
    assert asked not in words(signed_in(commissioner()), "/measures-of-plans")
