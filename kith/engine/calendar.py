"""England's working days and local days, from data handed in; the trigger day is always left out."""
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def local(moment: datetime) -> datetime:
    return moment.astimezone(LONDON)


@lru_cache(maxsize=20_000)
def local_moment(day: date, clock: time = time(0)) -> datetime:
    """This clock time on this local day, in UTC; of an hour that happens twice, the first."""
    return datetime.combine(day, clock, LONDON).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    return local_moment(day + timedelta(days=1))


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day: 31 August and six months is the end of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for length in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, length))
        except ValueError:
            continue
    raise ValueError(f"No such month: {day} and {months} months.")


def birthday(born: date, years: int) -> date:
    """The day this age is reached; born on 29 February, on 1 March of other years (English law counts so)."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


@dataclass(frozen=True)
class Calendar:
    """The working days and hours of a team, or of the locality where a team keeps none of its own.

    ``holidays``: bank holidays of England and Wales, on which nobody is taken to work, at weekends or not.
    """

    holidays: frozenset[date] = frozenset()
    opens: time = time(9)
    closes: time = time(17)
    weekends: bool = False
    _days: dict = field(default_factory=dict, compare=False, repr=False)

    def works(self, day: date) -> bool:
        return (self.weekends or day.weekday() < 5) and day not in self.holidays

    def working_day(self, day: date, n: int) -> date:
        """The nth working day after ``day``; 0 is ``day`` itself if it is one, else the next."""
        if n == 0 and self.works(day):
            return day
        for _ in range(max(n, 1)):
            day += timedelta(days=1)
            while not self.works(day):
                day += timedelta(days=1)
        return day

    def working_days_between(self, first: datetime, last: datetime) -> int:
        """How many working days after the day of ``first`` up to and with the day of ``last``."""
        start, end = local(first).date(), local(last).date()
        if end <= start:
            return 0
        days = self._year(start.year, end.year)
        return bisect_right(days, end) - bisect_right(days, start)

    def _year(self, first: int, last: int) -> list[date]:
        if (first, last) not in self._days:
            span = (date(last, 12, 31) - date(first, 1, 1)).days + 1
            every = (date(first, 1, 1) + timedelta(days=n) for n in range(span))
            self._days[first, last] = [day for day in every if self.works(day)]
        return self._days[first, last]
