"""What follows after commit: records listed by a transaction are reckoned again, and the list is worked to its end."""
import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties import refreshing, waiting
from kith.intake import faults
from kith.intake.transacting import TRIES, another_came_first
from kith.notices import outbox
from kith.records.database import committed

log = logging.getLogger(__name__)

WIDE = 50        # over so many affected records nothing is reckoned inline: the worker takes them (D30)
AT_ONCE = 50

Take = Callable[[Cursor, int], set[int]]


def follow_up(subject_ids: Iterable[int], at: datetime) -> None:
    """Reckons these, and those around them, after the commit that listed them; many are left to the worker.

    What was said is kept by now: nothing that goes wrong here may tell its sender otherwise, and the list stands.
    """
    ids = sorted(set(subject_ids))
    for left in reversed(range(TRIES)) if ids else ():
        try:
            _follow(ids, at)
            return
        except Exception as fault:  # what failed is still listed, and the worker comes to it
            # Two that follow at once may each hold a relative whom the other wants: one of them comes again.
            if not left or not another_came_first(fault):
                log.exception("What follows could not be reckoned at once.")
                return


def _follow(ids: list[int], at: datetime) -> None:
    with committed() as cur:
        taken = waiting.take_these(cur, ids)
        if len(taken) > WIDE:
            waiting.list_for_reckoning(cur, taken, at)
        else:
            _reckon(cur, taken, at)


def work_through(at: datetime) -> int:
    """Works the list of records to be reckoned until it is empty; returns how many were."""
    return _until_empty(waiting.take_listed, at)


def look_again(at: datetime) -> int:
    """Reckons everyone whose moment to look again has come; returns how many times somebody was reckoned."""
    return _until_empty(lambda cur, limit: waiting.ripe(cur, at, limit), at)


def _until_empty(take: Take, at: datetime) -> int:
    """So many to a transaction; when that fails one by one, so that whoever cannot be reckoned stops nobody else."""
    total, limit, tries = 0, AT_ONCE, 1
    while True:
        try:
            taken, tries = _some(take, limit, at), 1
        except Exception as fault:  # one of the four places that catch everything: the failure becomes a duty
            if another_came_first(fault) and tries < TRIES:
                tries += 1
                continue
            log.exception("Some could not be reckoned.")
            if limit > 1:
                limit = 1
                continue
            taken = _give_up(take, at)
        if not taken:
            return total
        total += taken


def _some(take: Take, limit: int, at: datetime) -> int:
    with committed() as cur:
        ids = take(cur, limit)
        _reckon(cur, ids, at)
        return len(ids)


def _give_up(take: Take, at: datetime) -> int:
    """Leaves one person to the service desk for now."""
    with committed() as cur:
        ids = take(cur, 1)
        waiting.put_off(cur, ids, at + timedelta(hours=1))
        faults.add(cur, "Somebody could not be reckoned", "What is owed about them may be out of date.",
                   f"reckoning:{at.date()}", at)
        return len(ids)


def _reckon(cur: Cursor, ids: set[int], at: datetime) -> None:
    if ids:
        refreshed = refreshing.refresh(cur, ids, at)
        outbox.queue(cur, refreshed.tell, at)
        faults.note(cur, refreshed.faults, at)
