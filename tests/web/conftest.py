"""A place to look at, and somebody signed in to look."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.core.cache import cache
from django.test import Client

from tests import databases
from tests.web import invented


@pytest.fixture(autouse=True)
def _at(monkeypatch) -> None:
    """Every page of these tests is asked for on one morning, and nobody has yet tried a wrong password."""
    monkeypatch.setenv("KITH_AT", invented.AT.isoformat())
    cache.clear()


@pytest.fixture(scope="session")
def settled(django_db_setup, django_db_blocker) -> Iterator[tuple[str, invented.Place]]:
    """The invented place, built once: the name of the database in which it stands, and who is there."""
    kept = ExitStack()
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched:
        patched.setenv("KITH_AT", invented.AT.isoformat())
        made = kept.enter_context(databases.furnished("place", invented.place))
    yield made
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture
def there(settled, django_db_blocker) -> Iterator[invented.Place]:
    """In the place's own database; what one test does there is taken back by the transaction it is done in."""
    with django_db_blocker.unblock(), databases.instead(settled[0]):
        yield settled[1]


@pytest.fixture
def place(there, db) -> invented.Place:
    """The invented place, for one test."""
    return invented.again(there)


@pytest.fixture
def signed_in():
    """A browser in which this worker is signed in."""

    def signed_in(worker) -> Client:
        client = Client()
        client.force_login(worker)
        return client

    return signed_in
