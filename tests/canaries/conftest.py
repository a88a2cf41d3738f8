"""The town of secrets, built once."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache

from tests import databases
from tests.canaries import families
from tests.canaries.town import Town
from tests.drilling import some
from tests.web import invented


@pytest.fixture(autouse=True)
def _at(monkeypatch) -> None:
    monkeypatch.setenv("KITH_AT", invented.AT.isoformat())
    cache.clear()


@pytest.fixture(scope="session")
def furnished(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[tuple[str, Town]]:
    """The town's own database, and who and what is in it."""

    def build() -> Town:
        town = Town(folder=tmp_path_factory.mktemp("canaries"))
        town.staff()
        families.people(town, some)
        town.find_duties()
        return town

    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched:
        patched.setenv("KITH_AT", invented.AT.isoformat())
        with databases.furnished("canaries", build) as made:
            yield made


@pytest.fixture
def there(furnished, django_db_blocker) -> Iterator[Town]:
    """In the town's own database; what one test does there is taken back by the transaction it is done in."""
    with django_db_blocker.unblock(), databases.instead(furnished[0]):
        yield furnished[1]


@pytest.fixture
def town(there, db, unheard) -> Town:
    """The town, for one test."""
    return there
