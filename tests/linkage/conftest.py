"""The cursor that these tests read and write with."""

import pytest

from kith.records import database
from tests.intake import place


@pytest.fixture
def cur(db):
    """A cursor in a transaction that is undone afterwards."""
    with database.cursor() as one:
        yield one


@pytest.fixture
def workers(own_database) -> dict:
    """Everybody who works there."""
    return place.locality()
