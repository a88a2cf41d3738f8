"""A section of a person's page that cannot be shown says so, the desk hears, and the rest of the page stands."""

import pytest

from kith.language.errors import Refused
from kith.records.database import cursor
from kith.worklists.about.keeping import forget_everything
from tests.web.reading import text

BROKEN = {"What happened": ("chronology", "page"), "Family": ("person", "family"),
          "Who is involved": ("involvement", "of"), "What is owed": ("person", "owed")}
SHOWN = {"What happened": "kith-chron", "Family": "Add or change someone", "Who is involved": "Change these details",
         "What is owed": "Decide what to do about"}


def breaks(monkeypatch, *titles: str) -> None:
    """From now on these sections cannot be drawn, and nothing that was drawn before is left."""
    forget_everything()
    for title in titles:
        module, name = BROKEN[title]
        monkeypatch.setattr(f"kith.web.about.person_parts.{module}.{name}", lambda *_, **__: {}["Kowalska"])


def faults() -> list[str]:
    with cursor() as cur:
        return [row[0] for row in cur.execute(
            "select answers ->> 'what' from records_entry where form = 'fault' order by 1").fetchall()]


@pytest.mark.parametrize("title", BROKEN)
def test_a_section_that_fails_leaves_the_rest(place, signed_in, monkeypatch, title):
    client = signed_in(place.priya)
    before = client.get(f"/people/{place.mia}").content.decode()
    breaks(monkeypatch, title)
    page = client.get(f"/people/{place.mia}")
    assert page.status_code == 200
    assert f"We cannot show {title} just now." in text(page)
    assert "The rest of the page is complete." in text(page)
    for other, words in SHOWN.items():
        assert words in before
        assert (words in page.content.decode()) == (other != title), other
    assert faults() == [f"“{title}” of a person’s page failed: KeyError."]


def test_of_two_that_fail_each_names_the_other(place, signed_in, monkeypatch):
    breaks(monkeypatch, "What happened", "Family")
    page = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert page.count("We cannot show What happened and Family just now. The rest of the page is complete.") == 2


def test_where_what_is_owed_cannot_be_shown_nobody_reads_it_as_nothing(place, signed_in, monkeypatch):
    breaks(monkeypatch, "What is owed")
    page = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert "Something may be late about this person. Duty desk: 01632" in page
    assert "Nothing is owed about this person now." not in page


def test_once_mended_the_section_is_there_again(place, signed_in, monkeypatch):
    client = signed_in(place.priya)
    with monkeypatch.context() as broken:
        breaks(broken, *BROKEN)
        assert "Add or change someone" not in text(client.get(f"/people/{place.mia}"))
    page = text(client.get(f"/people/{place.mia}"))
    assert "We cannot show" not in page
    assert "Add or change someone" in page


def test_a_refusal_is_no_fault_and_without_the_strip_there_is_no_page(place, signed_in, monkeypatch):
    client = signed_in(place.priya)
    client.raise_request_exception = False

    def refuses(*_, **__):
        raise Refused("You cannot open this.")

    monkeypatch.setattr("kith.web.about.person_parts.person.family", refuses)
    forget_everything()
    assert client.get(f"/people/{place.mia}").status_code == 403
    assert faults() == []
    monkeypatch.setattr("kith.web.about.person.person.strip", lambda *_: {}["Kowalska"])
    page = client.get(f"/people/{place.mia}")
    assert page.status_code == 500
    assert "Kowalska" not in text(page)
