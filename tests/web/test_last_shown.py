"""A page that cannot be built is the last that was shown, and says so; never another's, and never a sealed child."""

from datetime import timedelta

import pytest

from kith.access.models import Worker
from kith.records.database import cursor
from kith.worklists.owed import mylist
from tests.web.reading import text
from tests.web.test_doors import worker

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


PAGES = {   # who looks, at what, what breaks, and what stands on it
    "/team": ("sam.adeyemi", "worklists.owed.board.reading.board", "We cannot show this board."),
    "/team/arrivals": ("ruth.imrie", "worklists.desks.arrivals.now_here", "We cannot show who is here now."),
    "/team/arrivals/reception": ("ruth.imrie", "worklists.desks.arrivals.now_here", "We cannot show who is here now."),
    "/post": ("lee.grant", "worklists.desks.post.unfiled", "We cannot show the post."),
}


def fails(*_, **__):
    raise LookupError("Kowalska")


@pytest.mark.parametrize("address", PAGES)
def test_a_round_that_cannot_be_built_is_the_last_one_and_says_what_it_may_lack(place, signed_in, monkeypatch, address):
    name, breaks, says = PAGES[address]
    client = signed_in(Worker.objects.get(username=name))
    before = client.get(address)
    assert before.status_code == 200
    monkeypatch.setattr(f"kith.{breaks}", fails)
    page = client.get(address)
    assert page.status_code == 200
    assert f"{says} The last one we have is from today, 09:10, below. Whatever came since is not on it." in text(page)
    assert "Duty desk: 01632" in text(page)
    assert text(before).partition("Menu")[2][-200:] == text(page).partition("Menu")[2][-200:]
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'fault'").fetchone() == (1,)


@pytest.mark.parametrize("address", PAGES)
def test_without_a_last_one_it_is_said_what_is_missing_and_whom_to_phone(place, signed_in, monkeypatch, address):
    name, breaks, says = PAGES[address]
    monkeypatch.setattr(f"kith.{breaks}", fails)
    page = signed_in(Worker.objects.get(username=name)).get(address)
    assert page.status_code == 500
    assert says in text(page)
    assert "came since" not in text(page)
    assert "Duty desk: 01632" in text(page)
    assert "Kowalska" not in text(page)


def test_what_is_sent_to_a_board_that_fails_is_never_answered_with_an_old_one(place, signed_in, monkeypatch):
    client = signed_in(place.sam)
    client.get("/team")
    monkeypatch.setattr("kith.worklists.owed.board.reading.board", fails)
    assert client.post("/team", {"left": "All safe until tomorrow."}).status_code == 500


def test_the_board_of_one_team_never_stands_for_another(place, signed_in, monkeypatch):
    client = signed_in(worker("named_nurse", "named_nurses"))
    client.get("/team?team=hv-marsh")
    monkeypatch.setattr("kith.worklists.owed.board.reading.board", fails)
    assert client.get("/team?team=hv-marsh").status_code == 200
    assert client.get("/team?team=hv-far").status_code == 500
