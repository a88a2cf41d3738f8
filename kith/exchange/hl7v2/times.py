"""HL7's dates and times as ISO ones; a time without an offset is London's, as every English hospital means it."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import cache

from kith.engine.calendar import LONDON

_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)?(?P<day>\d\d)?"
    r"(?:(?P<hour>\d\d)(?P<minute>\d\d)?(?P<second>\d\d)?(?:\.\d{1,6})?)?(?P<offset>[+-]\d{4})?",
    re.ASCII,
)


def moment(text: str) -> str:
    """An ISO moment with its offset, or an ISO date where no time was given; nothing when it is neither."""
    if (found := _read(text)) is None or not found["day"]:
        return ""
    if not found["hour"]:
        return _day(found)
    at = _aware(found)
    return at.isoformat() if at else ""


def day(text: str) -> str:
    """An ISO date as the sender wrote it, or "2024-05" where only the month is known."""
    # A birth just after midnight belongs to the day that was written, so no offset is applied here.
    found = _read(text)
    return _day(found) if found else ""


def stated(text: str) -> datetime | None:
    """The moment at which something was said, for putting messages in order."""
    found = _read(text)
    return _aware(found) if found and found["day"] else None


def written(at: datetime) -> str:
    """A moment as HL7 writes it."""
    return at.strftime("%Y%m%d%H%M%S%z")


def _read(text: str) -> re.Match | None:
    return _WRITTEN.fullmatch(text.strip())


def _day(found: re.Match) -> str:
    if not found["month"]:
        return ""
    try:
        known = date(int(found["year"]), int(found["month"]), int(found["day"] or 1)).isoformat()
    except ValueError:
        return ""
    return known if found["day"] else known[:7]


def _aware(found: re.Match) -> datetime | None:
    parts = [int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
    try:
        return datetime(*parts, tzinfo=_zone(found["offset"]) if found["offset"] else LONDON)
    except ValueError:
        return None


@cache
def _zone(offset: str) -> timezone:
    """``offset`` as in "+0100". Raises ValueError where it is a day or more."""
    apart = timedelta(hours=int(offset[1:3]), minutes=int(offset[3:]))
    return timezone(-apart if offset[0] == "-" else apart)
