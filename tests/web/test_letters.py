"""Letters to homes: whoever may print them sees to whom and no more, prints once, and again when a printer jams."""

import pytest

from kith.access.models import Worker
from kith.web.rounds import letters
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text


@pytest.fixture
def desk(place, signed_in):
    """A letter about Mia waits, since two appointments came to nothing; the duty desk looks."""
    invented.said(place.mia, "person_details", family_name="Kowalska-Reid", given_name="Mia", born="2026-05-12",
                  address="4 Heron Way", postcode="ZZ1 1AA")
    for days in (3, 2):
        invented.said(place.mia, "appointment_outcome", at=AT.replace(day=14 - days), by=place.priya,
                      outcome="nobody_in", role="camhs")
    return signed_in(Worker.objects.get(username="lee.grant"))


def pressed(client, again="") -> str:
    page = client.get("/letters").content.decode()
    address = page.split('action="/letters/')[1].split('"')[0]
    return text(client.post(f"/letters/{address}", {"again": again} if again else {}))


def test_a_letter_is_listed_by_whom_it_goes_to_and_not_by_what_it_is_about(desk):
    said = text(desk.get("/letters"))
    assert "To the parents or carers of Mia Kowalska-Reid" in said
    assert "appointment" not in said.lower()
    assert "Letters to print: 1" in text(desk.get("/post"))


def test_of_very_many_it_says_how_many_more_wait(desk, monkeypatch):
    one = letters.reading.waiting
    monkeypatch.setattr(letters.reading, "waiting", lambda *asked: one(*asked) * 3)
    monkeypatch.setattr(letters, "A_PAGE", 2)
    said = text(desk.get("/letters"))
    assert said.count("To the parents or carers of") == 2
    assert "1 more waits. These have waited longest" in said


def test_printed_it_shows_the_window_and_the_words_and_is_gone_from_the_list(desk):
    said = pressed(desk)
    assert "The parents or carers of Mia Kowalska-Reid" in said
    assert "4 Heron Way" in said
    assert "Phone" in said
    after = text(desk.get("/letters"))
    assert "No letter waits." in after
    assert "Printed today by you" in after


def test_a_jammed_printer_gets_it_again_and_nobody_else_does(desk, place, signed_in):
    pressed(desk)
    assert "4 Heron Way" in pressed(desk, again="yes")
    assert "No letter waits." in text(signed_in(place.sam).get("/letters"))


def test_what_has_become_unsafe_since_is_printed_by_nobody(desk, place):
    pressed(desk)
    invented.said(place.mia, "safe_contact", by=place.priya, channels=["letter"])
    page = desk.get("/letters").content.decode()
    address = page.split('action="/letters/')[1].split('"')[0]
    refused = desk.post(f"/letters/{address}", {"again": "yes"})
    assert refused.status_code == 403
    assert "4 Heron Way" not in text(refused)


def test_a_health_visitor_prints_none(place, signed_in):
    assert signed_in(place.priya).get("/letters").status_code == 403
