"""What every test stands on: its database, its site, its browser, the real messages, and no way out to the network."""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core.signals import request_finished
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from hypothesis import settings

from kith.access.models import Worker
from kith.config.database import running
from kith.records import rights
from kith.records.database import cursor
from tests import browser as browsers
from tests import databases, lots, ways
from tests.intake import place

HERE = (None, "", "localhost", "127.0.0.1", "::1", "0.0.0.0", "::")

# Machines differ in speed, and a slow example is not a wrong one.
settings.register_profile("kith", deadline=None)
settings.load_profile("kith")


def _refuse_to_leave(event: str, details: tuple) -> None:
    asked = {"socket.connect": lambda: details[1], "socket.getaddrinfo": lambda: details}.get(event, tuple)()
    if isinstance(asked, tuple) and asked and asked[0] not in HERE:
        raise RuntimeError(f"A test tried to reach {asked[0]}. Tests use nothing beyond this machine.")


sys.addaudithook(_refuse_to_leave)
lots.stand_in()
ways.stand_in()


def pytest_report_header() -> str:
    """Which lot it was, for whoever wants to see it again."""
    return f"drawn by lot: {lots.LOT} (KITH_LOT)"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Each test draws its own."""
    lots.begin(item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef, request: pytest.FixtureRequest) -> Iterator[None]:
    """What lives longer than a test draws apart from it."""
    if fixturedef.scope == "function":
        return (yield)
    with lots.apart(f"{request.node.nodeid} {fixturedef.argname}"):
        return (yield)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix) -> None:
    """Starts the embedded database the first time a test wants one.

    A test's data need not outlive a power cut, and is gone before anybody would clear up after it; what needs to know
    how much there is counts it itself.
    """
    running.start(fsync="off", synchronous_commit="off", full_page_writes="off", autovacuum="off")


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment, django_db_blocker, django_db_modify_db_settings, django_db_keepdb
) -> Iterator[None]:
    """Makes the test database; the plugin's own way makes none for a session whose tests all have their own."""
    with django_db_blocker.unblock(), rights.as_owner():
        made = setup_databases(verbosity=0, interactive=False, keepdb=django_db_keepdb)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0, keepdb=django_db_keepdb)


@pytest.fixture(scope="session")
def staffed(django_db_setup, django_db_blocker) -> Iterator[str]:
    """The name of the database in which the pipe's locality stands with its staff, taken on once."""
    kept = ExitStack()
    with django_db_blocker.unblock():
        name, _ = kept.enter_context(databases.furnished("staffed", place.locality))
    yield name
    with django_db_blocker.unblock():
        kept.close()


@pytest.fixture
def at_work(staffed, django_db_blocker) -> Iterator[None]:
    """In that database; what one test does there is taken back by the transaction it is done in."""
    with django_db_blocker.unblock(), databases.instead(staffed):
        yield


@pytest.fixture
def staff(at_work, db) -> dict[str, Worker]:
    """Everybody who works in the pipe's locality, by first name."""
    return place.staff()


@pytest.fixture
def own_staff(staffed, django_db_blocker) -> Iterator[dict[str, Worker]]:
    """The same in a database for this test alone, where things are committed."""
    with django_db_blocker.unblock(), databases.instead(staffed), databases.copied():
        yield place.staff()


@pytest.fixture
def own_database(django_db_setup, django_db_blocker) -> Iterator[None]:
    """A database for this test alone, in which things are committed for real, as the pipe and the site do."""
    with django_db_blocker.unblock(), databases.copied():
        yield


@pytest.fixture
def site(own_database) -> Iterator[str]:
    """The address of the whole site, served from this test's own database."""
    with databases.served() as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """A real browser, opened once."""
    with browsers.opened() as one:
        yield one


@pytest.fixture
def page(browser):
    """A page without history or cookies."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    yield context.new_page()
    context.close()


@pytest.fixture
def unheard(caplog) -> Iterator[None]:
    """What thousands of refusals say to the log is not kept: each line would keep its whole request and answer."""
    with caplog.at_level(logging.CRITICAL, "django.request"), caplog.at_level(logging.CRITICAL, "kith"):
        yield


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of real messages that none of us wrote; it is not part of the project."""
    folder = Path(os.environ.get("KITH_CASES", Path(__file__).parent.parent.parent / "shared" / "cases"))
    if not folder.is_dir():
        pytest.skip(f"not run: no cases at {folder} (KITH_CASES names their folder)")
    return folder


def _reads_all_again(**_) -> None:
    """A page narrows what its connection reads; the test that asked for it goes on as the machine it was."""
    if rights.narrowed() and connection.connection and not connection.connection.closed:
        with cursor() as cur:
            rights.look_across(cur)


request_finished.connect(_reads_all_again)
