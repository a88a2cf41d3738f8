"""What somebody typed into the one search box: a key, a number, a date, half a postcode, and the rest is a name."""

import re
from dataclasses import dataclass
from datetime import date

from kith.records import storable, subjects
from kith.records.names import fold

NUMBER = re.compile(r"(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
BY_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)")
BY_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
BY_WORD = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)? +([a-z]{3,9})\.? +(\d{4}|\d{2})(?!\d)", re.IGNORECASE)
POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][0-9A-Z]?)(?: *[0-9][A-Z]{2})?\b", re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# More words than any name has would only make the search slow.
MOST_WORDS = 6
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Sought:
    """The parts of what is looked for; any may be missing."""

    number: str = ""
    dates: tuple[date, ...] = ()
    district: str = ""
    words: tuple[str, ...] = ()
    key: str = ""

    def __bool__(self) -> bool:
        return bool(self.number or self.dates or self.district or self.words or self.key)


def read(typed: str) -> Sought:
    """Takes a search apart; nothing that can be typed makes it fail."""
    rest = storable.text(typed[:LONGEST])
    number, rest = _take(NUMBER, rest)
    dates: tuple[date, ...] = ()
    for pattern, order in ((BY_YEAR_FIRST, "ymd"), (BY_FIGURES, "dmy"), (BY_WORD, "dmy")):
        found = pattern.search(rest)
        days = _dates(dict(zip(order, found.groups(), strict=True))) if found and not dates else ()
        if found and days:
            dates, rest = days, _without(found, rest)
    district, rest = _district(rest)
    return Sought(re.sub(r"\D", "", number), dates, district, tuple(fold(rest)[:MOST_WORDS]), _key(typed))


def swapped(day: date) -> date | None:
    """The date with its day and month changed over, where that is a different date."""
    if day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def _key(typed: str) -> str:
    """One key in fifty is also a postcode, so what may be a key is looked for as both."""
    key = "".join(filter(str.isalnum, typed.lower()))
    return key if len(key) == subjects.LENGTH and set(key) <= set(subjects.LETTERS) else ""


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    return (found.group(), _without(found, text)) if found else ("", text)


def _district(text: str) -> tuple[str, str]:
    found = POSTCODE.search(text)
    return (found.group(1).upper(), _without(found, text)) if found else ("", text)


def _without(found: re.Match[str], text: str) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _dates(parts: dict[str, str]) -> tuple[date, ...]:
    """A year of two figures may be of either century, and both are looked for."""
    month = parts["m"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else 0
    years = [int(parts["y"])] if len(parts["y"]) == 4 else [2000 + int(parts["y"]), 1900 + int(parts["y"])]
    return tuple(day for year in years if (day := _date(year, number, int(parts["d"]))))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
