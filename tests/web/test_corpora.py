"""Hostile words through every entrance of the site: no failure, no wait, nothing reflected, and read back equal.

In `make test` a few of each, in `make drill` all 5,000.
"""

import re
from collections.abc import Callable
from functools import partial
from html import unescape
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from django.test import Client
from markupsafe import escape

from kith.engine.reading import plain
from tests import corpora
from tests.drilling import some
from tests.web import front_door
from tests.web.invented import PASSWORD
from tests.web.reply_desk import DECIDED
from tests.web.reply_desk import desk as desk
from tests.web.reply_desk import sent as sent
from tests.web.test_hostile import ASKED
from tests.working import soon

PATIENCE, HARMLESS = 5, "Harmless"
SENTENCE = re.compile(r'<p class="kith-ev__text">(.*?)</p>', re.DOTALL)
NAME = re.compile(r'class="kith-banner__name"><a [^>]*>(.*?)</a></p>', re.DOTALL)
HEADERS = ("User-Agent", "Referer", "Accept-Language", "X-Forwarded-For", "X-Requested-With", "Origin", "Accept",
           "Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Content-Language", "Authorization", "If-None-Match",
           "Range")

FIELDS = ("worry", "first_name", "more", "place", "job", "reach", "danger", "again", "_number")   # of a concern


class Shape(HTMLParser):
    """Which elements a page has, with the names of their attributes."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(name for name, _ in attrs)))


@pytest.fixture
def client(place, signed_in, unheard) -> Client:
    """A health visitor's browser, which shows a failure as a reader would see it."""
    client = signed_in(place.priya)
    client.raise_request_exception = False
    return client


def asked(client: Client, way: str, address: str, *given, **more):
    """An answer that is no failure and came soon."""
    with soon(PATIENCE, (address, given, more)):
        answer = getattr(client, way)(address, *given, **more)
    assert answer.status_code < 500, (address, given, more)
    return answer


def read(answer) -> str:
    return answer.content.decode(errors="replace")


def harmless(*asking, **more) -> str:
    return read(asked(*asking, **more))


def whole(answer) -> str:
    """With its headers."""
    return f"{answer.headers}{read(answer)}"


def whole_of_harmless(*asking, **more) -> str:
    return whole(asked(*asking, **more))


def kept(said: str) -> str:
    return plain(said).strip()


def reflected(one: str, page: str, otherwise: Callable[[], str]) -> bool:
    """Whether a page holds what was sent to it; some of that, such as a closing tag, stands on our pages anyway."""
    return one in page and page.count(one) > otherwise().count(one)


def closed(sentence: str) -> str:
    return sentence if sentence[-1] in ".?!…" else f"{sentence}."


def test_what_was_written_is_read_again_as_it_was_and_is_never_markup(place, client, cases):
    told = [one for one in corpora.strings(cases, 1) if kept(one) not in ("", ".")]   # "." ends it as ours does
    otherwise = partial(harmless, client, "get", f"/people/{place.mia}/history")
    for n, words in corpora.taken_back(told):
        for m, one in enumerate(words):
            sent = {"about": place.mia, "signs": ["silent"], "words": one, "told_when": "now", "_number": f"{n}.{m}"}
            assert asked(client, "post", "/worried?about=" + place.mia, sent).status_code in (302, 200), one
        page = client.get(f"/people/{place.mia}/history").content.decode()
        seen = {unescape(one) for one in SENTENCE.findall(page)}
        lost = [one for one in words if closed(f"Somebody is worried: silent or watchful. {kept(one)}") not in seen]
        assert not lost
        assert not [one for one in words if "<" in one and reflected(one, page, otherwise)]


def test_a_name_is_read_again_as_it_was_on_every_page_and_changes_no_shape(place, client, cases):
    shape, told = None, [one for one in corpora.of_one_line(cases, 2) if kept(one)]
    for n, words in corpora.taken_back(told):
        for m, one in enumerate(words):
            sent = {"about": place.mia, "family_name": "Kowalska-Reid", "known_as": one, "told_when": "now",
                    "_number": f"{n}.{m}"}
            answer = asked(client, "post", "/record/person_details", sent)
            assert answer.status_code == 302, answer.content
            page = asked(client, "get", f"/record/relationship?about={place.mia}").content.decode()
            assert unescape(NAME.search(page)[1]) == f"{kept(one)} Kowalska-Reid"
            tags = Shape(page).tags
            assert shape in (None, tags), one
            shape = tags


def test_what_is_asked_for_in_an_address_fails_nowhere_and_is_not_reflected(place, client, cases):
    addresses = ("/people", f"/people/{place.mia}/history", "/record", "/worried", "/post", "/team", "/digest",
                 "/measures", "/sign-in", "/register", f"/duties/{place.duty}", "/record/referral")
    for n, one in enumerate(corpora.strings(cases, 3)):
        for address in corpora.at(addresses, one, n, cases, 4):
            page = read(asked(client, "get", address, dict.fromkeys(ASKED, one)))
            otherwise = partial(harmless, client, "get", address, dict.fromkeys(ASKED, HARMLESS))
            assert "<" not in one or not reflected(one, page, otherwise), (address, one)


def test_no_path_fails_or_is_reflected(place, client, cases):
    otherwise = partial(harmless, client, "get", "/nowhere")
    for one in corpora.strings(cases, 4):
        for address in (f"/{quote(one, safe='')}", f"/people/{quote(one, safe='')}", f"/how/forms/{quote(one)}"):
            page, bare = read(asked(client, "get", address)), one.strip("/. ")
            assert len(bare) < 12 or not reflected(bare, page, otherwise), (address, one)


def test_no_header_and_no_cookie_fails_or_is_reflected(place, client, cases):
    for n, one in enumerate(corpora.of_one_line(cases, 5)):
        sent = one.encode("utf-8", "replace").decode("latin-1")   # as a server hands on the bytes it was sent
        for name in corpora.at(HEADERS, one, n, cases, 3):
            told = whole(asked(client, "get", "/people", headers={name: sent}))
            otherwise = partial(whole_of_harmless, client, "get", "/people", headers={name: HARMLESS})
            assert len(one) < 12 or not reflected(one, told, otherwise), (name, one)
        stranger = Client(raise_request_exception=False)
        stranger.cookies.load({"sessionid": sent, "csrftoken": sent, "messages": sent})
        asked(stranger, "get", "/sign-in")
        asked(stranger, "post", "/sign-in", {"username": "priya.nair", "password": PASSWORD})


def test_nobody_comes_in_by_such_a_name_or_password(place, cases):
    stranger = Client(raise_request_exception=False)
    for one in corpora.strings(cases, 6):
        for given in ({"username": one, "password": one}, {"username": "priya.nair", "password": one},
                      {"username": one, "password": PASSWORD}):
            answer = asked(stranger, "post", "/sign-in", given | {"next": one})
            assert answer.status_code != 302 or "sign-in" in answer["Location"], given
            otherwise = partial(harmless, stranger, "post", "/sign-in", dict.fromkeys([*given, "next"], HARMLESS))
            assert "<" not in one or not reflected(one, read(answer), otherwise), one


def test_nothing_that_is_searched_for_or_sent_to_a_form_fails_or_is_markup(place, client, cases):
    addresses = (f"/duties/{place.duty}", "/record/referral", "/drafts/referral", "/people/new",
                 f"/people/{place.mia}/why")
    for n, one in enumerate(corpora.strings(cases, 7)):
        found = read(asked(client, "post", "/people", {"asked": one, "then": one}))
        otherwise = partial(harmless, client, "post", "/people", {"asked": HARMLESS, "then": HARMLESS})
        assert "<" not in one or not reflected(one, found, otherwise), one
        for address in corpora.at(addresses, one, n, cases, 2):
            given = dict.fromkeys(("risk", "why", "words", "family_name", "decision", "_number", "verdict"), one)
            page = read(asked(client, "post", address, given | {"about": place.mia}))
            otherwise = partial(harmless, client, "get", f"{address}?about={place.mia}")
            assert "<" not in one or str(escape(one)) == one or not reflected(one, page, otherwise), (address, one)


def test_no_concern_from_outside_fails_or_is_markup(place, cases):
    """Whatever is written there is taken, or refused in words; nobody is asked for another form."""
    front_door.hub()
    for n, one in enumerate(corpora.strings(cases, 8)):
        stranger = Client(raise_request_exception=False, REMOTE_ADDR=f"10.{n // 250}.{n % 250}.1")
        for name in corpora.at(FIELDS, one, n, cases, len(FIELDS)):
            front_door.forget()   # one address may send a few in an hour
            page = asked(stranger, "post", "/concern", {"worry": "x", "_number": f"{n} {name}"} | {name: one})
            assert page.status_code in (200, 422), (name, one)
            otherwise = partial(harmless, stranger, "get", "/concern")
            assert "<" not in one or not reflected(one, read(page), otherwise), (name, one)
        asked(stranger, "post", "/concern/number", {"receipt": one})


def test_no_reply_from_outside_fails_or_is_markup(place, desk, sent, signed_in, cases):
    """Whatever is written there is taken, or refused in words; what was taken its sender reads as it was written."""
    desk.comes_in()
    desk.browser.raise_request_exception = False
    before = signed_in(place.priya).get(f"/sent/{sent['decided']}").content.decode()
    for _, words in corpora.taken_back(some(corpora.strings(cases, 9), 30, 0)):
        taken = []
        for one in words:
            said = DECIDED | {"unread": "yes", "why": one, "next_steps": one, "reply_who": one, "_number": one}
            page = asked(desk.browser, "post", desk.link, said)
            assert page.status_code in (302, 422), one
            taken += [one] if page.status_code == 302 else []
            wrong = {"reply_what": "another", "reply_to": one, "reply_team": one, "reply_who": one, "_number": one}
            page = asked(desk.browser, "post", desk.link, wrong)
            assert page.status_code == 422, one
            otherwise = partial(harmless, desk.browser, "post", desk.link, dict.fromkeys(wrong, HARMLESS))
            assert "<" not in one or not reflected(one, read(page), otherwise), one
            asked(desk.browser, "get", f"{desk.link}/read/{quote(one[:50], safe='')}")
        assert taken
        seen = signed_in(place.priya).get(f"/sent/{sent['decided']}").content.decode()
        assert kept(taken[-1]) in unescape(seen)
        assert not [one for one in words if "<" in one and one in seen and one not in before]
        stranger = Client(raise_request_exception=False)
        assert {asked(stranger, "post", f"{desk.link}/code", {"code": one}).status_code for one in words} == {422}
