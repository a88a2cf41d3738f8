"""What follows after commit: records listed by a transaction are reckoned again, and the list is worked to its end."""
from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.duties import refreshing, waiting
from kith.intake import faults
from kith.notices import outbox, sending
from kith.records.database import cursor

WIDE = 50        # over so many affected records nothing is reckoned inline: the worker takes them (D30)
AT_ONCE = 50


def follow_up(subject_ids: Iterable[int], at: datetime) -> None:
    """Reckons these after the commit that listed them; many are left to the worker."""
    ids = list(subject_ids)
    if ids and len(ids) <= WIDE:
        _each(lambda cur: waiting.take_these(cur, ids), at)


def work_through(at: datetime) -> int:
    """Works the list of records to be reckoned until it is empty; returns how many were."""
    return _until_empty(lambda cur: waiting.take_listed(cur, AT_ONCE), at)


def look_again(at: datetime) -> int:
    """Reckons everyone whose moment to look again has come; returns how many times somebody was reckoned."""
    return _until_empty(lambda cur: waiting.ripe(cur, at, AT_ONCE), at)


def send(at: datetime) -> int:
    """Sends what waits, so many to a transaction; returns how many left."""
    total = 0
    while True:
        with transaction.atomic(), cursor() as cur:
            left = sending.send_waiting(cur, at)
        total += left
        if left == 0:
            return total


def _until_empty(take: Callable[[Cursor], list[int]], at: datetime) -> int:
    total = 0
    while taken := _each(take, at):
        total += taken
    return total


def _each(take: Callable[[Cursor], list[int]], at: datetime) -> int:
    with transaction.atomic(), cursor() as cur:
        ids = take(cur)
        if ids:
            refreshed = refreshing.refresh(cur, ids, at)
            outbox.queue(cur, refreshed.tell, at)
            faults.note(cur, refreshed.faults, at)
        return len(ids)
