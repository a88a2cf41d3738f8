"""The one way to hand-written SQL: PostgreSQL's own cursor, inside Django's open transaction."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.types.datetime import TimestamptzLoader

# A query met for the second time on a connection is prepared there; the hot ones are met all day.
PREPARE_AFTER = 1

# PostgreSQL writes JSON without spaces around it; looking for them would cost more than reading a small answer.
READ = json.JSONDecoder().scan_once


class AnswersLoader(Loader):
    """Answers as dictionaries; most entries act on no duty, so an empty list is met at nearly every one."""

    def load(self, data: Buffer) -> object:
        """One value as PostgreSQL wrote it."""
        written = bytes(data)
        return [] if written == b"[]" else READ(written.decode(), 0)[0]


class Cursor(psycopg.Cursor):
    """Raises Django's errors at once, so that a savepoint around a few statements catches what it means to."""

    def execute(self, *words, **more) -> "Cursor":
        """Says one statement."""
        with connection.wrap_database_errors:
            return super().execute(*words, **more)


@contextmanager
def cursor() -> Iterator[Cursor]:
    """A cursor that gives plain tuples and answers as dictionaries."""
    connection.validate_no_broken_transaction()
    connection.ensure_connection()
    connection.connection.prepare_threshold = PREPARE_AFTER
    with connection.wrap_database_errors, Cursor(connection.connection) as cur:
        # Django takes answers as text, since its fields unpack them, and moments by its own slower way; here neither.
        cur.adapters.register_loader("jsonb", AnswersLoader)
        cur.adapters.register_loader("timestamptz", TimestamptzLoader)
        yield cur
