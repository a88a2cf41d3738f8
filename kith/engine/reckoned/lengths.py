"""What a length means: from a moment, in a calendar, with the settings of that moment."""
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from kith.engine.calendar import Calendar, add_months, birthday, end_of_day, local, local_moment
from kith.engine.days import clock_of, day_of
from kith.engine.drawn import days_at, drawn, number
from kith.engine.values import Values
from kith.language.lengths import Length


def after(length: Length, start: datetime, calendar: Calendar, values: Values, born: date | None = None) -> datetime:
    """The moment a length is over, in UTC."""
    amount, day = values.of(length.amount, start), local(start).date()
    match length.unit:
        case "minutes" | "hours":
            return start.astimezone(UTC) + timedelta(**{length.unit: amount})
        case "days":
            return end_of_day(day + timedelta(days=amount))
        case "working_days":
            return end_of_day(calendar.working_day(day, amount))
        case "end_of_working_day":
            return _close(calendar, day, int(amount), start)
        case "of_step":
            n = length.named_by or 1
            return _close(calendar, day, days_at(drawn(length.amount, values, start), n), start)
        case "months":
            return end_of_day(add_months(day, amount))
        case "at" if length.then:
            last = after(length.then, start, calendar, values, born) - timedelta.resolution   # a day ends with the next
            return local_moment(local(last).date(), time(int(amount)))
        case "at":
            return _next_hour(day, int(amount), start)
        case "sooner" | "later":
            which = min if length.unit == "sooner" else max
            return which(after(one, start, calendar, values, born) for one in (length.then, length.before))
        case "earlier":
            return _earlier(length.before, after(length.then, start, calendar, values, born), calendar, values)
        case "moment":
            return datetime.fromisoformat(amount).astimezone(UTC)
        case "until" if length.before:
            named_day = local_moment(date.fromisoformat(amount))
            return after(length.before, named_day, calendar, values, born)
        case "until":
            return end_of_day(date.fromisoformat(amount))
        case "until_age":
            young = born is None or day < birthday(born, amount)
            return after(length.before if young else length.then, start, calendar, values, born)
    raise ValueError(f"No such length: {length.unit}.")


def named(length: Length, answers: Mapping) -> Length:
    """With the day that the cause names, where its length is to, from or before one, or an hour of it."""
    if length.unit == "earlier" or (length.unit == "at" and length.then):
        return replace(length, then=named(length.then, answers))
    if length.unit in ("sooner", "later"):
        return replace(length, then=named(length.then, answers), before=named(length.before, answers))
    if length.unit == "of_step":
        return replace(length, named_by=number(answers))
    return _answered(length, answers) if length.unit in ("by_day", "by_moment") else length


def _answered(length: Length, answers: Mapping) -> Length:
    answer = answers.get(length.named_by.key)
    if length.unit == "by_moment":
        moment = clock_of(answer)
        return Length("moment", moment.isoformat()) if moment else named(length.then, answers)
    day = day_of(answer)
    return Length("until", day.isoformat(), before=length.before) if day else named(length.then, answers)


def _close(calendar: Calendar, day: date, n: int, start: datetime) -> datetime:
    """Close of business; "today's" close once that has passed is the next working day's."""
    closing = local_moment(calendar.working_day(day, n), calendar.closes)
    return closing if closing > start else local_moment(calendar.working_day(day, 1), calendar.closes)


def _next_hour(day: date, hour: int, start: datetime) -> datetime:
    moment = local_moment(day, time(hour))
    return moment if moment > start else local_moment(day + timedelta(days=1), time(hour))


def _earlier(by: Length, end: datetime, calendar: Calendar, values: Values) -> datetime:
    """What runs to the end of a day ends on that day: a working day before a Monday is over, Friday is."""
    whole = timedelta.resolution * ("working" in by.unit and local(end).time() == time())
    return back(by, end - whole, calendar, values) + whole


def back(length: Length, end: datetime, calendar: Calendar, values: Values) -> datetime:
    """The moment this long before ``end``: elapsed for hours, the same clock time for days, back over days off."""
    amount = values.of(length.amount, end)
    if length.unit in ("minutes", "hours"):
        return end.astimezone(UTC) - timedelta(**{length.unit: amount})
    day, steps = local(end).date(), amount if length.unit != "months" else 0
    if length.unit == "months":
        day = add_months(day, -amount)
    while steps > 0:
        day -= timedelta(days=1)
        steps -= calendar.works(day) if "working" in length.unit else 1
    return local_moment(day, local(end).time())
