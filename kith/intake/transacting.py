"""One transaction, taken again where another got in between, and at last without reckoning where that fails."""
import logging
from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, OperationalError
from psycopg import Cursor
from psycopg.errors import DeadlockDetected

from kith.language.errors import Problems, Refused
from kith.records.database import committed

log = logging.getLogger(__name__)
Done = TypeVar("Done")
TRIES = 3


class MadeElsewhere(Exception):
    """Another message, at the same moment, made a record for the same number."""


def in_one(act: Callable[[Cursor, bool], Done]) -> Done:
    """``act(cur, reckoning)`` in one transaction. What was said is kept even when reckoning what is owed fails:
    it is then taken in once more, and not reckoned.
    """
    for attempt in range(1, TRIES + 1):
        try:
            with committed() as cur:
                return act(cur, True)
        except (Problems, Refused):
            raise
        except Exception as fault:  # one of the four places that catch everything
            if not another_came_first(fault):
                log.exception("What was said could not be taken in at once.")
                break
            if attempt == TRIES:
                raise
    with committed() as cur:
        return act(cur, False)


def another_came_first(fault: Exception) -> bool:
    """The same message, a record for the same number, or two that wait for each other: nobody's mistake."""
    waited = isinstance(fault, OperationalError) and isinstance(fault.__cause__, DeadlockDetected)
    return waited or isinstance(fault, (MadeElsewhere, IntegrityError))
