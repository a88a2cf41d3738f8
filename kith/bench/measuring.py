"""Does one thing many times, alone or eight at once, and says what it cost and how long it took."""

import multiprocessing
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import connection

from kith.bench import meter

Act = Callable[[object], None]


@dataclass(frozen=True)
class Turn:
    """What one turn took: CPU in milliseconds each, seconds in all, and how long each waited, in milliseconds."""

    cpu: float
    took: float
    waits: list[float]


@dataclass(frozen=True)
class Took:
    """What one act costs, in the middle of many turns: CPU in milliseconds, and the shape of the waiting."""

    cpu: float
    a_second: float
    p50: float
    p99: float


def take(act: Act, inputs: Sequence, server: meter.Server, at_once: int = 1) -> Turn:
    """One turn: every input once, this many at the same time."""
    before = server.cpu() + meter.ours()   # ours next to the acts: asking after the server's costs us too
    began = time.perf_counter()
    waits = _alone(act, inputs) if at_once == 1 else _together(act, inputs, at_once)
    took = time.perf_counter() - began
    used = meter.ours() + server.cpu() - before
    return Turn(1000 * used / len(inputs), took, [1000 * wait for wait in waits])


def middle(turns: Sequence[Turn]) -> Took:
    """The CPU of the middle turn, so that one on which something else fell counts no more; the waits of all."""
    waits = sorted(wait for one in turns for wait in one.waits)
    return Took(statistics.median(one.cpu for one in turns), len(waits) / sum(one.took for one in turns),
                waits[len(waits) // 2], waits[min(len(waits) - 1, round(len(waits) * 0.99))])


def _alone(act: Act, inputs: Sequence) -> list[float]:
    waits = []
    for one in inputs:
        began = time.perf_counter()
        act(one)
        waits.append(time.perf_counter() - began)
    return waits


def _together(act: Act, inputs: Sequence, at_once: int) -> list[float]:
    """Each in a process of its own, as the doors of a busy locality are; none shares a connection with another."""
    connection.close()
    context = multiprocessing.get_context("fork")
    waits = context.SimpleQueue()
    crowd = [context.Process(target=_one_of_many, args=(act, inputs[n::at_once], waits)) for n in range(at_once)]
    for one in crowd:
        one.start()
    told = [waits.get() for _ in crowd]
    for one in crowd:
        one.join()
    if any(one.exitcode for one in crowd):
        raise RuntimeError("One of the processes that were measured failed; its own words are above.")
    return [wait for some in told for wait in some]


def _one_of_many(act: Act, inputs: Sequence, waits) -> None:
    try:
        told = _alone(act, inputs)
    except BaseException:
        waits.put([])
        raise
    waits.put(told)
