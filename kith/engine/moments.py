"""The one moment a reckoning judges at; every comparison with a later moment is remembered as "look again"."""
from datetime import datetime


class Now:
    """``reached(t)`` is t <= at; else t is remembered, and ``again`` is the earliest such moment."""

    __slots__ = ("at", "again")

    def __init__(self, at: datetime):
        self.at, self.again = at, None

    def reached(self, moment: datetime) -> bool:
        if moment <= self.at:
            return True
        if self.again is None or moment < self.again:
            self.again = moment
        return False
