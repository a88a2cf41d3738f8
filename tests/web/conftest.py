"""A place to look at, and somebody signed in to look."""

import pytest
from django.core.cache import cache
from django.test import Client

from tests.web import invented


@pytest.fixture(autouse=True)
def _at(monkeypatch) -> None:
    """Every page of these tests is asked for on one morning, and nobody has yet tried a wrong password."""
    monkeypatch.setenv("KITH_AT", invented.AT.isoformat())
    cache.clear()


@pytest.fixture
def place(db) -> invented.Place:
    """The invented place."""
    return invented.place()


@pytest.fixture
def signed_in():
    """A browser in which this worker is signed in."""

    def signed_in(worker) -> Client:
        client = Client()
        client.force_login(worker)
        return client

    return signed_in
