"""What is turned away before any page is asked, each time in a sentence; and what no other site can do."""

import re

import pytest
from django.test import Client
from django.urls import get_resolver

from kith.config import sizes
from kith.web import refusing
from tests.web.invented import PASSWORD
from tests.web.reading import text
from tests.web.test_noted import latest
from tests.web.test_safety import addresses
from tests.web.test_sessions import signed

FORM = "application/x-www-form-urlencoded"
UPLOAD = 2_500_000
WITHOUT_A_SEAL = {"/concern", "/concern/number", "/me"}   # nobody is signed in by them, and they set no cookie
A_LINK = ("/r/", "/n/", "/me/")   # what is posted there carries the link, or the visit, which no other site knows


@pytest.mark.parametrize(("asked", "status", "words"), [
    ({"method": "POST", "path": "/people", "data": b"x" * (UPLOAD + 1), "content_type": FORM}, 413, "too long"),
    ({"method": "POST", "path": "/people", "CONTENT_LENGTH": "9" * 5000}, 413, "too long"),
    ({"method": "POST", "path": "/people", "CONTENT_LENGTH": "²"}, 413, "too long"),
    ({"method": "POST", "path": "/people", "CONTENT_LENGTH": "-1"}, 413, "too long"),
    ({"method": "POST", "path": "/people", "CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked"}, 411, "length"),
    ({"method": "GET", "path": "/people", "QUERY_STRING": "q=" + "a" * 9000}, 414, "too long"),
    ({"method": "GET", "path": "/" + "a" * 3000}, 414, "too long"),
    ({"method": "GET", "path": "/people", "HTTP_COOKIE": "a=" + "b" * 40_000}, 431, "too much"),
], ids=["body", "many digits", "no digit", "negative", "no length", "query", "address", "headers"])
def test_what_is_too_large_is_said_in_a_sentence_and_logged(place, signed_in, asked, status, words):
    client = signed_in(place.priya)
    if "HTTP_COOKIE" in asked:
        asked = asked | {"HTTP_COOKIE": f"{asked['HTTP_COOKIE']}; sessionid={client.cookies['sessionid'].value}"}
    answer = client.generic(**asked)
    assert answer.status_code == status
    assert words in text(answer)
    assert answer["Cache-Control"] == "no-store"
    event = latest()[0]
    assert event[0] == place.priya.pk
    assert event[5] == "refused"
    assert event[6] in refusing.PLAIN


def test_the_longest_answer_there_may_be_is_no_reason_to_turn_somebody_away(place, signed_in):
    client = signed_in(place.priya)
    sent = {"about": place.mia, "told_when": "now", "risk": "a" * 20_000, "documents-count": "20"}
    sent |= {f"documents.{n}.name": "b" * 20_000 for n in range(20)}
    assert client.post("/record/referral", sent).status_code == 422


CROSS = {"Sec-Fetch-Site": "cross-site"}


@pytest.mark.parametrize(("method", "more", "open"), [
    ("get", {}, True),
    ("get", {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, True),
    ("get", {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, True),
    ("get", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, True),
    ("get", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, False),
    ("get", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "object"}, False),
    ("get", CROSS | {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}, False),
    ("get", CROSS | {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"}, False),
    ("get", CROSS | {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}, False),
    ("get", {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"}, False),
    ("post", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, False),
], ids=str)
def test_another_site_may_lead_here_and_nothing_else(place, signed_in, method, more, open):
    answer = getattr(signed_in(place.priya), method)("/account", headers=more)
    assert (answer.status_code != 403) is open
    if not open:
        assert "Another website tried" in text(answer)
        assert "Priya" not in text(answer)
        assert latest()[0][5] == "refused"


def test_every_answer_says_that_no_other_site_may_use_it(place, signed_in):
    for answer in (signed_in(place.priya).get(f"/people/{place.mia}"), Client().get("/nowhere"),
                   signed_in(place.priya).get(f"/people/{place.mia}/family/drawing")):
        assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer["X-Frame-Options"] == "DENY"
        assert "camera=()" in answer["Permissions-Policy"]
        assert "geolocation=()" in answer["Permissions-Policy"]
        assert "publickey-credentials" not in answer["Permissions-Policy"], "which passkeys need"


def test_the_browser_is_told_to_forget_what_it_holds_when_a_session_ends(place, monkeypatch):
    client = signed()
    assert "Clear-Site-Data" not in client.get("/").headers
    assert client.post("/sign-out")["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in client.get("/sign-in").headers


def test_also_when_it_ends_by_itself(place, monkeypatch):
    client = signed()
    monkeypatch.setenv("KITH_AT", "2026-07-14T11:30")
    assert client.get("/")["Clear-Site-Data"] == '"cache", "storage"'


def posted_to(place) -> list[str]:
    """Every address there is, with what stands in it real where it can be."""
    keys = {"key": place.mia, "form": "referral", "act": "waive"}
    return sorted({"/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda part: keys.get(part[1], place.duty), address)
                   for address, _ in addresses(get_resolver().url_patterns)})


def test_nothing_is_taken_by_any_address_without_the_seal_of_our_own_page(place):
    """Made from the list of addresses: one that is added tomorrow is tried tomorrow."""
    found = posted_to(place)
    sealed = [one for one in found if one not in WITHOUT_A_SEAL and not one.startswith(A_LINK)]
    assert len(sealed) > 40
    for who in (None, place.priya, place.sam):
        client = Client(enforce_csrf_checks=True)
        if who:
            client.force_login(who)
        for address in sealed:
            answer = client.post(address, {"about": place.mia, "password": PASSWORD, "csrfmiddlewaretoken": "a" * 64})
            assert answer.status_code == 403, address
            assert "open too long" in text(answer), address
        if who:
            assert client.get("/account").status_code == 200, "and nobody was signed out by it"


def test_the_page_for_everybody_takes_nothing_from_another_site(place):
    client = Client(enforce_csrf_checks=True)
    for address in [*WITHOUT_A_SEAL, *(one for one in posted_to(place) if one.startswith(A_LINK))]:
        sent = client.post(address, {"worry": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert sent.status_code == 403, address
        assert not sent.cookies


def test_a_seal_from_another_site_is_none(place):
    client = Client(enforce_csrf_checks=True)
    seal = client.get("/sign-in").cookies["csrftoken"].value
    sent = {"username": "priya.nair", "password": PASSWORD, "csrfmiddlewaretoken": seal}
    assert client.post("/sign-in", sent, headers={"Origin": "https://elsewhere.example"}).status_code == 403
    assert client.post("/sign-in", sent, headers={"Origin": "http://testserver"}).status_code == 302


def test_what_is_turned_away_is_less_than_what_pages_ask(place):
    assert 10 * max(len(address) for address in posted_to(place)) < sizes.LONGEST_ADDRESS
