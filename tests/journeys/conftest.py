"""The locality, built once, and a copy of it for every story."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.journeys import locality
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
