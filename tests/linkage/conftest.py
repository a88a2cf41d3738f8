"""The cursor that these tests read and write with."""

import pytest

from kith.records import database


@pytest.fixture
def cur(db):
    """A cursor in a transaction that is undone afterwards."""
    with database.cursor() as one:
        yield one


@pytest.fixture
def workers(own_staff) -> dict:
    """Everybody who works there."""
    return own_staff
