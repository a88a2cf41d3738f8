"""A line that says how far a long piece of work is."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

WIDTH = 30
One = TypeVar("One")


def shown(work: Iterable[One], total: int, what: str, quiet: bool = False) -> Iterator[One]:
    """The same things one after another, with a bar on a terminal and one line at the end elsewhere."""
    step = max(1, total // 100)
    live = sys.stderr.isatty() and not quiet
    for n, one in enumerate(work, 1):
        yield one
        if live and n % step == 0:
            filled = min(WIDTH, n * WIDTH // max(total, 1))
            print(f"\r{what:<28} [{'#' * filled:<{WIDTH}}] {n:,}", end="", file=sys.stderr, flush=True)
    if live:
        print(file=sys.stderr)
    elif not quiet:
        print(f"{what}: done.", file=sys.stderr)
