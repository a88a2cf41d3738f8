"""From each page about a person the others are one press away, and the one that is open says so."""

import pytest
from django.urls import reverse

PAGES = {"plan": "Plan", "situation": "On one page", "meetings": "Meetings", "attendance": "Appointments",
         "consents": "Consents", "looked": "Who looked", "family": "Family", "passport": "Passport", "sdq": "SDQs"}


@pytest.mark.parametrize("open_page", PAGES)
def test_each_page_leads_to_the_others_and_says_where_it_is(place, signed_in, open_page):
    shown = signed_in(place.priya).get(reverse(open_page, args=[place.mia])).content.decode()
    nav = shown[shown.index('aria-label="Pages about them"'):].partition("</nav>")[0]
    assert nav.count("aria-current") == 1
    assert f'<b aria-current="page">{PAGES[open_page]}</b>' in nav
    assert nav.count(f"/people/{place.mia}/") >= 6
