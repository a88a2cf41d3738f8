"""Where a page for somebody outside breaks they read it in their own layout, with a number, and lose no word."""

import re
from html import unescape

import pytest
from django.db import OperationalError
from django.test import Client

from kith.intake.doors import concerns
from kith.records.database import cursor
from tests.web.reading import text
from tests.web.reply_desk import desk as desk
from tests.web.reply_desk import sent as sent
from tests.web.test_own_page import comes_in, seal

WORDS = "He shouts at her <b>every</b> night.\nShe hides."


def fails(*_, **__):
    raise LookupError("Kowalska")


def gone(*_, **__):
    raise OperationalError("the server closed the connection")


def once_more(browser: Client, page) -> object:
    """Presses the button of the page that broke."""
    form = page.content.decode().partition("</blockquote>")[2]
    address = unescape(re.search(r'action="([^"]+)"', form)[1])
    fields = {name: unescape(said) for name, said in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)}
    return browser.post(address, fields)


def said(form: str) -> list[dict]:
    with cursor() as cur:
        return [row[0] for row in cur.execute("select answers from records_entry where form = %s", (form,)).fetchall()]


@pytest.fixture
def phone(place, signed_in) -> Client:
    """A telephone of her own, for whose page this is."""
    return comes_in(signed_in(place.priya), place.mia)


def test_on_her_own_page_she_reads_that_it_is_not_her_fault_and_can_still_leave(phone, monkeypatch):
    monkeypatch.setattr("kith.web.own.pages.own.own", fails)
    page = phone.get("/me")
    assert page.status_code == 500
    assert "It is not your fault. Nothing you wrote is lost." in text(page)
    assert "01632" in text(page)
    assert 'id="leave"' in page.content.decode()
    assert "<title>My page</title>" in page.content.decode()
    assert not [one for one in ("Kowalska", "Kith", "my list") if one in text(page)]
    assert page["Cache-Control"] == "no-store"


def test_what_she_wrote_is_still_there_and_one_press_sends_it_once(phone, monkeypatch):
    sealed = seal(phone, "/me/words")
    with monkeypatch.context() as broken:
        broken.setattr("kith.web.own.pages.saying.say", fails)
        page = phone.post("/me/words", sealed | {"kind": "other", "words": WORDS})
    assert page.status_code == 500
    assert "We do not have this yet. It is still here." in text(page)
    assert "&lt;b&gt;every" in page.content.decode()
    assert said("own_words") == []
    for _ in range(2):
        assert once_more(phone, page).status_code == 302
    assert [one["words"].replace("\r", "") for one in said("own_words")] == [WORDS]


def test_whoever_is_worried_reads_999_a_number_and_their_own_words(place, monkeypatch):
    browser = Client()
    sealed = {"_number": re.search(r'_number" value="(\w+)"', browser.get("/concern").content.decode())[1]}
    with monkeypatch.context() as broken:
        broken.setattr(concerns, "take_in", fails)
        page = browser.post("/concern", sealed | {"worry": WORDS})
    assert page.status_code == 500
    assert "If someone is in danger now, phone 999" in text(page)
    assert "01632" in text(page)
    assert 'id="leave"' in page.content.decode()
    assert "Go to my list" not in text(page)
    assert "Thank you. We have it." in text(once_more(browser, page))


def test_a_reply_that_broke_is_kept_on_the_page_and_names_nobody(desk, sent, monkeypatch):
    desk.comes_in()
    monkeypatch.setattr("kith.web.outside.pages.outside.desk_phone", fails)
    page = desk.browser.post(desk.link, {"words": "We see her tomorrow."})
    assert page.status_code == 500
    assert "What you wrote just now has not reached us. It is still here. We see her tomorrow." in text(page)
    assert "Kowalska" not in text(page)
    assert "Go to my list" not in text(page)


@pytest.mark.parametrize("address", ["/me", "/concern", "/r/nobodys-link"])
def test_with_the_database_gone_it_is_the_same_page_with_the_number_said_last(place, monkeypatch, address):
    browser = Client(raise_request_exception=False)
    with monkeypatch.context() as once:
        once.setattr("kith.web.own.door._guest", fails)
        once.setattr("kith.web.concerns.outside._asked", fails)
        once.setattr("kith.web.outside.door.cursor", fails)
        assert "01632" in text(browser.get(address))
    for which in ("own.door", "concerns.outside", "outside.door", "broken"):
        monkeypatch.setattr(f"kith.web.{which}.cursor", gone)
    monkeypatch.setattr("kith.config.middleware.faults.report", gone)
    page = browser.get(address)
    assert page.status_code == 500
    assert "01632" in text(page)
    assert "Go to my list" not in text(page)


def test_whoever_works_here_reads_the_number_of_the_duty_desk(place, signed_in, monkeypatch):
    monkeypatch.setattr("kith.web.about.person.person.strip", fails)
    page = signed_in(place.priya).get(f"/people/{place.mia}")
    assert page.status_code == 500
    assert "Duty desk: 01632" in text(page)
