"""What must hold of every page: nothing inline, no name in an address or a title, a policy for each route."""

import re

import pytest
from django.urls import get_resolver

from kith.access import staffing
from kith.engine.catalogue import FORMS
from kith.language.rights import ByConsent, despite
from tests.web.invented import YEAR_AGO

INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE)
NAMES = ("Kowalska", "Mia", "9990004102", "999 000 4102", "2026-05-12")


def pages(place) -> list[str]:
    """Every page about somebody, and the pages around them."""
    one, other = place.mia, place.duty
    people = ("", "/history", "/looked")
    duties = ("", "/hand-over", "/waive", "/decline", "/close")
    return [
        "/", "/account", "/people", "/record", "/privacy", "/accessibility", f"/sent/{other}", f"/worried?about={one}",
        *(f"/people/{one}{end}" for end in people), *(f"/duties/{other}{end}" for end in duties),
    ]  # fmt: skip


def addresses(patterns, before: str = ""):
    """Every pattern of the site, those of included files too."""
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from addresses(pattern.url_patterns, before + str(pattern.pattern))
        else:
            yield before + str(pattern.pattern), pattern


def test_every_address_has_a_name_and_a_policy():
    found = list(addresses(get_resolver().url_patterns))
    assert len(found) > 15
    assert not [address for address, one in found if not one.name or not hasattr(one.callback, "policy")]


def test_nothing_is_inline(place, signed_in):
    client = signed_in(place.priya)
    for address in pages(place):
        html = client.get(address).content.decode()
        assert not INLINE.search(html), f"{address}: {INLINE.search(html)}"


def test_no_address_and_no_title_holds_a_name(place, signed_in):
    client = signed_in(place.priya)
    for address in pages(place):
        html = client.get(address).content.decode()
        title = re.search(r"<title>(.*?)</title>", html)[1]
        links = re.findall(r'(?:href|action|src|data-\w+)="([^"]*)"', html)
        for name in NAMES:
            assert name not in title, f"{address}: {title}"
            assert not [link for link in links if name in link], address


def test_no_page_is_kept_by_the_browser_and_every_one_has_the_strict_policy(place, signed_in):
    client = signed_in(place.priya)
    for address in pages(place):
        response = client.get(address)
        assert response["Cache-Control"] == "no-store", address
        policy = response["Content-Security-Policy"]
        assert "default-src 'none'" in policy, address
        assert "frame-ancestors 'none'" in policy, address
        assert "unsafe" not in policy, address
        assert response["X-Content-Type-Options"] == "nosniff", address
        assert response["Referrer-Policy"] == "same-origin", address
        assert "charset=utf-8" in response["Content-Type"], address


def test_no_page_reaches_for_another_host(place, signed_in):
    client = signed_in(place.priya)
    for address in pages(place):
        html = client.get(address).content.decode().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r'(?:href|src|action)="(?:https?:)?//', html), address


def test_what_somebody_typed_is_never_markup(place, signed_in):
    client = signed_in(place.priya)
    nasty = '<img src=x onerror="alert(1)">\ue000\ue001'
    sent = {"about": place.mia, "risk": nasty, "documents-count": "1", "documents.0.name": nasty}
    html = client.post("/record/referral", sent).content.decode()
    assert "<img" not in html
    assert html.count("&lt;img src=x") >= 2


@pytest.mark.parametrize("key", [key for key, form in FORMS.items() if form.by_people])
def test_every_form_is_drawn_and_says_what_is_wrong(place, signed_in, key):
    if FORMS[key].recorded_by:
        staffing.put_on(place.priya, place.marsh, FORMS[key].recorded_by[0].key, YEAR_AGO)
    client = signed_in(place.priya)
    shown = client.get(f"/record/{key}?about={place.mia}")
    assert shown.status_code == 200
    html = shown.content.decode()
    consented = isinstance(FORMS[key].by_right, ByConsent)
    for name, question in FORMS[key].questions.items():
        # Asked where one that was sent before still waits, where somebody said no, and once what was given is over.
        later = {FORMS[key].another_because, despite(FORMS[key]), *(["over"] if consented else [])}
        asked_now = name not in later
        assert (question.asks.replace("'", "&#39;") in html) is asked_now, question
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), [one for one in ids if ids.count(one) > 1]
    assert not INLINE.search(html)
    required = [question for question in FORMS[key].questions.values()
                if not (question.optional or question.when or question.wanted)]
    if required:
        wrong = client.post(f"/record/{key}", {"about": place.mia, "told_when": "now"})
        assert wrong.status_code == 422, wrong.content
        summary = wrong.content.decode().partition("nhsuk-error-summary")[2].partition("</ul>")[0]
        targets = re.findall(r'href="#([^"]+)"', summary)
        assert len(targets) >= len(required)
        assert all(f'id="{target}"' in wrong.content.decode() for target in targets)
