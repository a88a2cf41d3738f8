"""The one clock: everything below config is handed the moment it needs."""

import os
from datetime import datetime
from zoneinfo import ZoneInfo

from kith.engine.days import FIRST_YEAR, LAST_YEAR

LONDON = ZoneInfo("Europe/London")


def now(said: str | None = None) -> datetime:
    """The moment that was said (a command's --at), else the one KITH_AT pretends it is, else the moment it is."""
    if said is not None:
        return moment(said)
    pretended = os.environ.get("KITH_AT")
    return moment(pretended) if pretended else datetime.now(LONDON)


def moment(text: str) -> datetime:
    """Reads "2026-11-23", "2026-11-23T09:30" or an ISO moment with its offset; without one it is London's time."""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError as fault:
        raise ValueError(f'"{text}" is not a moment. Write a date and a time such as 2026-11-23T09:30.') from fault
    if not FIRST_YEAR <= read.year < LAST_YEAR:
        raise ValueError(f"The year {read.year} cannot be right. Write one from {FIRST_YEAR} to {LAST_YEAR - 1}.")
    return read.replace(tzinfo=LONDON) if read.tzinfo is None else read
