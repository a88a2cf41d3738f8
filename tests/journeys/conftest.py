"""The locality, built once, and a copy of it for every story."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.journeys import found, locality, looking
from tests.journeys.seats import Seat
from tests.journeys.stories import Story


@pytest.fixture(scope="session")
def built(django_db_setup, django_db_blocker) -> Iterator[str]:
    """The name of the database in which the locality stands."""
    kept = ExitStack()
    with django_db_blocker.unblock():
        name = kept.enter_context(locality.built())
    yield name
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture
def story(built, browser, django_db_blocker) -> Iterator[Story]:
    """A story of its own on that Tuesday morning."""
    with django_db_blocker.unblock(), locality.morning() as clock, locality.lived_in(built) as site:
        told = Story(site, browser, clock)
        yield told
        told.ends_well()


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
    return found.keys()


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
