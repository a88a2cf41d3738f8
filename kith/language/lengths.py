"""Lengths of time: hours are elapsed; days and longer end with the local day and leave the trigger day out."""
from dataclasses import dataclass
from typing import Any

from kith.language.settings import Setting

FOREVER = "forever"
Amount = int | float | Setting


@dataclass(frozen=True)
class Length:
    """``unit`` is minutes, hours, days, months, working_days, end_of_working_day, of_step or at, or made of others:
    by_day, by_moment, until_age, sooner, later or earlier.
    """

    unit: str
    amount: Amount
    then: "Length | None" = None
    before: "Length | None" = None
    named_by: Any = None


def minutes(amount: Amount) -> Length:
    return Length("minutes", amount)


def hours(amount: Amount) -> Length:
    return Length("hours", amount)


def days(amount: Amount) -> Length:
    return Length("days", amount)


def working_days(amount: Amount) -> Length:
    """To the end of the nth working day after the trigger day."""
    return Length("working_days", amount)


def end_of_working_day(amount: Amount) -> Length:
    """To the close of business of the nth working day after the trigger day; 0 is today's close, or the next one."""
    return Length("end_of_working_day", amount)


def of_step(drawn: Setting) -> Length:
    """The working days that whoever is asked has at the step that the cause names, as the locality draws the steps."""
    return Length("of_step", drawn)


def months(amount: Amount) -> Length:
    """Calendar months: 31 August and six months is the last day of February."""
    return Length("months", amount)


def at(hour: Amount, of: Length | None = None) -> Length:
    """The next time the local clock shows this hour, or this hour of the day that ``of`` comes to: `of=days(1)`."""
    return Length("at", hour, then=of)


def until_age(years: int, before: Length, then: Length) -> Length:
    """``before`` while the subject is younger than ``years`` when the length begins, ``then`` from that birthday on."""
    return Length("until_age", years, then=then, before=before)


def sooner(one: Length, other: Length) -> Length:
    """Whichever of the two is over first, such as the end of this shift, the day's or the night's."""
    return Length("sooner", 0, then=one, before=other)


def later(one: Length, other: Length) -> Length:
    """Whichever of the two is over last: a day before a meeting, and never before whoever is asked could answer."""
    return Length("later", 0, then=one, before=other)


def earlier(by: Length, than: Length) -> Length:
    """So long before another length is over: four weeks before an assessment is due."""
    return Length("earlier", 0, then=than, before=by)


def by_day(question, otherwise: Length, and_then: Length | None = None) -> Length:
    """To the end of the day that the cause itself names in this answer, ``and_then`` so long after that day; where it
    names none, otherwise. Of what is owed row by row it may be a column: then each row names its own day.
    """
    return Length("by_day", 0, then=otherwise, before=and_then, named_by=question)


def by_moment(question, otherwise: Length) -> Length:
    """To the very moment that the cause itself names in this answer, or otherwise: who comes to a meeting is said
    before it begins.
    """
    return Length("by_moment", 0, then=otherwise, named_by=question)
