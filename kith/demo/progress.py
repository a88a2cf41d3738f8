"""A line that says how far a long piece of work is, and how long it will take."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

WIDTH, LINE = 30, 95
One = TypeVar("One")


def shown(work: Iterable[One], total: int, what: str, quiet: bool = False) -> Iterator[One]:
    """The same things one after another, with a bar on a terminal and one line at the end elsewhere."""
    step, began = max(1, total // 1000), time.monotonic()
    live = sys.stderr.isatty() and not quiet
    for n, one in enumerate(work, 1):
        yield one
        if live and n % step == 0:
            filled = min(WIDTH, n * WIDTH // max(total, 1))
            said = f"{what:<28} [{'#' * filled:<{WIDTH}}] {n:,}{left(time.monotonic() - began, n, total)}"
            print(f"\r{said:<{LINE}}", end="", file=sys.stderr, flush=True)
    if live:
        print(file=sys.stderr)
    elif not quiet:
        print(f"{what}: done.", file=sys.stderr)


def left(took: float, n: int, total: int) -> str:
    """What is said of the time left: nothing of what is nearly done, minutes where it is long."""
    seconds = took / n * max(total - n, 0)
    if seconds < 1:
        return ""
    return f", about {seconds:.0f} s left" if seconds < 90 else f", about {seconds / 60:.0f} min left"
