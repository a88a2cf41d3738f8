"""How much is tried: all there is in `make drill`, which takes its time, and some of each in `make test`."""

import os
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")
LONG = "KITH_DRILL" in os.environ


def some(everything: Iterable[T], every: int, first: int = 0) -> list[T]:
    """All of them in the drill; otherwise one in so many, and others of them for whoever counts from another one."""
    found = list(everything)
    return found if LONG else found[first % every :: every]
