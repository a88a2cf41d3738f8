"""The one way to hand-written SQL: PostgreSQL's own cursor, inside Django's open transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from psycopg import Cursor
from psycopg.types.json import JsonbLoader

# A query met for the second time on a connection is prepared there; the hot ones are met all day.
PREPARE_AFTER = 1


@contextmanager
def cursor() -> Iterator[Cursor]:
    """A cursor that gives plain tuples, answers as dictionaries, and Django's own errors."""
    connection.validate_no_broken_transaction()
    connection.ensure_connection()
    connection.connection.prepare_threshold = PREPARE_AFTER
    with connection.wrap_database_errors, Cursor(connection.connection) as cur:
        # Django asks for answers as text because its own fields unpack them; here nobody else would.
        cur.adapters.register_loader("jsonb", JsonbLoader)
        yield cur
