"""The one way to hand-written SQL: PostgreSQL's own cursor, inside Django's open transaction."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection, transaction
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.types.datetime import TimestamptzLoader

# A query met for the second time on a connection is prepared there; the hot ones are met all day.
PREPARE_AFTER = 1
PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan"

# PostgreSQL writes JSON without spaces around it; looking for them would cost more than reading a small answer.
READ = json.JSONDecoder().scan_once


class AnswersLoader(Loader):
    """Answers as dictionaries; most entries act on no duty, so an empty list is met at nearly every one."""

    def load(self, data: Buffer) -> object:
        """One value as PostgreSQL wrote it."""
        written = bytes(data)
        return [] if written == b"[]" else READ(written.decode(), 0)[0]


class Cursor(psycopg.Cursor):
    """Gives plain tuples and answers as dictionaries.

    Raises Django's errors at once, so that a savepoint around a few statements catches what it means to.
    """

    def __init__(self, *words, **more):
        super().__init__(*words, **more)
        # Django takes answers as text, since its fields unpack them, and moments by its own slower way; here neither.
        self.adapters.register_loader("jsonb", AnswersLoader)
        self.adapters.register_loader("timestamptz", TimestamptzLoader)

    def execute(self, *words, **more) -> "Cursor":
        """Says one statement."""
        with connection.wrap_database_errors:
            return super().execute(*words, **more)

    def ask(self, *words) -> "Cursor":
        """Says one statement on a cursor of its own: several can then be asked before the first answer is read."""
        return Cursor(self.connection).execute(*words)


@contextmanager
def cursor() -> Iterator[Cursor]:
    """A cursor in whatever transaction is open."""
    connection.validate_no_broken_transaction()
    connection.ensure_connection()
    connection.connection.prepare_threshold = PREPARE_AFTER
    with connection.wrap_database_errors, Cursor(connection.connection) as cur:
        yield cur


@contextmanager
def piped() -> Iterator[Cursor]:
    """A transaction in which a statement waits for its answer only when that is read, so that many go on one journey.

    What a statement did wrong is raised by a later one, at the latest by the commit. Its statements are planned once
    for all values: those said here take few records by their keys, and to plan one costs more than to run it.
    """
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline(), transaction.atomic(), cursor() as cur:
        cur.execute(PLANNED_ONCE)
        yield cur
