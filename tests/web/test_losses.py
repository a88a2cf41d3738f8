"""After a loss the page opens with a grey line, for the mother and the baby, and nothing of the baby counts on."""
from datetime import timedelta

import pytest

from kith.records.database import cursor
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

LINE = 'class="kith-loss">'


def on(days: int):
    return AT - timedelta(days=days)


@pytest.fixture
def expecting(place) -> str:
    """The key of the baby whom Mia's mother expects."""
    for about in (place.ania,):
        invented.said(about, "involvement", at=on(60), role="health_visitor", team="hv-marsh", worker="priya.nair",
                      began="2026-05-14")
    invented.said(place.ania, "pregnancy_notified", at=on(50), expected="2026-10-31")
    with cursor() as cur:
        (key,) = cur.execute("select key from records_subject where expected = '2026-10-31'").fetchone()
    invented.said(key, "involvement", at=on(49), role="health_visitor", team="hv-marsh", worker="priya.nair",
                  began="2026-05-30")
    return key


def shown(client, key: str, page: str = "") -> str:
    return client.get(f"/people/{key}{page}").content.decode()


def test_both_pages_open_with_it_and_the_babys_counts_no_weeks(place, expecting, signed_in):
    client = signed_in(place.priya)
    before = shown(client, expecting)
    assert LINE not in before
    assert "weeks + " in text(client.get(f"/people/{expecting}"))
    invented.said(place.ania, "pregnancy_ended", at=on(2), how="loss")
    for page in ("", "/family", "/history"):
        said = shown(client, expecting, page)
        line = said.partition(LINE)[2].partition("</p>")[0]
        assert line == "This pregnancy ended on Sun 12 Jul 2026. Nothing is owed to the baby."
        assert said.index(LINE) < said.index("kith-banner__name")
        assert "weeks + " not in said.partition("<main")[0]
        assert "Expected" not in said.partition("<main")[0]
    assert "A pregnancy ended on Sun 12 Jul 2026. Think of it before you write or call." in shown(client, place.ania)


def test_nothing_is_owed_to_the_baby_and_a_birth_is_no_loss(place, expecting, signed_in):
    client = signed_in(place.priya)
    invented.said(place.ania, "pregnancy_ended", at=on(2), how="loss")
    assert "Nothing is owed about this person now." in text(client.get(f"/people/{expecting}"))
    invented.said(place.mia, "person_details", at=on(1), family_name="Kowalska-Reid")
    assert LINE not in shown(client, place.mia)


def test_on_the_mothers_page_it_stands_for_a_year(place, expecting, signed_in, monkeypatch):
    invented.said(place.ania, "pregnancy_ended", at=on(2), how="loss")
    invented.said(place.ania, "pregnancy_ended", at=on(400), how="loss")
    client = signed_in(place.priya)
    assert "ended on Sun 12 Jul 2026" in shown(client, place.ania)
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=360)).isoformat())
    assert LINE in shown(signed_in(place.priya), place.ania)
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=372)).isoformat())
    assert LINE not in shown(signed_in(place.priya), place.ania)
    assert LINE in shown(signed_in(place.priya), expecting)


def test_a_death_opens_the_page_too(place, signed_in):
    invented.said(place.mia, "person_details", at=on(1), died="yes", died_on="2026-07-13",
                  born="2026-05-12", given_name="Mia", family_name="Kowalska-Reid")
    assert "Died Mon 13 Jul 2026, aged 8 weeks." in shown(signed_in(place.priya), place.mia).partition(LINE)[2]
