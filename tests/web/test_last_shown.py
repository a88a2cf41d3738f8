"""A list that cannot be built is the last that was shown, and says so; never another's, and never a sealed child."""

from datetime import timedelta

import pytest

from kith.records.database import cursor
from kith.worklists.owed import mylist
from tests.web.reading import text

MARK = "We cannot show your list. The last one we have is from today, 09:10, below. It may be missing something."


@pytest.fixture
def broken(monkeypatch):
    """From when this is called, no list can be laid out."""
    return lambda: monkeypatch.setattr(mylist, "laid_out", lambda lines, at: {}["missing"])


def test_whoever_was_shown_a_list_has_it_still_and_the_service_desk_hears(place, signed_in, broken):
    client = signed_in(place.priya)
    client.get("/")
    broken()
    page = client.get("/")
    assert page.status_code == 200
    assert MARK in text(page)
    assert "Mia Kowalska-Reid" in text(page)
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'fault' and answers ->> 'what' like "
                           "'My list failed%'").fetchone() == (1,)


def test_without_one_it_is_a_page_that_failed_in_words(place, signed_in, broken):
    broken()
    client = signed_in(place.jo)
    client.raise_request_exception = False
    page = client.get("/")
    assert page.status_code == 500
    assert "Kowalska" not in text(page)


def test_after_a_shift_it_is_no_longer_shown(place, signed_in, broken, monkeypatch):
    client = signed_in(place.priya)
    client.get("/")
    broken()
    monkeypatch.setattr("kith.web.last_shown.A_SHIFT", timedelta(hours=-1))
    client.raise_request_exception = False
    assert client.get("/").status_code == 500


def test_a_child_who_was_sealed_since_is_on_no_last_list(place, signed_in, broken):
    client = signed_in(place.priya)
    client.get("/")
    broken()
    with cursor() as cur:
        cur.execute("update records_subject set kind = 'sealed' where key = %s", (place.mia,))
    client.raise_request_exception = False
    page = client.get("/")
    assert page.status_code == 500
    assert "Kowalska" not in text(page)
