"""Every page, in every state it has, is looked at in the same way: nothing may be wrong with any of them.

Of the library, which has a page for each form and pathway, `make test` opens some and `make drill` all.
"""

import pytest

from kith.web import urls
from tests.drilling import some
from tests.journeys import locality, looking, places
from tests.journeys.seats import Seat


@pytest.mark.parametrize("place", places.PLACES, ids=lambda place: place.name)
def test_nothing_is_wrong_with(place, sits, keys, open_day):
    seat = sits(place.who).opens(place.address.format(**keys))
    place.then(seat)
    wrong = list(looking.faults(seat.page, place.name))
    assert not wrong, "\n".join(dict.fromkeys(wrong))
    assert not open_day.watch.faults


@pytest.mark.parametrize("state", ["full", "error", "covered"])
def test_nothing_is_wrong_with_signing_in(state, open_day, browser):
    seat = Seat(browser, open_day.watch, {"name": "nobody", "value": "yet", "url": open_day.site}).opens("/sign-in")
    if state != "full":
        seat.writes("priya.nair", "Name you sign in with")
        seat.writes("not it" if state == "error" else locality.PASSWORD, "Password").presses("Sign in", seat.main)
    if state == "covered":
        seat.presses("Cover screen")
    wrong = list(looking.faults(seat.page, f"sign-in, {state}"))
    seat.leaves()
    assert not wrong, "\n".join(wrong)


def test_every_address_is_looked_at():
    names = {one.name for one in urls.urlpatterns}
    seen = {place.route for place in places.PLACES} | places.NO_PAGE | places.WITHOUT_A_SEAT
    assert not names - seen, f"Nobody looks at these pages: {sorted(names - seen)}"


def test_no_page_of_the_library_is_too_wide_or_broken(sits):
    seat = sits("anwen.rhys")
    for address in some(places.every_library_page(), 8):
        seat.opens(address)
        assert seat.page.evaluate(looking.SIDEWAYS) == 0, address
        assert seat.page.get_by_role("heading", level=1).count() == 1, address
