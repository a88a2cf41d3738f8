"""The invented locality of the matrix, built once, with everybody signed in."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests import databases
from tests.web import invented
from tests.web.matrix.asking import Asking
from tests.web.matrix.place import place


@pytest.fixture(scope="session")
def everybody(django_db_setup, django_db_blocker) -> Iterator[tuple[str, Asking]]:
    """The name of its database, and whoever asks there."""
    kept = ExitStack()
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched:
        patched.setenv("KITH_AT", invented.AT.isoformat())
        made = kept.enter_context(databases.furnished("matrix", lambda: Asking(place())))
    yield made
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture
def there(everybody, django_db_blocker) -> Iterator[Asking]:
    """In its database, in the place of the pages' own."""
    with django_db_blocker.unblock(), databases.instead(everybody[0]):
        yield everybody[1]


@pytest.fixture
def asking(there, db, unheard) -> Asking:
    """Whoever asks."""
    return there
