"""Invented towns to look at, made once for each size and seed."""

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from kith.demo.town import Town, town

AT = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/London"))


@cache
def made(people: int = 600, seed: int = 1, at: datetime = AT) -> Town:
    """A town of about that many people."""
    return town(people, at, seed)
