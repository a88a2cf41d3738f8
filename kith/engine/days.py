"""The day and time that an answer names; what cannot be read is not known."""
from datetime import date, datetime, timedelta

from kith.engine.calendar import add_months, local

FIRST_YEAR, LAST_YEAR = 1850, 2200   # a year outside these is a slip of the keyboard, and counts as unknown


def day_of(answer) -> date | None:
    """The day an ISO date or month names; of a month its last day, so that a child counts as younger."""
    first = first_day_of(answer)
    return first if first is None or len(answer) >= 10 else add_months(first, 1) - timedelta(days=1)


def first_day_of(answer) -> date | None:
    """The day an ISO date names, or the first of a month; what cannot be read is not known."""
    if not isinstance(answer, str):
        return None
    clock = clock_of(answer)
    try:
        day = clock.date() if clock else date.fromisoformat(answer[:10] if len(answer) >= 10 else f"{answer}-01")
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def in_words(when: date | datetime) -> str:
    """14 July 2026, the day that it is here: as a law or a letter says it, whatever year it is read in."""
    day = local(when).date() if isinstance(when, datetime) else when
    return f"{day.day} {day:%B %Y}"


def clock_of(answer) -> datetime | None:
    """The local day and time of an answer that is a moment; a day alone has none."""
    try:
        moment = datetime.fromisoformat(answer) if isinstance(answer, str) and "T" in answer else None
    except ValueError:
        return None
    return local(moment) if moment and moment.tzinfo else None
