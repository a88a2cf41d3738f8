"""What follows after commit: records listed by a transaction are reckoned again, and the list is worked to its end."""
import logging
from collections.abc import Callable, Iterable
from datetime import datetime

from psycopg import Cursor

from kith.duties import refreshing, waiting
from kith.intake import faults
from kith.notices import outbox, sending
from kith.records.database import committed, plan_once

log = logging.getLogger(__name__)

WIDE = 50        # over so many affected records nothing is reckoned inline: the worker takes them (D30)
AT_ONCE = 50

Take = Callable[[Cursor], set[int]]


def follow_up(subject_ids: Iterable[int], at: datetime) -> None:
    """Reckons these, and those around them, after the commit that listed them; many are left to the worker.

    What was said is kept by now: nothing that goes wrong here may tell its sender otherwise, and the list stands.
    """
    ids = sorted(set(subject_ids))
    if not ids:
        return
    try:
        with committed() as cur:
            taken = waiting.take_these(cur, ids)
            if len(taken) > WIDE:
                waiting.list_for_reckoning(cur, taken, at)
            else:
                _reckon(cur, taken, at)
    except Exception:  # what failed is still listed, and the worker comes to it
        log.exception("What follows could not be reckoned at once.")


def work_through(at: datetime) -> int:
    """Works the list of records to be reckoned until it is empty; returns how many were."""
    return _until_empty(waiting.take_listed, at)


def look_again(at: datetime) -> int:
    """Reckons everyone whose moment to look again has come; returns how many times somebody was reckoned."""
    return _until_empty(lambda cur, limit: waiting.ripe(cur, at, limit), at)


def send(at: datetime) -> int:
    """Sends what waits, so many to a transaction; returns how many left."""
    total = 0
    while True:
        with committed() as cur:
            left = sending.send_waiting(cur, at)
        total += left
        if left == 0:
            return total


def _until_empty(take: Callable[[Cursor, int], set[int]], at: datetime) -> int:
    total = 0
    while taken := _some(take, at):
        total += taken
    return total


def _some(take: Callable[[Cursor, int], set[int]], at: datetime) -> int:
    with committed() as cur:
        ids = take(cur, AT_ONCE)
        _reckon(cur, ids, at)
        return len(ids)


def _reckon(cur: Cursor, ids: set[int], at: datetime) -> None:
    if ids:
        plan_once(cur)
        refreshed = refreshing.refresh(cur, ids, at)
        outbox.queue(cur, refreshed.tell, at)
        faults.note(cur, refreshed.faults, at)
