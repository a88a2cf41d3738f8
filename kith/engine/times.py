"""At which times somebody may be reached, as it was written down; what cannot be read leaves no time open."""

import re
from datetime import datetime, time

from kith.engine.calendar import local

WEEKDAYS, WEEKEND = frozenset(range(5)), frozenset({5, 6})
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOCK = r"([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(am|pm)?"
EARLIEST = 7   # an hour before this without a word is as likely one of the afternoon
SPAN = re.compile(rf"{CLOCK} ?(?:to|until|till|and|-|–) ?{CLOCK}")
DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b")
RANGE = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]* ?(?:to|-|–) ?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b")
# Whoever wrote one of these meant something that no two times of a clock say.
UNSAID = re.compile(r"\b(not|no|never|except|unless|but|only if|when|while|if|before|after|term|school|holiday)\w*\b")


def includes(said: object, moment: datetime) -> bool:
    """Whether a moment is one of the times that were written; nothing written leaves every time open."""
    words = str(said or "").strip().lower()
    if not words:
        return True
    spans = [_span(found.groups()) for found in SPAN.finditer(words)]
    if not spans or None in spans or UNSAID.search(words) or _left_over(words):
        return False
    now = local(moment)
    return now.weekday() in _days(words) and any(begins <= now.time() < ends for begins, ends in spans)


def _left_over(words: str) -> bool:
    """Figures that are no part of a time of day, such as a date."""
    return bool(re.search(r"\d", SPAN.sub("", words)))


def _span(said: tuple) -> tuple[time, time] | None:
    """Where only the end says am or pm, the beginning is in the same half of the day if it can be."""
    ends, half = _clock(*said[3:]), said[2] or said[5]
    may_be = (_clock(said[0], said[1], half), _clock(*said[:3]))
    begins = next((one for one in may_be if one and ends and one < ends), None)
    return (begins, ends) if begins and (half or int(said[0]) >= EARLIEST) else None


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    """A time of day; 12 am is midnight."""
    hours = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    return time(hours, int(minute or 0)) if hours < 24 and int(minute or 0) < 60 else None


def _days(words: str) -> frozenset[int]:
    named = frozenset(DAYS.index(found) for found in DAY.findall(words))
    for first, last in RANGE.findall(words):
        begin, end = DAYS.index(first), DAYS.index(last)
        named |= frozenset(range(begin, end + 1)) if begin <= end else frozenset({*range(begin, 7), *range(end + 1)})
    named |= WEEKDAYS if "weekday" in words else frozenset()
    named |= WEEKEND if "weekend" in words else frozenset()
    return named or WEEKDAYS | WEEKEND
