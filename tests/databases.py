"""Databases that one test may fill and commit to without another test seeing it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connection, connections
from django.test.testcases import LiveServerThread
from psycopg import sql

from kith.records import rights
from kith.records.database import cursor
from kith.worklists.about.keeping import forget_everything

# While a browser is open its library has an event loop running in the thread of the test, and Django would then keep a
# second connection beside the first, which sees nothing of the test's transaction.
connections._connections = threading.local()

# By the name of its database: a line that waits for the next test there. A new one has to learn every table first.
_waiting: dict[str, object] = {}


@contextmanager
def copied() -> Iterator[None]:
    """Puts a copy of the migrated database in its place for a while."""
    with another("own") as copy, instead(copy):
        yield


@contextmanager
def another(suffix: str) -> Iterator[str]:
    """Another database like the one of the moment, by its name, for a while."""
    # Emptying tables after a test would need the right to remove entries, which nobody has.
    before = connection.settings_dict["NAME"]
    copy = f"{before}_{suffix}"
    connection.close()
    _say("DROP DATABASE IF EXISTS {} WITH (FORCE)", copy)
    _say("CREATE DATABASE {} TEMPLATE {}", copy, before)
    try:
        yield copy
    finally:
        if line := _waiting.pop(copy, None):
            line.close()
        _say("DROP DATABASE {} WITH (FORCE)", copy)


@contextmanager
def instead(name: str) -> Iterator[None]:
    """Puts the database of this name in the place of the one of the moment for a while."""
    before = connection.settings_dict["NAME"]
    _turn_to(name)
    try:
        yield
    finally:
        _turn_to(before)


def _turn_to(name: str) -> None:
    """Another database from now on; what was open to the one before stays open."""
    names = connection.settings_dict
    _waiting[names["NAME"]], connection.connection = connection.connection, _waiting.pop(name, None)
    names["NAME"] = name
    # One that was closed in a transaction leaves all this behind, and only a new line would have wiped it away.
    connection.autocommit = bool(connection.connection and connection.connection.autocommit)
    connection.closed_in_transaction = connection.needs_rollback = connection.in_atomic_block = False
    connection.savepoint_ids, connection.atomic_blocks = [], []
    forget_everything()


@contextmanager
def furnished(suffix: str, furnish: Callable[[], object]) -> Iterator[tuple[str, object]]:
    """A database in which something was built once, by its name, with what was built: tests begin where it ended."""
    with another(suffix) as name:
        with instead(name):
            built = furnish()
            count()
        yield name, built


def count() -> None:
    """Lets the planner know how much there is, since nobody clears up here and would count by the way."""
    with cursor() as cur, rights.owning(cur):
        cur.execute("analyze")


@contextmanager
def served() -> Iterator[str]:
    """Serves the site from the database of the moment, on a free port."""
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    try:
        yield f"http://{server.host}:{server.port}"
    finally:
        server.terminate()


def _say(words: str, *names: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(sql.SQL(words).format(*map(sql.Identifier, names)))
