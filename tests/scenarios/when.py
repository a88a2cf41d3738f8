"""Moments as a story says them: "Sat 11 Jul 21:40", "Sat 11 Jul", "9 weeks ago"; the stories are of July 2026."""
import re
from datetime import UTC, date, datetime, time, timedelta

from kith.engine.calendar import Calendar, add_months, local_moment

TODAY = date(2026, 7, 11)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SAID = re.compile(r"(?:(?P<name>[A-Z][a-z]{2}) )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})(?: (?P<year>\d{4}))?"
                  r"(?: (?P<clock>\d\d:\d\d))?")
HOLIDAYS_2026 = ((1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28))
ENGLAND = Calendar(frozenset(date(2026, *day) for day in HOLIDAYS_2026))


def ago(said: str) -> date:
    """ "9 weeks ago", "4 years ago", counted back from the Saturday the stories turn around."""
    number, unit = re.fullmatch(r"(\d+) (day|week|month|year)s? ago", said).groups()
    if unit in ("month", "year"):
        return add_months(TODAY, -int(number) * (12 if unit == "year" else 1))
    return TODAY - timedelta(days=int(number) * (7 if unit == "week" else 1))


def moment(said: str) -> tuple[datetime, str]:
    """(moment, precision); a weekday that does not fit its date is a mistake in the story."""
    found = SAID.fullmatch(said)
    if found is None:
        raise ValueError(f"“{said}” is no moment of a story. Say it like “Sat 11 Jul 21:40”.")
    day = date(int(found["year"] or TODAY.year), MONTHS.index(found["month"]) + 1, int(found["day"]))
    if found["name"] and DAYS[day.weekday()] != found["name"]:
        raise ValueError(f"{day} is a {DAYS[day.weekday()]}, not a {found['name']}.")
    if found["clock"]:
        return local_moment(day, time.fromisoformat(found["clock"])).astimezone(UTC), "moment"
    return local_moment(day), "day"
