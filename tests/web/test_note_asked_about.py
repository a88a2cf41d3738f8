"""Whoever writes a note with words that may concern a child is asked at once, with the words marked."""

import pytest

from kith.access import all_teams
from tests.web import invented
from tests.web.invented import YEAR_AGO
from tests.web.reading import text

NOTE = "Low in mood. Says he <could> hurt the kids before she takes them."


@pytest.fixture
def lena(place):
    team = all_teams.add_team("amh", "Marsh mental health", "adult_mental_health", "Community", at=YEAR_AGO)
    worker = invented._worker("lena.okafor", "Lena Okafor", team, "adult_mental_health")
    invented.said(place.ania, "involvement", role="adult_mental_health", team="amh", worker="lena.okafor",
                  began="2026-01-05")
    return worker


def written(client, about: str, note: str):
    sent = {"about": about, "kind": "contact", "note": note, "told_when": "now", "_number": f"note {len(note)}"}
    return client.post("/record/adult_note", sent)


def test_the_writer_is_asked_at_once_and_sees_which_words_made_kith_ask(place, lena, signed_in):
    client = signed_in(lena)
    asked = written(client, place.ania, NOTE)["Location"]
    assert asked.startswith("/duties/")
    page = client.get(asked).content.decode()
    assert "<mark>hurt</mark>" in page
    assert "<mark>kids</mark>" in page
    assert "&lt;could&gt;" in page
    answer = {"concerns": "nobody", "why": "A line of a film", "told_when": "now", "_number": "2"}
    assert client.post(asked, answer)["Location"] == "/"
    assert "Done" in text(client.get(asked))


def test_an_everyday_note_leads_back_to_the_person(place, lena, signed_in):
    assert written(signed_in(lena), place.ania, "Seen at the clinic. Sleeping better.")["Location"] == (
        f"/people/{place.ania}")


def test_the_list_of_words_can_be_read_by_anybody_who_is_asked(place, lena, signed_in):
    said = text(signed_in(lena).get("/how/note_asked_about"))
    assert "The words it looks for" in said
    assert "toddler*" in said
