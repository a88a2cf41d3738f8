"""Pages by keys alone and without script.

Every page in `make drill`; in `make test` those that say what is wrong, half by keys and the others without script.
"""

import pytest

from tests.drilling import LONG, some
from tests.journeys import looking
from tests.journeys.hands import SEEN
from tests.journeys.places import PLACES

SOME = [place for place in PLACES if LONG or place.state == "error"]
# A letter is printed once, and what a page says of itself by script is not on the page without it.
TWICE = [place for place in SOME if place.route != "letter"]
HERE = "() => [...document.querySelectorAll('*')].indexOf(document.activeElement)"
READS = """() => { const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll("[role=status], .kith-draft").forEach((one) => one.remove());
  return main.textContent.replace(/\\s+/g, " ").trim(); }"""


@pytest.mark.parametrize("place", some(SOME, 2), ids=lambda place: place.name)
def test_keys_go_through_the_whole_page_in_its_order_and_out_again(place, sits, keys):
    seat = sits(place.who).opens(place.address.format(**keys))
    place.then(seat)
    page, went = seat.page, [-1]
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }")
    most = page.evaluate(f"() => {looking.STOPS}.length")
    for _ in range(most + 2):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here <= went[-1]:
            break   # out of the page, and in again at its top
        assert not page.evaluate(SEEN), page.evaluate(SEEN)
        went.append(here)
    else:
        pytest.fail(f"{most + 2} presses of Tab do not lead out of the page")
    # A group of radios is one stop, so there are fewer stops than things; but not only the first few.
    assert len(went) > most / 3


@pytest.mark.parametrize("place", some(TWICE, 2, 1), ids=lambda place: place.name)
def test_a_page_says_and_asks_the_same_without_script(place, sits, open_day, keys):
    address = place.address.format(**keys)
    bare = open_day.signed_in(place.who, java_script_enabled=False).opens(address)
    place.then(bare)
    without = bare.page.evaluate(READS)
    bare.leaves()
    open_day.seats.remove(bare)
    seat = sits(place.who).opens(address)
    place.then(seat)
    assert without == seat.page.evaluate(READS)
