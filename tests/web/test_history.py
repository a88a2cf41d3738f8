"""What happened, sorted out by links: what is important, and what was before birth."""

import re

from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text


def test_history_shows_what_is_important_by_itself_page_by_page(place, signed_in):
    for n in range(60):
        invented.said(place.mia, "ed_attendance", at=AT.replace(hour=3, minute=n), reason=f"Cough {n}x")
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}/history?only=important")
    said = text(page)
    assert "Child protection plan began" in said
    assert "Cough" not in said
    assert "Earlier entries" not in said
    assert 'aria-current="true">Important' in page.content.decode()
    assert "Nothing like this is recorded by then." in text(client.get(f"/people/{place.mia}/history", {
        "only": "important", "known": "1/1/2020"}))


def test_history_shows_what_was_before_birth(place, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}/history").content.decode()
    before = re.search(r'\?(before=[^"]+)">Before birth', page)[1].replace("&amp;", "&")
    assert "Nothing is recorded of the time before birth." in text(client.get(f"/people/{place.mia}/history?{before}"))
    invented.said(place.mia, "hospital_stay", at=AT.replace(month=4), ward="Antenatal", kind="other")
    said = text(client.get(f"/people/{place.mia}/history?{before}"))
    assert "Antenatal" in said
    assert "Child protection plan began:" not in said
