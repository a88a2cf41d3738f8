"""Allergies on the strip: what is known with the worst first, that none is known and by whom, or that nobody asked."""
from datetime import timedelta

import pytest
from django.http import HttpResponse

from kith.records.database import cursor
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

PENICILLIN = {"there": "yes", "what": "Penicillin", "reaction": "Cannot breathe", "severity": "severe", "source": "gp"}
MILK = {"there": "yes", "what": "Milk", "reaction": "not_known", "severity": "mild", "source": "family"}
NONE = {"there": "none", "source": "hospital"}


def on(days: int):
    return AT - timedelta(days=days)


@pytest.fixture
def strip(place, signed_in):
    """What the strip of a page says of allergies."""

    def strip(key: str, page: str = "") -> str:
        shown = signed_in(place.priya).get(f"/people/{key}{page}").content.decode()
        said = text(HttpResponse(shown.partition('class="kith-banner"')[2].partition("<main")[0]))
        return said.partition("Allergies ")[2]

    return strip


def test_it_is_never_silent_and_never_none_where_nobody_asked(place, strip):
    for page in ("", "/family", "/history"):
        assert strip(place.mia, page).startswith("not asked yet")
    invented.said(place.mia, "allergy", at=on(3), there="refused")
    assert strip(place.mia).startswith("refused to say")
    invented.said(place.mia, "allergy", at=on(2), **NONE)
    assert strip(place.mia).startswith("none known")


def test_the_worst_stands_first_and_is_mended_by_being_over(place, strip, signed_in):
    invented.said(place.mia, "allergy", at=on(3), **MILK)
    invented.said(place.mia, "allergy", at=on(2), **PENICILLIN)
    assert strip(place.mia).startswith("Penicillin (severe), Milk (mild)")
    page = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    assert "Penicillin , severe, it may endanger their life. Cannot breathe. The GP’s record, Sun 12 Jul" in page
    assert "Milk , mild. A parent or carer, Sat 11 Jul" in page
    with cursor() as cur:
        (root,) = cur.execute("select root from records_entry where answers ->> 'what' = 'Penicillin'").fetchone()
    signed_in(place.priya).post("/record/allergy", PENICILLIN | {
        "about": place.mia, "corrects": str(root), "how": "whole", "over": "yes", "told_when": "now", "_number": "1",
        "what_was_wrong": "A test showed none"})
    assert strip(place.mia).startswith("Milk (mild)")


def test_none_known_after_an_allergy_hides_nothing_and_is_asked_about(place, strip, signed_in):
    invented.said(place.mia, "allergy", at=on(3), **PENICILLIN)
    invented.said(place.mia, "allergy", at=on(2), **NONE)
    assert strip(place.mia).startswith("Penicillin (severe) “None known” was said too")
    assert "Does not agree with" in text(signed_in(place.priya).get(f"/people/{place.mia}/history"))


def test_an_allergy_that_comes_later_contradicts_nobody(place, strip, signed_in):
    invented.said(place.mia, "allergy", at=on(300), **NONE)
    invented.said(place.mia, "allergy", at=on(2), **PENICILLIN)
    assert strip(place.mia).startswith("Penicillin (severe)")
    assert "Does not agree with" not in text(signed_in(place.priya).get(f"/people/{place.mia}/history"))


def test_what_stands_in_the_passport_stands_on_the_strip_and_the_other_way_round(place, strip, signed_in):
    line = {"section": "allergies", "there": "yes", "what": "penicillin", "whose": "together", "shown": "small",
            "words": "You cannot breathe well."}
    invented.said(place.mia, "passport_line", at=on(4), **line)
    assert strip(place.mia).startswith("penicillin")
    invented.said(place.mia, "allergy", at=on(3), **PENICILLIN)
    assert strip(place.mia).startswith("Penicillin (severe)")
    invented.said(place.mia, "allergy", at=on(2), **MILK)
    passport = text(signed_in(place.priya).get(f"/people/{place.mia}/passport"))
    assert "Allergies: penicillin" in passport
    assert "Allergies: Penicillin" not in passport
    assert "You cannot breathe well." in passport
    assert "Milk" in passport
    made = signed_in(place.priya).get(f"/people/{place.mia}/passport/summary").content.decode()
    assert '"severity": "mild"' in made


def test_nobody_asks_of_a_baby_not_born_yet(place, strip, signed_in):
    with cursor() as cur:
        cur.execute("update records_subject set born = null, expected = '2026-10-31' where key = %s", (place.mia,))
    assert strip(place.mia) == ""
