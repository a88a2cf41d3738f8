"""A second step: added with a square, asked for after the password, replaced by a code on paper, and owed by a role."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from kith.engine.values import Values
from kith.records.database import cursor
from kith.signing import six_figures, tries
from tests.web.invented import AT, PASSWORD
from tests.web.reading import text
from tests.web.test_sessions import is_in, signed


def secret_on(page) -> str:
    return re.search(r'kith-secret">([A-Z2-7 ]+)<', page.content.decode())[1].replace(" ", "")


def now(secret: str, later: int = 0) -> str:
    """What the telephone shows."""
    return six_figures.figures(secret, int(timezone.now().timestamp()) // 30 + later)


def add(client: Client) -> tuple[str, list[str]]:
    """Adds a second step with the figures of a moment ago, so that the present ones can be used next."""
    secret = secret_on(client.get("/account/second-step"))
    added = client.post("/account/second-step", {"code": now(secret, -1)})
    assert added.status_code == 200
    return secret, re.findall(r"<li>(\w{4}-\w{4}-\w{4})</li>", added.content.decode())


def half(name: str = "priya.nair") -> Client:
    """Somebody who has given the right password and not yet the code."""
    client = Client()
    answer = client.post("/sign-in", {"username": name, "password": PASSWORD, "next": "/people"})
    assert answer["Location"] == "/sign-in/second"
    return client


def test_a_second_step_is_added_asked_for_and_lets_in(place):
    here = signed()
    secret, codes = add(here)
    assert len(codes) == 10
    assert "10 spare codes left" in text(here.get("/account"))
    client = half()
    assert not is_in(client)
    assert "Second step" in text(client.get("/sign-in/second"))
    assert client.post("/sign-in/second", {"code": now(secret)})["Location"] == "/people"
    assert is_in(client)
    assert "by password and second step" in text(client.get("/account"))


def test_the_page_of_the_square_shows_it_as_a_drawing_and_in_letters(place):
    client = signed()
    page = client.get("/account/second-step")
    assert "<svg" in page.content.decode().partition('role="img"')[2]
    secret = secret_on(page)
    assert secret_on(client.get("/account/second-step")) == secret   # a page that is opened again shows the same
    assert secret not in client.session["new_secret"]


def test_a_wrong_figure_adds_nothing(place):
    client = signed()
    client.get("/account/second-step")
    answer = client.post("/account/second-step", {"code": "000000"})
    assert answer.status_code == 422
    assert "not the code" in text(answer)
    assert "No six figures" in text(client.get("/account"))


def test_adding_one_ends_every_other_session(place):
    here, there = signed(), signed()
    add(here)
    assert is_in(here)
    assert not is_in(there)


def test_the_figures_that_were_used_are_used(place):
    secret, _ = add(signed())
    said = now(secret)
    assert half().post("/sign-in/second", {"code": said}).status_code == 302
    assert half().post("/sign-in/second", {"code": said}).status_code == 422


def test_a_spare_code_lets_in_once(place):
    _, codes = add(signed())
    client = half()
    assert client.post("/sign-in/second", {"code": codes[3].upper()}).status_code == 302
    assert half().post("/sign-in/second", {"code": codes[3]}).status_code == 422
    assert "9 spare codes left" in text(client.get("/account"))


def test_spare_codes_are_shown_once(place):
    here = signed()
    _, codes = add(here)
    for address in ("/account", "/account/second-step", "/account/spare-codes"):
        assert not any(code in here.get(address, follow=True).content.decode() for code in codes), address
    renewed = here.post("/account/spare-codes")
    assert renewed["Cache-Control"] == "no-store"
    assert half().post("/sign-in/second", {"code": codes[0]}).status_code == 422


def test_wrong_codes_make_the_name_rest_and_the_right_password_does_not_begin_the_count_again(place):
    secret, _ = add(signed())
    for _ in range(5):
        half().post("/sign-in/second", {"code": "000000"})
    answer = Client().post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    assert "Too many wrong tries" in text(answer)
    with cursor() as cur:
        tries.forgive(cur, "priya.nair", AT)
    cache.clear()
    assert half().post("/sign-in/second", {"code": now(secret)}).status_code == 302


def test_between_the_two_steps_nothing_is_open(place):
    add(signed())
    client = half()
    for address in ("/", "/account", f"/people/{place.mia}", "/account/second-step", "/account/again"):
        assert client.get(address)["Location"].startswith("/sign-in"), address


def test_the_second_step_waits_five_minutes(place, monkeypatch):
    secret, _ = add(signed())
    client = half()
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=6)).isoformat())
    answer = client.post("/sign-in/second", {"code": now(secret)})
    assert "longer than five minutes" in text(answer)
    assert not is_in(client)
    assert client.get("/sign-in/second")["Location"] == "/sign-in"


def test_a_password_changed_meanwhile_ends_the_wait(place):
    secret, _ = add(signed())
    client = half()
    place.priya.set_password("another long one")
    place.priya.save()
    assert client.post("/sign-in/second", {"code": now(secret)}).status_code == 422
    assert not is_in(client)


def test_the_second_step_without_the_first_leads_to_the_first(place):
    add(signed())
    client = Client()
    assert client.get("/sign-in/second")["Location"] == "/sign-in"
    assert client.post("/sign-in/second", {"code": "000000"})["Location"] == "/sign-in"


@pytest.fixture
def decided(monkeypatch):
    """The locality decides which roles need a second step."""

    def decided(roles: str) -> None:
        made = Values({"sign_in.roles_with_a_second_step": ((AT - timedelta(days=1), roles),)})
        monkeypatch.setattr("kith.web.signing.entering.values", lambda: made)

    return decided


def test_the_last_second_step_of_a_role_that_needs_one_cannot_be_taken_away(place, decided):
    decided("everybody")
    here = signed()
    add(here)
    told = here.post("/account/second-step/away", follow=True)
    assert "You need a second step in your role" in text(told)
    assert half()


def test_where_none_is_needed_it_can_be_taken_away_and_the_codes_go_with_it(place, decided):
    decided("nobody")
    here, there = signed(), Client()
    secret, _ = add(here)
    there.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    there.post("/sign-in/second", {"code": now(secret)})
    here.post("/account/second-step/away")
    assert not is_in(there)
    answer = Client().post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    assert answer["Location"] == "/"
    with cursor() as cur:
        assert cur.execute("select count(*) from signing_spare_code").fetchone() == (0,)


@pytest.mark.parametrize(("roles", "asked"), [("everybody", True), ("named_nurse health_visitor", True),
                                              ("named_nurse", False), ("nobody", False)])
def test_a_role_that_needs_one_has_some_days_to_add_it(place, decided, monkeypatch, roles, asked):
    decided(roles)
    assert ("Add one by Tuesday 28 July" in text(signed().get("/account"))) is asked
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=15)).isoformat())
    client = signed()
    if not asked:
        assert is_in(client)
        return
    for address in ("/", f"/people/{place.mia}", "/account"):
        assert client.get(address)["Location"] == "/account/second-step", address
    add(client)
    assert is_in(client)
