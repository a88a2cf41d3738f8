"""The one moment a reckoning judges at; every comparison with a later moment is remembered as "look again"."""
from collections.abc import Callable
from datetime import UTC, datetime


class Now:
    """``reached(t)`` is t <= at; else t is remembered, and ``again`` is the earliest such moment."""

    __slots__ = ("again", "at")

    def __init__(self, at: datetime):
        self.at, self.again = at.astimezone(UTC), None

    def reached(self, moment: datetime) -> bool:
        if moment <= self.at:
            return True
        if self.again is None or moment < self.again:
            self.again = moment
        return False

    def apart(self, find: Callable) -> tuple:
        """(what was found, the earliest later moment it was compared with), leaving what was remembered as it was."""
        before, self.again = self.again, None
        found = find()
        again, self.again = self.again, before
        return found, again
