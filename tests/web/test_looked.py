"""Who looked, sorted out by one link: who opened a page without a usual reason."""

from tests.web.reading import text
from tests.web.test_oversight import WORDS


def test_who_opened_it_on_their_word_is_found_however_many_looked(place, signed_in):
    theo, priya = signed_in(place.theo), signed_in(place.priya)
    address = f"/people/{place.mia}/looked"
    nobody = "Nobody has opened a page of theirs without a usual reason."
    assert nobody in text(priya.get(address, {"only": "without"}))
    theo.post(f"/people/{place.mia}/why", WORDS, follow=True)
    for _ in range(3):
        priya.get(f"/people/{place.mia}")
    found = text(priya.get(address, {"only": "without"}))
    assert "Theo Hale" in found.partition("Reason")[2]
    assert "Priya Nair" not in found.partition("Reason")[2]
    assert nobody not in found
    assert "Priya Nair" in text(priya.get(address)).partition("Reason")[2]
