"""Ordinary viewings of a week are drawn by chance, and the guardian reads them: once, and with whom to ask."""
import re
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from tests.web.invented import AT, PASSWORD, YEAR_AGO
from tests.web.reading import text


@pytest.fixture
def guardian(place):
    team = all_teams.add_team("caldicott", "Caldicott guardian", "oversight", "Community", at=YEAR_AGO)
    worker = staffing.add_worker("rowan.hext", "Rowan Hext", PASSWORD, "rowan@kith.example")
    staffing.put_on(worker, team, "caldicott_guardian", YEAR_AGO)
    return worker


@pytest.fixture
def looked(place, signed_in, monkeypatch):
    """Last week a health visitor looked at the baby she visits, and a nurse in charge at one who came."""
    monkeypatch.setenv("KITH_AT", (AT - timedelta(days=3)).isoformat())   # Saturday, as she came
    for who in (place.priya, place.ruth):
        for page in ("", "/history"):
            assert signed_in(who).get(f"/people/{place.mia}{page}").status_code == 200
    monkeypatch.setenv("KITH_AT", AT.isoformat())


def drawn(page) -> str:
    return text(page).partition("Ordinary viewings, drawn by chance")[2].partition("Acts without a duty")[0]


def test_they_stand_there_with_those_first_who_are_not_seen_to_work_with_them(place, looked, guardian, signed_in):
    said = drawn(signed_in(guardian).get("/oversight"))
    assert "4 pages about somebody were opened in the week of Mon 6 Jul 2026" in said
    assert said.index("Ruth Imrie") < said.index("Priya Nair")
    assert "Nothing shows that they work with them" in said
    assert "Works with them since" in said
    assert "M. K-R., born 2026" in said
    assert "Kowalska" not in said
    assert drawn(signed_in(guardian).get("/oversight")) == said, "the same are drawn again"


def test_they_are_read_once_and_whoever_asks_says_whom(place, looked, guardian, signed_in):
    client = signed_in(guardian)
    page = client.get("/oversight").content.decode()
    week = re.search(r'name="week" value="([^"]+)"', page)[1]
    wrong = client.post("/oversight", {"week": week, "ask": ["1"], "_number": "1"})
    assert wrong.status_code == 422
    assert "Write whom you asked, and what." in text(wrong)
    client.post("/oversight", {"week": week, "ask": ["1"], "words": "Ruth, why on Saturday", "_number": "2"})
    assert "4 viewings were sampled of the week of Mon 6 Jul 2026; 1 to ask about." in drawn(client.get("/oversight"))
    assert client.post("/oversight", {"week": week, "_number": "3"}).status_code == 403


def test_a_week_with_nothing_says_so(place, guardian, signed_in):
    said = drawn(signed_in(guardian).get("/oversight"))
    assert "No glass was broken. No page about anybody was opened in the week of Mon 6 Jul 2026, so none was" in said
    assert "I have read these" not in said
