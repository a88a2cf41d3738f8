"""The ground of every journey: an invented locality, built through the doors, on one Tuesday morning."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from kith.demo import building
from kith.engine.calendar import LONDON
from tests import databases

MORNING = datetime(2026, 7, 14, 9, 10, tzinfo=LONDON)
PEOPLE = 60
PASSWORD = "a password of the journeys"


@contextmanager
def built() -> Iterator[str]:
    """The locality in a database of its own, by that database's name."""
    with databases.another("locality") as name:
        with databases.instead(name), morning():
            building.build(PEOPLE, MORNING, PASSWORD)
            databases.count()
        yield name


@contextmanager
def lived_in(name: str) -> Iterator[str]:
    """A copy of it in which a journey may change what it likes, served; the site's address."""
    with databases.instead(name), databases.copied(), databases.served() as address:
        yield address


@contextmanager
def morning() -> Iterator[pytest.MonkeyPatch]:
    """Makes it that Tuesday for everything that asks the clock; more can be set for as long."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("KITH_AT", MORNING.isoformat())
        yield patched
