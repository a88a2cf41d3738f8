"""The one way to hand-written SQL: PostgreSQL's own cursor, inside Django's open transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connection
from psycopg.types.json import JsonbLoader

# A query met for the second time on a connection is prepared there; the hot ones are met all day.
PREPARE_AFTER = 1


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
        # Django asks for answers as text because its own fields unpack them; here nobody else would.
        cur.adapters.register_loader("jsonb", JsonbLoader)
        yield cur
