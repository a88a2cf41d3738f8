"""Whatever is sent, to whatever address, in whatever way: the answer is a page in words and never a failure.

In `make test` each form and address is asked some of it, and the next others; in `make drill` each is asked all.
"""

from collections.abc import Iterator

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import get_resolver

from kith.engine.catalogue import FORMS
from tests.drilling import some
from tests.web.test_safety import addresses

EVIL = ("\x00", "a\x00b", "99999999999999999999", "-1", "²", "٣", "1e999", "{name}", "%00", "'\"><b>", "🙂", "A" * 3000,
        "9" * 5000, "2026-02-30", "0000-00-00", "9999-12-31", "~9", "~99999999999999999999", "+")
DRAFTED = 4   # of so much that is sent to a form, one is kept as a draft before
# What the pages read from an address or from what is posted to it.
ASKED = ("about", "asked", "before", "clock", "corrects", "form", "known", "next", "page", "since", "tab", "team",
         "then", "week")
POSTED = (*ASKED, "_number", "born-day", "born-month", "born-year", "decision", "documents-count", "documents.0._row",
          "documents.0.name", "duty", "family_name", "given_name", "give", "how", "left", "nhs_number", "other",
          "password", "person", "raise", "reason", "risk", "second", "signs", "tick", "to", "told_day-day",
          "told_day-month", "told_day-year", "told_time", "told_when", "username", "until-day", "until-month",
          "until-year", "verdict", "what_was_wrong", "who.born-day", "who.key", "who.nhs_number", "why", "worker")


def places(place) -> Iterator[str]:
    """Every address of the site, with what stands in it real or not."""
    for pattern, _ in addresses(get_resolver().url_patterns):
        if "<" not in pattern:
            yield f"/{pattern}"
            continue
        for key in (place.mia, place.duty, "referral", "urgent_attendance", "misses", "a\x00b", "²"):
            yield "/" + "/".join(key if part.startswith("<") else part for part in pattern.split("/"))


def sent(n: int) -> str:
    """Something of everything, another mixture for each n."""
    given = QueryDict(mutable=True)
    for place, name in enumerate(POSTED):
        given[name] = EVIL[(place * 7 + n) % len(EVIL)]
    return given


@pytest.fixture
def client(place, signed_in, unheard):
    """A health visitor's browser, which shows a failure as a reader would see it."""
    client = signed_in(place.priya)
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("n", some(range(0, len(EVIL), 2), 4))
def test_nothing_that_is_asked_for_is_a_failure(place, client, n):
    asked = {name: EVIL[(at + n) % len(EVIL)] for at, name in enumerate(ASKED)}
    # An address is there for seven keys, and each is asked about her with every other mixture.
    for turn, address in enumerate(some(places(place), 2, n // 8)):
        if "sign-out" not in address:
            given = asked | ({"about": place.mia} if (turn + n // 2) % 2 else {})
            assert client.get(address, given).status_code < 500, address


@pytest.mark.parametrize(("who", "n"), some(
    [("priya.nair", 0), ("lee.grant", 5), ("ruth.imrie", 11), ("priya.nair", 15)], 2))
def test_nothing_that_is_posted_is_a_failure(place, client, who, n):
    client.force_login(type(place.priya).objects.get(username=who))
    for address in some(places(place), 2, n):
        given = sent(n)
        for about in (None, place.mia):
            if about:
                given["about"], given["to"] = about, EVIL[n]
            answer = client.post(address, given.urlencode(), content_type="application/x-www-form-urlencoded")
            assert answer.status_code < 500, address
            if "sign-out" in address or "sign-in" in address or "cover" in address:
                client.force_login(type(place.priya).objects.get(username=who))
    assert client.get(f"/people/{place.mia}").status_code < 500      # and nothing that was kept spoils a page
    assert client.get(f"/duties/{place.duty}").status_code < 500


@pytest.mark.parametrize("form", FORMS)
def test_no_form_fails_on_what_does_not_fit(place, client, form):
    for n, evil in some(enumerate(EVIL), 9, list(FORMS).index(form)):
        given = sent(n) | {"about": place.mia, "told_when": ["now", "earlier", evil][n % 3], "corrects": ""}
        for key, question in FORMS[form].questions.items():
            answers = list(question.choices())
            given[key] = answers[n % len(answers)] if answers and n % 2 else evil
            given[f"{key}-count"] = "2"
        assert client.post(f"/record/{form}", given).status_code < 500, evil
        # A draft keeps what was typed without looking at it, and is shown again: each form some of it, and all of it
        # in the kinds of question of all forms.
        if (n + list(FORMS).index(form)) % DRAFTED == 0:
            assert client.post(f"/drafts/{form}", given).status_code < 500, evil
            assert client.get(f"/record/{form}", {"about": place.mia}).status_code < 500, evil
    assert client.get(f"/people/{place.mia}").status_code < 500


@pytest.mark.parametrize(("turn", "method"), list(enumerate(["put", "patch", "delete", "options", "head", "trace"])))
def test_an_odd_method_is_no_failure(place, client, turn, method):
    for address in some(places(place), 5, turn):
        answer = getattr(client, method)(address, headers={"X-Asked": "said back"})
        assert answer.status_code < 500, address
        assert b"said back" not in answer.content, address


@pytest.mark.parametrize(("body", "kind"), [
    (b"about=%ff%fe&a=\xff\xfe", "application/x-www-form-urlencoded"),
    (b"a=1", "application/x-www-form-urlencoded; charset=utf-16"),
    (b'{"a": 1', "application/json"),
    (b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n', "multipart/form-data; boundary=x"),
    (b"zzz", "multipart/form-data"),
    (b"a=" + b"x" * 3_000_000, "application/x-www-form-urlencoded"),
    (b"&".join(b"a%d=1" % n for n in range(5000)), "application/x-www-form-urlencoded"),
])
def test_a_body_that_cannot_be_read_is_no_failure(place, client, body, kind):
    sealed = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for address in ("/sign-in", "/people", "/record/referral", f"/duties/{place.duty}", "/drafts/referral"):
        assert client.post(address, body, content_type=kind).status_code < 500, address
        assert sealed.post(address, body, content_type=kind).status_code in (302, 400, 403, 413), address
