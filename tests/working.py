"""How long an answer was worked at: a machine that does much else at the same time does not make it slow."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection

A_WAIT = 5   # times as long may it take by the clock, since whoever waits does not ask why
TICK = os.sysconf("SC_CLK_TCK")


@contextmanager
def soon(longest: float, what: object) -> Iterator[None]:
    """No more than so many seconds of work, of this process and of the database's for it."""
    clock, worked = time.monotonic(), _worked()
    yield
    work, took = _worked() - worked, time.monotonic() - clock
    assert work < longest, f"{what} was {work:.1f} s of work, and took {took:.1f} s"
    assert took < longest * A_WAIT, f"{what} took {took:.1f} s, of which {work:.1f} s were work"


def _worked() -> float:
    return time.process_time() + _database()


def _database() -> float:
    """What the server's process of our connection worked so far, where it runs on this machine."""
    line = connection.connection
    if line is None or line.closed or not connection.settings_dict["HOST"].startswith("/"):
        return 0.0
    with suppress(OSError):
        said = Path(f"/proc/{line.info.backend_pid}/stat").read_text().rpartition(")")[2].split()
        return (int(said[11]) + int(said[12])) / TICK
    return 0.0
