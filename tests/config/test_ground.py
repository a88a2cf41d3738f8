"""The ground of the tests themselves: a browser that opens, and a wall around the machine."""

import socket

import pytest
from django.test import override_settings
from django.utils.timezone import now

from kith.signing.models import OpenSession


def test_the_browser_opens_and_a_page_has_a_size(page):
    page.set_content("<main><h1>My list</h1></main>")
    assert page.get_by_role("heading").inner_text() == "My list"


def test_no_test_leaves_this_machine():
    with socket.socket() as one, pytest.raises(RuntimeError, match=r"tried to reach 192\.0\.2\.1"):
        one.connect(("192.0.2.1", 443))
    with pytest.raises(RuntimeError, match=r"tried to reach db\.example"):
        socket.getaddrinfo("db.example", 5432)


@override_settings(ROOT_URLCONF="tests.config.trial_pages", MIDDLEWARE=[])
def test_the_served_site_sees_what_the_test_commits(site, page):
    OpenSession.objects.create(session_key="one", session_data="", expire_date=now())
    page.goto(site)
    assert page.get_by_role("heading").inner_text() == "1"
