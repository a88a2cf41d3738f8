"""Many hands: a large town is taken in by several processes, each with families of its own, through the one pipe."""

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from django.db import connections

from kith.demo.people import Family

LARGE = 1_000    # families; below, one process is done before others have begun
TOGETHER = 50

Key = tuple[str, str]                                   # NHS number, and Kith's key
Take = Callable[[Sequence[Family]], Iterator[Key]]


def take_in(families: Sequence[Family], take: Take) -> Iterator[Key]:
    """What ``take`` gives for all of these. No family waits for another, so the order among families is nobody's."""
    hands = os.cpu_count() or 1
    if len(families) < LARGE or hands == 1:
        return take(families)
    return _by_many(families, take, hands)


def _by_many(families: Sequence[Family], take: Take, hands: int) -> Iterator[Key]:
    connections.close_all()     # none may be shared with another process
    gc.freeze()                 # what all of them only read is then looked through, and copied, by none
    context = multiprocessing.get_context("fork")
    given = context.SimpleQueue()
    crowd = [context.Process(target=_one, args=(families[n::hands], take, given), daemon=True) for n in range(hands)]
    for one in crowd:
        one.start()
    for _ in crowd:
        yield from (key for keys in iter(given.get, None) for key in keys)
    for one in crowd:
        one.join()
    if any(one.exitcode for one in crowd):
        raise RuntimeError("One of the processes that took the town in failed; its own words are above.")


def _one(families: Sequence[Family], take: Take, given) -> None:
    try:
        found = take(families)
        while keys := list(islice(found, TOGETHER)):
            given.put(keys)
    finally:
        given.put(None)
