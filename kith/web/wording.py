"""How dates, ages, numbers and lateness are written for people, always in local English time."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kith.engine.phrasing.grammar import agreed as agreed
from kith.engine.phrasing.grammar import number
from kith.records.subjects import Subject

LONDON = ZoneInfo("Europe/London")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONG_MONTHS = (
    "", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NO_BREAK = "\u00a0"
PREGNANCY = timedelta(weeks=40)
WorkingDays = Callable[[datetime, datetime], int]


def local(moment: datetime) -> datetime:
    """The moment on an English clock."""
    return moment.astimezone(LONDON)


def times(n: int) -> str:
    """once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


def day(when: date, today: date | None = None) -> str:
    """Tue 14 Jul, with the year when it is not this year's or when this year is not said."""
    year = "" if today and when.year == today.year else f" {when.year}"
    return f"{DAYS[when.weekday()]} {when.day} {MONTHS[when.month]}{year}"


def long_day(when: date) -> str:
    """Tuesday 14 July 2026."""
    return f"{LONG_DAYS[when.weekday()]} {when.day} {LONG_MONTHS[when.month]} {when.year}"


def clock(moment: datetime) -> str:
    """16:20; in the hour that happens twice in October, which of the two it was."""
    there = local(moment)
    told = f"{there.hour:02}:{there.minute:02}"
    # The only hour that happens twice begins at 01:00 on the last Sunday of October.
    if there.hour != 1 or there.month != 10 or there.replace(fold=0).utcoffset() == there.replace(fold=1).utcoffset():
        return told
    return f"{told} ({'after' if there.fold else 'before'} the clocks changed)"


def moment(when: datetime, at: datetime | None = None) -> str:
    """Tue 14 Jul, 16:20."""
    return f"{day(local(when).date(), local(at).date() if at else None)}, {clock(when)}"


def near(when: datetime, at: datetime) -> str:
    """today, 17:00; yesterday, 16:42; otherwise the day itself."""
    away = (local(when).date() - local(at).date()).days
    word = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(away)
    return f"{word}, {clock(when)}" if word else moment(when, at)


def day_and_clock(when: datetime, at: datetime) -> str:
    """09:30 of today; of another day its name too: Mon 13 Jul, 09:30."""
    return clock(when) if local(when).date() == local(at).date() else moment(when, at)


def happened(when: datetime | None, precision: str, at: datetime | None = None) -> str:
    """A time as well as it is known: to the minute, the day or the month, or not at all."""
    if when is None or precision == "unknown":
        return "date not known"
    there = local(when).date()
    if precision == "month":
        return f"about {LONG_MONTHS[there.month]} {there.year}"
    return day(there, local(at).date() if at else None) if precision == "day" else moment(when, at)


def rough(when: date | None, precision: str) -> str:
    """A date of birth: the day, or about the month."""
    if when is None:
        return "not known"
    return f"about {LONG_MONTHS[when.month]} {when.year}" if precision == "month" else day(when)


def nhs_number(digits: str) -> str:
    """999 000 4102, in groups that do not part at a line's end."""
    return NO_BREAK.join((digits[:3], digits[3:6], digits[6:])) if len(digits) == 10 else digits


def capital(sentence: str) -> str:
    """A sentence's first letter raised, and nothing else changed."""
    return sentence[:1].upper() + sentence[1:]


def initials(*names: str) -> str:
    """M. K-R., for titles and lists that others may see."""
    parts = [part for name in names for part in name.split()]
    return " ".join("-".join(bit[:1] for bit in part.split("-") if bit) + "." for part in parts)


def titled(subject: Subject) -> str:
    """Somebody in the title of a page: titles end up in histories and on shared screens."""
    return initials(subject.known_as or subject.given_name, subject.family_name) or "no name yet"


def age(on: date, born: date | None, precision: str = "", expected: date | None = None) -> str:
    """How old somebody is on a day: weeks of a pregnancy, days, weeks, months or years."""
    if born is None:
        return gestation(expected, on) if expected else "age not known"
    aged = _aged(on, born, precision)
    # What a young person may decide changes on the day they are 18, so that day is said.
    return f"17, is 18 on {_birthday(born, 18)}" if aged == "17" else aged


def short_age(on: date, born: date, precision: str = "") -> str:
    """The same inside the sign of a drawing: 5d, 9w, 11m, 22."""
    count, *unit = _aged(on, born, precision).split()
    if not count.isdecimal():
        return ""
    return count if not unit or unit[0].startswith("year") else f"{count}{unit[0][0]}"


def gestation(expected: date, on: date) -> str:
    """24 weeks + 3 days."""
    days = (on - (expected - PREGNANCY)).days
    if days < 0 or days > 45 * 7:
        return "unborn"
    weeks, rest = divmod(days, 7)
    return f"{number(weeks, 'week')} + {number(rest, 'day')}" if rest else number(weeks, "week")


def _aged(on: date, born: date, precision: str) -> str:
    days = (on - born).days
    if days < 0:
        return "not born yet"
    if days < 14 and precision != "month":
        return number(days, "day")
    months = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    years, rest = divmod(months, 12)
    if days < 20 * 7:
        return number(days // 7, "week")
    if years < 2:
        return number(months, "month")
    if years < 5:
        return number(years, "year") + (f" {number(rest, 'month')}" if rest else "")
    return str(years)


def _birthday(born: date, years: int) -> str:
    leap = (born.month, born.day) == (2, 29) and (born.year + years) % 4
    return f"{'1 Mar' if leap else f'{born.day} {MONTHS[born.month]}'}"


def death(born: date | None, precision: str, died_on: date | None) -> str:
    """Died Mon 4 May 2026, aged 7 weeks; nothing counts on after a death."""
    if died_on is None:
        return "Died, date not known"
    aged = f", aged {_aged(died_on, born, precision)}" if born and born <= died_on else ""
    return f"Died {day(died_on)}{aged}"


def silence(since: datetime, at: datetime) -> str:
    """3 days; under a day in hours."""
    hours = int((at - since).total_seconds() // 3600)
    return number(hours // 24, "day") if hours >= 24 else number(hours, "hour")


def late_by(due_at: datetime, at: datetime, working_days: WorkingDays) -> str:
    """1 working day late; under a day in hours, from three weeks on in weeks."""
    days = working_days(due_at, at)
    if days == 0:
        hours = int((at - due_at).total_seconds() // 3600)
        return f"{number(hours, 'hour')} late" if hours > 0 else "just late"
    return f"{number(days // 5, 'week')} late" if days >= 10 else f"{number(days, 'working day')} late"


def left(due_at: datetime, at: datetime, working_days: WorkingDays) -> str:
    """in 3 hours; 2 working days left; what runs to the end of a day ends on that day, not on the next."""
    last = due_at - timedelta.resolution
    if local(last).date() == local(at).date():
        hours = int((due_at - at).total_seconds() // 3600)
        return f"in {number(hours, 'hour')}" if hours else f"in {number(_minutes(due_at, at), 'minute')}"
    days = working_days(at, last)
    return f"{number(days, 'working day')} left" if days else ""


def due_time(due_at: datetime, at: datetime) -> str:
    """When something is due; what runs to the end of a day is due on that day, not at midnight of the next."""
    there = local(due_at)
    if there.hour or there.minute:
        return near(due_at, at)
    last = (there - timedelta(minutes=1)).date()
    word = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((last - local(at).date()).days)
    return f"end of {word}" if word else f"end of {day(last, local(at).date())}"


def _minutes(due_at: datetime, at: datetime) -> int:
    return max(1, int((due_at - at).total_seconds() // 60))
