"""How far a long piece of work is, and how long it will take: a bar on a terminal, which goes when the work is done."""
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

WIDTH, LINE = 30, 95
MB = 1_000_000
One = TypeVar("One")
Told = Callable[[int, int], None]   # how much is done, of how much


def bar(what: str, quiet: bool = False, unit: int = 1) -> Told:
    """Draws it anew each time it is told how far the work is; what counts in bytes is said in ``unit``."""
    began, mark = time.monotonic(), " MB" if unit == MB else ""

    def told(done: int, whole: int) -> None:
        filled = "#" * (WIDTH * done // max(whole, 1))
        said = f"{what:<22} [{filled:<{WIDTH}}] {done / unit:,.0f} of {whole / unit:,.0f}{mark}" \
               f"{left(time.monotonic() - began, done, whole)}"
        line, end = (said, "") if done < whole else ("", "\r")
        print(f"\r{line:<{LINE}}", end=end, file=sys.stderr, flush=True)

    return told if sys.stderr.isatty() and not quiet else lambda done, whole: None


def shown(work: Iterable[One], total: int, what: str, quiet: bool = False) -> Iterator[One]:
    """The same things one after another, with a bar, and a line at the end."""
    step, told = max(1, total // 1000), bar(what, quiet)
    for n, one in enumerate(work, 1):
        yield one
        if n % step == 0 and n < total:
            told(n, total)
    told(1, 1)
    if not quiet:
        print(f"{what}: done.", file=sys.stderr)


def left(took: float, done: int, whole: int) -> str:
    """What is said of the time left: nothing of what is nearly done, minutes where it is long."""
    seconds = took / done * max(whole - done, 0) if done else 0
    if seconds < 1:
        return ""
    return f", about {seconds:.0f} s left" if seconds < 90 else f", about {seconds / 60:.0f} min left"
