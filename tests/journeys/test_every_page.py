"""Every page, in every state it has, is looked at in the same way: nothing may be wrong with any of them."""

from collections.abc import Iterator

import pytest

from kith.web import urls
from tests.journeys import locality, looking, places
from tests.journeys.seats import Seat
from tests.journeys.stories import Story


@pytest.fixture(scope="module")
def open_day(built, browser, django_db_blocker) -> Iterator[Story]:
    """One copy of the locality for all pages: they are only read."""
    with django_db_blocker.unblock(), locality.morning() as clock, locality.lived_in(built) as site:
        story = Story(site, browser, clock)
        yield story
        story.ends_well()


@pytest.fixture(scope="module")
def keys(open_day) -> dict[str, str]:
    """The keys that stand in the addresses."""
    return places.keys()


@pytest.fixture(scope="module")
def seats(open_day) -> dict[str, Seat]:
    """Whoever sat down already."""
    return {}


@pytest.fixture
def sits(open_day, seats):
    """Somebody's seat, who signs in once for all pages."""

    def sits(username: str) -> Seat:
        seat = seats.get(username) or open_day.signed_in(username)
        seat.page.set_viewport_size({"width": looking.WIDE[0], "height": looking.WIDE[1]})
        return seats.setdefault(username, seat)

    return sits


@pytest.mark.parametrize("place", places.PLACES, ids=lambda place: place.name)
def test_nothing_is_wrong_with(place, sits, keys, open_day):
    seat = sits(place.who).opens(place.address.format(**keys))
    place.then(seat)
    wrong = list(looking.faults(seat.page))
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
    wrong = list(looking.faults(seat.page))
    seat.leaves()
    assert not wrong, "\n".join(wrong)


def test_every_address_is_looked_at():
    names = {one.name for one in urls.urlpatterns}
    seen = {place.route for place in places.PLACES} | places.NO_PAGE | places.WITHOUT_A_SEAT
    assert not names - seen, f"Nobody looks at these pages: {sorted(names - seen)}"


def test_no_page_of_the_library_is_too_wide_or_broken(sits):
    seat = sits("anwen.rhys")
    for address in places.every_library_page():
        seat.opens(address)
        assert seat.page.evaluate(looking.SIDEWAYS) == 0, address
        assert seat.page.get_by_role("heading", level=1).count() == 1, address
