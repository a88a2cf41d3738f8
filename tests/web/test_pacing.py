"""Whoever asks for more than people can read is stopped in a sentence, and nobody at their work is."""

import time
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kith.config import pacing
from kith.records.database import Cursor
from kith.web.pacing import REST, Buckets, house
from tests.web.invented import PASSWORD
from tests.web.reading import text
from tests.web.test_noted import latest

FEW = 12   # as a minute's limit here, so that a test need not ask for hundreds of pages
PACE = "kith.config.pacing.Pacing"
AFTER = "django.contrib.sessions.middleware.SessionMiddleware"


class Watch:
    """A clock that somebody else moves."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch(settings, monkeypatch) -> Watch:
    """The site as it is served, with a clock of the test's own."""
    one = Watch()
    all_of_them = Buckets(one)   # each client of a test would otherwise be a process of its own
    monkeypatch.setattr(pacing, "Buckets", lambda: all_of_them)
    for name in ("OF_A_PERSON", "FROM_AN_ADDRESS"):
        monkeypatch.setattr(pacing, name, replace(getattr(pacing, name), default=FEW))
    before = settings.MIDDLEWARE.index(AFTER) + 1
    settings.MIDDLEWARE = [*settings.MIDDLEWARE[:before], PACE, *settings.MIDDLEWARE[before:]]
    return one


def asked(client: Client, times: int, address: str = "/privacy", **headers) -> list[int]:
    return [client.get(address, **headers).status_code for _ in range(times)]


def test_it_stands_behind_the_session_and_before_all_that_costs_more():
    from kith.config import settings as ours

    at = ours.MIDDLEWARE.index(PACE)
    assert ours.MIDDLEWARE.index(AFTER) < at < ours.MIDDLEWARE.index("kith.config.noting.Noting")
    assert at < ours.MIDDLEWARE.index("kith.config.sessions.WhoAsks")


def busiest_hour() -> list[float]:
    """The seconds at which a page is asked for: a visit each twenty seconds, two pages each; a draft each two seconds
    for half of it; a count of what is new each minute; and for ten minutes a press a second through a list.
    """
    visits = [20 * n + more for n in range(180) for more in (0, 1)]
    drafts = [2 * n + 0.5 for n in range(900)]
    return sorted([*visits, *drafts, *(60 * n for n in range(60)), *(1200 + n for n in range(600))])


def test_a_nurses_busiest_hour_never_meets_it():
    watch, met = Watch(), 0
    buckets, began = Buckets(watch), watch.now
    for second in busiest_hour():
        watch.now = began + second
        met += buckets.take("nurse", pacing.OF_A_PERSON.default)[0] > 0
    assert met == 0
    assert max(sum(at <= one < at + 60 for one in busiest_hour()) for at in range(0, 3600, 10)) * 2 < (
        pacing.OF_A_PERSON.default), "not even at twice the pace"


def test_whoever_is_signed_in_and_asks_too_much_waits_and_then_goes_on(place, signed_in, watch):
    client, other = signed_in(place.priya), signed_in(place.sam)
    assert asked(client, FEW + 5, "/account") == [200] * FEW + [429] * 5
    stopped = client.get(f"/people/{place.mia}")
    assert stopped.status_code == 429
    assert f"Wait {REST:.0f} seconds" in text(stopped)
    assert stopped["Retry-After"] == f"{REST:.0f}"
    assert "default-src 'none'" in stopped["Content-Security-Policy"]
    assert stopped["X-Frame-Options"] == "DENY"
    assert "Mia" not in text(stopped)
    assert other.get("/account").status_code == 200, "nobody else waits"
    watch.now += REST
    assert client.get("/account").status_code == 200


def test_it_is_the_worker_who_is_counted_and_not_the_browser(place, signed_in, watch):
    clients = [signed_in(place.priya) for _ in range(3)]
    told = [client.get("/account").status_code for _ in range(FEW) for client in clients]
    assert told.count(200) == FEW


def test_those_who_are_not_signed_in_are_counted_by_where_they_come_from(place, watch, monkeypatch):
    told = [Client().get("/privacy", REMOTE_ADDR="203.0.113.7").status_code
            for _ in range(FEW + 1)]
    assert told[-1] == 429
    assert set(told[:-1]) == {200}
    assert Client().get("/privacy", REMOTE_ADDR="203.0.113.8").status_code == 200
    with monkeypatch.context() as patched:
        patched.setattr(Cursor, "execute", lambda *_: pytest.fail("a flood costs the database nothing"))
        assert Client().get("/sign-in", REMOTE_ADDR="203.0.113.7").status_code == 429
    inside = Client(REMOTE_ADDR="203.0.113.7")
    inside.force_login(place.priya)
    assert inside.get("/account").status_code == 200, "a flood from a hospital’s address stops nobody who is at work"


def test_a_cookie_that_opens_nothing_is_counted_with_its_address(place, watch):
    for n in range(FEW):
        one = Client(REMOTE_ADDR="203.0.113.9")
        one.cookies["sessionid"] = f"{n:032}"
        assert one.get("/privacy").status_code == 200
    assert one.get("/privacy").status_code == 429


def test_each_waiting_is_one_event_of_the_log_however_long_the_flood(place, signed_in, watch):
    client = signed_in(place.priya)
    asked(client, FEW + 50, "/account")
    told = [one for one in latest(60) if one[3] == "asked too often"]
    assert [(one[0], one[5]) for one in told] == [(place.priya.pk, "refused")]


def test_a_page_costs_no_statement_more(place, signed_in, settings, watch, monkeypatch):
    """The page that is open all day is measured against a bare query, and asks nothing more because of this."""
    said = []
    says = Cursor.execute
    monkeypatch.setattr(Cursor, "execute", lambda self, *words, **more: said.append(words[0]) or says(
        self, *words, **more))

    def cost(client: Client) -> int:
        for _ in range(2):
            said.clear()
            with CaptureQueriesContext(connection) as others:
                assert client.get(f"/people/{place.mia}").status_code == 200
        return len(said) + len(others)

    with_it = cost(signed_in(place.priya))
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if one != PACE]
    assert cost(signed_in(place.priya)) == with_it > 3


def test_signing_in_is_no_way_around_it(place, watch):
    client = Client()
    asked(client, FEW)
    assert client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD}).status_code == 429


@pytest.mark.parametrize(("one", "other", "same"), [
    ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True), ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
    ("192.0.2.1", "192.0.2.2", False), ("", "", True), ("no address", "no address", True)])
def test_a_machine_with_any_number_of_addresses_is_one(one, other, same):
    assert (house(one) == house(other)) is same


def test_what_is_remembered_has_an_end_and_taking_costs_next_to_nothing():
    buckets = Buckets(most=1000)
    began = time.perf_counter()
    for n in range(20_000):
        buckets.take(f"2001:db8::{n}", 60)
    took = time.perf_counter() - began
    assert len(buckets.kept) == 1000
    assert took / 20_000 < 0.001, "a thousandth of a second, twenty times what it takes"
