"""Sessions end: after a silence, after a shift, with the last post, with a changed password, and wherever one says."""

from datetime import timedelta

import pytest
from django.test import Client

from kith.access import staffing
from kith.access.models import PostHeld
from tests.web.invented import AT, PASSWORD
from tests.web.reading import text

NEW = "four words of no kin"


def signed(name: str = "priya.nair", browser: str = "Mozilla/5.0 (Windows NT 10.0) Chrome/141") -> Client:
    """Somebody signed in by their password."""
    client = Client(headers={"user-agent": browser})
    assert client.post("/sign-in", {"username": name, "password": PASSWORD}).status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get("/").status_code == 200


def at(monkeypatch, later: timedelta) -> None:
    monkeypatch.setenv("KITH_AT", (AT + later).isoformat())


def test_a_session_ends_after_a_silence_and_says_so_once(place, monkeypatch):
    client = signed()
    at(monkeypatch, timedelta(minutes=16))
    assert "nobody touched this screen" in text(client.get("/", follow=True))
    assert "nobody touched this screen" not in text(client.get("/sign-in"))


def test_a_session_ends_after_a_shift_however_busy(place, monkeypatch):
    client = signed()
    for minutes in range(10, 12 * 60 + 1, 10):
        at(monkeypatch, timedelta(minutes=minutes))
        assert is_in(client), minutes
    at(monkeypatch, timedelta(hours=12, minutes=5))
    assert "a whole shift ago" in text(client.get("/", follow=True))


def test_a_session_ends_with_the_last_post(place, monkeypatch):
    client = signed("jo.marsh")
    staffing.end_post(PostHeld.objects.get(worker=place.jo), AT + timedelta(minutes=5), by=place.sam.id, at=AT)
    assert is_in(client)
    at(monkeypatch, timedelta(minutes=6))
    assert "your last post here has ended" in text(client.get("/", follow=True))


def test_somebody_who_never_held_a_post_stays_in_and_sees_nothing(place):
    staffing.add_worker("no.post", "No Post", PASSWORD, "")
    client = signed("no.post")
    assert client.get("/account").status_code == 200
    assert client.get(f"/people/{place.mia}").status_code == 403


def test_a_worker_who_is_no_longer_active_is_out_at_once(place):
    client = signed()
    type(place.priya).objects.filter(pk=place.priya.pk).update(is_active=False)
    assert not is_in(client)


def test_the_account_lists_where_one_is_signed_in_and_ends_one_of_them(place):
    here, there = signed(), signed(browser="Mozilla/5.0 (iPhone) Safari/604")
    page = here.get("/account")
    assert "Chrome on Windows, here, by password" in text(page)
    assert "Safari on iPhone, by password" in text(page)
    assert there.session.session_key not in page.content.decode()
    handle = page.content.decode().partition('name="session" value="')[2].partition('"')[0]
    here.post("/account/session", {"session": handle})
    assert is_in(here)
    assert not is_in(there)


def test_nobody_ends_the_session_of_somebody_else(place):
    mine, theirs = signed(), signed("jo.marsh")
    other = signed("jo.marsh").get("/account").content.decode()
    handle = other.partition('name="session" value="')[2].partition('"')[0]
    assert handle
    mine.post("/account/session", {"session": handle})
    assert is_in(theirs)


def test_signing_out_on_all_machines(place):
    here, there, other = signed(), signed(), signed("jo.marsh")
    told = here.post("/sign-out", {"everywhere": "yes"}, follow=True)
    assert "signed out on all machines" in text(told)
    assert not is_in(here)
    assert not is_in(there)
    assert is_in(other)


def test_a_changed_password_ends_every_other_session(place):
    here, there = signed(), signed()
    before = here.session.session_key
    sent = {"current": PASSWORD, "new": NEW, "once_more": NEW}
    assert here.post("/account/password", sent)["Location"] == "/account"
    assert is_in(here)
    assert here.session.session_key != before
    assert not is_in(there)
    assert Client().post("/sign-in", {"username": "priya.nair", "password": PASSWORD}).status_code == 422
    assert Client().post("/sign-in", {"username": "priya.nair", "password": NEW}).status_code == 302


@pytest.mark.parametrize(("new", "once_more", "said"), [
    ("short", "short", "at least 12 letters"),
    ("", "", "at least 12 letters"),
    ("1234567890123", "1234567890123", "tried first"),
    ("PriyaNairPriya", "PriyaNairPriya", "too much like your name"),
    (PASSWORD, PASSWORD, "the password you have"),
    (NEW, NEW + " ", "not the same"),
    ("a" * 1001, "a" * 1001, "longer than 1000"),
])  # fmt: skip
def test_a_weak_password_is_refused_in_a_sentence(place, new, once_more, said):
    answer = signed().post("/account/password", {"current": PASSWORD, "new": new, "once_more": once_more})
    assert answer.status_code == 422
    assert said in text(answer)
    assert place.priya.check_password(PASSWORD)


@pytest.mark.parametrize("said", [{}, {"current": ""}, {"current": "guess"}, {"current": NEW}])
def test_the_one_they_have_is_asked_for_with_the_new_one(place, said):
    answer = signed().post("/account/password", {"new": NEW, "once_more": NEW} | said)
    assert answer.status_code == 422
    assert "That is not your password" in text(answer)
    place.priya.refresh_from_db()
    assert place.priya.check_password(PASSWORD)


def test_guessing_at_the_one_they_have_makes_the_name_rest(place):
    client = signed()
    for n in range(5):
        client.post("/account/password", {"current": f"guess {n}", "new": NEW, "once_more": NEW})
    answer = client.post("/account/password", {"current": PASSWORD, "new": NEW, "once_more": NEW})
    assert "Too many wrong tries" in text(answer)


def test_a_long_password_of_any_letters_is_welcome(place):
    new = "Möwe über dem Hafen 🐦 " * 20
    assert signed().post("/account/password", {"current": PASSWORD, "new": new, "once_more": new}).status_code == 302
    assert Client().post("/sign-in", {"username": "priya.nair", "password": new}).status_code == 302


CHANGES = ["/account/password", "/account/second-step", "/account/passkey", "/account/passkey/asked",
           "/account/spare-codes", "/account/second-step/away", "/account/passkey/away"]


@pytest.mark.parametrize("address", CHANGES)
def test_whoever_sits_here_is_asked_again_before_ways_of_signing_in_change(place, monkeypatch, address):
    client = signed()
    at(monkeypatch, timedelta(minutes=11))
    for answer in (client.get(address), client.post(address, {"current": PASSWORD, "new": NEW, "once_more": NEW})):
        assert answer["Location"].startswith("/account/again?next="), address
    assert place.priya.check_password(PASSWORD)
    assert client.post("/account/again", {"password": "guess"}).status_code == 422
    again = client.post("/account/again", {"password": PASSWORD, "next": address})
    assert again["Location"] == address
    assert client.get("/account/password").status_code == 200


def test_guessing_at_the_cover_or_when_asked_again_makes_the_name_rest(place):
    client = signed()
    for _ in range(2):
        client.post("/account/again", {"password": "guess"})
    client.post("/cover")
    for _ in range(3):
        client.post("/cover", {"password": "guess"})
    assert "Too many wrong tries" in text(client.post("/cover", {"password": PASSWORD}))


def test_with_one_session_too_many_the_one_longest_unused_ends(place, monkeypatch):
    first, *others = (signed() for _ in range(5))
    at(monkeypatch, timedelta(minutes=2))
    assert all(is_in(one) for one in others)
    sixth = signed()
    assert is_in(sixth)
    assert not is_in(first)
    assert all(is_in(one) for one in others)


def test_whoever_ends_a_session_shows_first_that_it_is_still_them(place, monkeypatch):
    client = signed()
    at(monkeypatch, timedelta(minutes=11))
    assert client.post("/account/session", {"session": "any"})["Location"].startswith("/account/again")
