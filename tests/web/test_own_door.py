"""The door to a young person’s own page: how often and how long a code opens it, and each address in each state."""
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kith.notices import own_pages
from kith.records import rights
from kith.records.database import cursor
from kith.signing import tries
from kith.web.own.addresses import ADDRESSES
from tests.web import invented
from tests.web.invented import AT
from tests.web.matrix import rules
from tests.web.matrix.cells import METHODS
from tests.web.reading import text
from tests.web.test_own_page import code, comes_in, given
from tests.web.test_own_page import nurse as nurse

MINUTE = timedelta(minutes=1)
ROUTES = sorted(rules.READ_BY_CODE | rules.SENT_BY_CODE)


def later(monkeypatch, minutes: float) -> None:
    monkeypatch.setenv("KITH_AT", (AT + minutes * MINUTE).isoformat())


def brought(link: str, figures: str, **more) -> bool:
    return Client(**more).post(link, {"code": figures}).status_code == 302


def drawn(key: str, minutes: float = 0) -> tuple[str, str]:
    """A code to somebody’s page, and the link where there was none: past the nurse, whose own session has ended."""
    at = AT + minutes * MINUTE
    with cursor() as cur:
        subject = cur.execute("select id from records_subject where key = %s", (key,)).fetchone()[0]
        standing = own_pages.of(cur, [subject], at)
        link = "" if standing else own_pages.make(cur, subject, "", 1, at)
        return link.partition("//")[2].partition("/")[2], own_pages.draw(cur, own_pages.of(cur, [subject], at), at)


def test_only_the_newest_code_opens_it_once_and_for_half_an_hour(place, nurse, monkeypatch):
    link, first, second = given(nurse, place.mia), code(nurse, place.mia), code(nurse, place.mia)
    if first != second:
        assert not brought(link, first)
    later(monkeypatch, 29)
    assert brought(link, second)
    assert not brought(link, second)
    _, third = drawn(place.mia, 29)
    later(monkeypatch, 60)
    assert not brought(link, third)


def test_a_code_to_one_page_opens_no_other(place, nurse):
    links, codes = zip(*((f"/{link}", said) for link, said in map(drawn, (place.mia, place.ania))), strict=True)
    if codes[0] != codes[1]:
        assert not brought(links[0], codes[1])
        assert not brought(links[1], codes[0])
    assert brought(links[0], codes[0])


def test_no_more_than_five_codes_an_hour_leave_for_a_telephone(place, nurse, settings, tmp_path, monkeypatch):
    settings.KITH_TEXTS = tmp_path
    link = given(nurse, place.mia, codes="text", mobile="07700 900111")
    for n in range(5):
        later(monkeypatch, n)
        assert "We sent a code" in text(Client().post(link, {})), n
    later(monkeypatch, 6)
    assert "Wait an hour" in text(Client().post(link, {}))
    assert len([*tmp_path.iterdir()]) == 5
    later(monkeypatch, 66)
    assert "We sent a code" in text(Client().post(link, {}))


def test_who_only_opens_the_link_makes_no_telephone_ring(place, nurse, settings, tmp_path):
    settings.KITH_TEXTS = tmp_path
    link = given(nurse, place.mia, codes="text", mobile="07700 900111")
    for way in ("get", "head", "options"):
        getattr(Client(), way)(link)
    assert not [*tmp_path.iterdir()]


def test_after_an_hour_of_rest_the_right_code_is_good_again(place, nurse, monkeypatch):
    link = given(nurse, place.mia)
    right = code(nurse, place.mia)
    wrong = "000000" if right != "000000" else "111111"
    assert not any(brought(link, wrong) for _ in range(3))
    assert not brought(link, right)
    later(monkeypatch, 61)
    assert brought(link, drawn(place.mia, 61)[1])


def test_one_address_that_tries_many_links_rests(place, nurse):
    link, right = given(nurse, place.mia), code(nurse, place.mia)
    with cursor() as cur:
        for n in range(50):
            tries.wrong(cur, f"own page {1000 + n}", "127.0.0.1", AT)
    assert not brought(link, right)
    assert brought(link, right, REMOTE_ADDR="10.9.8.7")


def test_a_link_lasts_a_year_and_what_is_kept_of_it_opens_nothing(place, nurse, monkeypatch):
    link = given(nurse, place.mia)
    with cursor() as cur:
        (kept,) = cur.execute("select token from notices_own_link").fetchone()
    assert bytes(kept).hex() not in link
    assert Client().get(f"/me/in/{bytes(kept).hex()}").status_code == 404
    later(monkeypatch, 364 * 24 * 60)
    assert Client().get(link).status_code == 200
    later(monkeypatch, 366 * 24 * 60)
    assert Client().get(link).status_code == 404


def address(route: str, link: str) -> str:
    parts = {"me_in": {"token": link.rpartition("/")[2]}, "me_rate": {"root": "1"}}.get(route, {})
    return reverse(route, kwargs=parts)


def entries() -> int:
    with cursor() as cur:
        rights.look_across(cur)
        return cur.execute("select count(*) from records_entry").fetchone()[0]


@pytest.mark.parametrize("state", ["forged", "given up", "an hour later", "closed by safe contact", "dead", "a worker"])
@pytest.mark.parametrize("route", [one for one in ROUTES if one != "me_in"])
def test_each_address_in_each_way_says_nothing_and_takes_nothing_where_she_is_not_in(
        place, nurse, signed_in, monkeypatch, route, state):
    phone = comes_in(nurse, place.mia)
    secret = phone.cookies["me"].value
    if state == "forged":
        phone.cookies["me"] = secret[:-1] + ("a" if secret[-1] != "a" else "b")
    elif state == "given up":
        with cursor() as cur:
            own_pages.leave(cur, secret, AT)
    elif state == "an hour later":
        later(monkeypatch, 61)
    elif state == "closed by safe contact":
        invented.said(place.mia, "safe_contact", at=AT - timedelta(hours=3), channels=["online"])
    elif state == "dead":
        invented.said(place.mia, "person_details", at=AT - timedelta(hours=3), died="yes", died_on="2026-07-14")
    else:   # whoever works here has no way in by their own session
        phone = signed_in(place.priya)
    before = entries()
    for method in METHODS:
        sent = {"seal": own_pages.seal(secret), "kind": "ask", "words": "x", "feeling": "1", "safe": "no"}
        ask = phone.post(address(route, ""), sent) if method == "POST" else phone.generic(method, address(route, ""))
        assert ask.status_code in (404, 405), method
        assert "Mia" not in ask.content.decode(), method
    assert entries() == before


@pytest.mark.parametrize("route", ROUTES)
def test_each_address_in_each_way_takes_nothing_without_the_seal_where_she_is_in(place, nurse, route):
    link = given(nurse, place.mia)
    phone = Client()
    phone.post(link, {"code": code(nurse, place.mia)})
    before = entries()
    for method in METHODS:
        sent = {"kind": "ask", "words": "x", "feeling": "1", "safe": "no", "offer": "clinic", "kept": "no"}
        answer = phone.post(address(route, link), sent) if method == "POST" else phone.generic(
            method, address(route, link))
        assert answer.status_code < 500, method
    assert entries() == before
    assert phone.get(f"/people/{place.mia}").status_code == 302, "her page opens none of ours"


def test_every_address_of_hers_is_among_these():
    assert {one.name for one in ADDRESSES if str(one.pattern).split("/")[0] == "me"} == set(ROUTES)
