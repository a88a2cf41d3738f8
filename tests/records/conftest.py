"""The cursor that these tests read and write with."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from kith.records import database
from tests import databases


@pytest.fixture
def cur(db):
    """A cursor in a transaction that is undone afterwards."""
    with database.cursor() as one:
        yield one


@pytest.fixture(scope="module")
def land(django_db_setup, django_db_blocker) -> Iterator[str]:
    """A database for a town, by its name: whatever is taken back there leaves its room, which others would search."""
    kept = ExitStack()
    with django_db_blocker.unblock():
        name = kept.enter_context(databases.another("land"))
    yield name
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture
def in_town(land, django_db_blocker) -> Iterator[None]:
    """In that database."""
    with django_db_blocker.unblock(), databases.instead(land):
        yield
