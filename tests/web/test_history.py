"""What happened, sorted out by links: what is important, and what was before birth."""

import re

from tests.web import invented, secret_service
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


def test_history_is_read_service_by_service_as_whoever_reads_may_know(place, signed_in):
    for n in range(60):
        invented.said(place.mia, "ed_attendance", at=AT.replace(hour=3, minute=n), reason=f"Cough {n}x")
    client, address = signed_in(place.priya), f"/people/{place.mia}/history"
    every = client.get(f"{address}?by=service").content.decode()
    links = re.findall(r'\?(service=[^"]+)"[^>]*>([^<]+)', every)
    assert {"A&amp;E", "Children’s social care", "Register", "Family"} <= {words for _, words in links}
    of = {words: link.replace("&amp;", "&") for link, words in links}
    said = text(client.get(f"{address}?{of['Children’s social care']}"))
    assert "Child protection plan began" in said
    assert "Cough" not in said
    assert "Earlier entries" not in said
    assert 'aria-current="true">A&amp;E' in client.get(f"{address}?{of['A&amp;E']}").content.decode()
    assert "Earlier entries" in text(client.get(f"{address}?{of['A&amp;E']}"))
    assert "Nothing like this is recorded." in text(client.get(f"{address}?service=Nobody"))


def test_no_service_held_in_confidence_stands_among_them(place, signed_in):
    one = secret_service.around()
    secret_service.comes(one)
    for who, shown in ((one.beth, False), (one.inge, True)):
        page = signed_in(who).get(f"/people/{one.lena}/history?by=service").content.decode()
        services = page.partition('aria-label="Whose entries"')[2].partition("</nav>")[0]
        assert "Register" in services
        assert ("exual health" in services or secret_service.TEAM in services) == shown
