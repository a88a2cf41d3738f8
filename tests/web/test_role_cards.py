"""The cards of who does what: given to everybody once, again as one changes, and who has not read is the lead's to see.
"""
import pytest

from kith.access import role_cards as kept
from kith.intake.others import role_cards
from kith.language.errors import Refused
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

OWED = "select d.id from duties_duty d join access_worker w on w.subject_id = d.subject_id where w.id = %s and d.open"


@pytest.fixture
def lead(place):
    desk = invented._team("designated", "Designated nurses", "designated")
    return invented._worker("angela.frost", "Angela Frost", desk, "designated_nurse")


def gives(lead, signed_in) -> None:
    page = signed_in(lead).get("/how/roles").content.decode()
    about = page.partition("role_cards_given?about=")[2].partition('"')[0]
    invented.said(about, "role_cards_given", at=AT, by=lead, agreed_with="All of them")
    assert role_cards.tell_due(AT) > 3
    assert role_cards.tell_due(AT) == 0


def owed(worker) -> list[str]:
    with cursor() as cur:
        return [key for (key,) in cur.execute(OWED, (worker.pk,)).fetchall()]


def reads(client, worker) -> None:
    (duty,) = owed(worker)
    assert "What it does not do: give treatment or counselling." in text(client.get(f"/duties/{duty}"))
    page = client.post(f"/duties/{duty}", {"knew": "new", "own": "right", "told_when": "now"})
    assert page.status_code == 302, text(page)


@row("LA17")
def test_nobody_is_asked_to_read_what_nobody_has_given(place):
    assert role_cards.tell_due(AT) == 0


@row("LA17")
def test_each_reads_them_and_the_lead_sees_by_name_who_has_not(place, lead, signed_in):
    gives(lead, signed_in)
    assert "Read who does what" in text(signed_in(place.priya).get("/"))
    assert "0 of 3 have read them. Not read yet: Jo Marsh, Priya Nair, Sam Adeyemi." in text(
        signed_in(place.sam).get("/how/roles"))
    reads(signed_in(place.priya), place.priya)
    page = text(signed_in(place.sam).get("/how/roles"))
    assert "1 of 3 have read them. Not read yet: Jo Marsh, Sam Adeyemi." in page
    assert "Theo Hale" not in page
    assert "Not read yet" not in text(signed_in(place.priya).get("/how/roles"))
    assert "Theo Hale" in text(signed_in(lead).get("/how/roles"))


@row("LA17")
def test_as_soon_as_a_card_changes_they_are_given_again(place, lead, signed_in, monkeypatch):
    gives(lead, signed_in)
    reads(signed_in(place.priya), place.priya)
    assert owed(place.priya) == []
    monkeypatch.setitem(kept.CARDS, "looked_after_nurse", ("health assessments", "arrange counselling"))
    assert role_cards.tell_due(AT) > 3
    assert len(owed(place.priya)) == 1
    assert "Not read yet: Jo Marsh, Priya Nair" in text(signed_in(place.sam).get("/how/roles"))


def test_whoever_does_not_answer_for_it_gives_them_to_nobody(place, lead, signed_in):
    page = signed_in(lead).get("/how/roles").content.decode()
    about = page.partition("role_cards_given?about=")[2].partition('"')[0]
    assert "Give the cards" not in text(signed_in(place.priya).get("/how/roles"))
    with pytest.raises(Refused):
        invented.said(about, "role_cards_given", at=AT, by=place.priya, agreed_with="All of them")
