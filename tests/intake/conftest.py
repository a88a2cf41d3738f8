"""The invented locality, and after every story the proof that what is stored is what would be reckoned."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from kith.access.models import Worker
from tests.intake import place


@pytest.fixture
def workers(staff) -> Iterator[dict[str, Worker]]:
    """The people of the locality, in a transaction that is undone; long after the story nothing has drifted."""
    yield staff
    for later in (timedelta(days=40), timedelta(days=400)):
        assert place.differences(place.MONDAY + later) == []


@pytest.fixture
def committed(own_staff) -> dict[str, Worker]:
    """The same in a database of its own, where things are committed."""
    return own_staff
