"""The cursor and the invented service these tests stand on."""

import pytest

from kith.records import database
from tests.access import invented


@pytest.fixture
def cur(db):
    """A cursor in a transaction that is undone afterwards."""
    with database.cursor() as one:
        yield one


@pytest.fixture
def service(db) -> invented.Service:
    """The invented service."""
    return invented.service()
