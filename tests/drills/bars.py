"""How far a drill is, while it goes on, and what all of them came to, at the end."""

import os
import sys
import time

WIDTH, OFTEN = 30, 15  # seconds between two lines where there is no terminal to draw on
SUMMARY: list[str] = []


class Bar:
    """A bar on a terminal; elsewhere, and where two of them would be drawn over each other, a line now and then."""

    def __init__(self, what: str, total: float):
        self.what, self.total, self.began, self.last = what, total, time.monotonic(), 0.0

    def at(self, done: float, words: str = "") -> None:
        """So much is done."""
        now, live = time.monotonic(), sys.stderr.isatty() and "PYTEST_XDIST_WORKER" not in os.environ
        if not live and now - self.last < OFTEN and done < self.total:
            return
        self.last, filled = now, min(WIDTH, int(WIDTH * done / self.total))
        line = f"{self.what} [{'#' * filled:<{WIDTH}}] {done:,.0f} of {self.total:,.0f}, {now - self.began:,.0f} s"
        line = f"{line}. {words}"
        print(f"\r{line:<118}" if live else line, end="" if live else "\n", file=sys.stderr, flush=True)


def summary(words: str) -> None:
    """A line that is shown again when every drill is over."""
    SUMMARY.append(words)
