"""Reading for a page: statements planned once for all values, since these take few records by their keys."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from psycopg import Cursor

from kith.records.database import cursor

# To plan the list anew for each worker costs several times as much as to read it.
ONCE = "set local plan_cache_mode = force_generic_plan"


@contextmanager
def planned_once() -> Iterator[Cursor]:
    """A transaction with its cursor; one picture of what is known, for everything on the page."""
    with transaction.atomic(), cursor() as cur:
        cur.execute(ONCE)
        yield cur
