"""Sentences made from what was reckoned: why a duty is here, in words that are bearable in front of a family."""
from collections.abc import Iterable
from datetime import date, datetime

from kith.engine.calendar import local

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth"}


def day(moment: datetime | date | None, at: datetime) -> str:
    """"Sat 11 Jul", with the year when it is not this one."""
    if moment is None:
        return "a day not known"
    when = local(moment).date() if isinstance(moment, datetime) else moment
    year = "" if when.year == local(at).year else f" {when.year}"
    return f"{DAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]}{year}"


def clock(moment: datetime, at: datetime) -> str:
    """"Sat 11 Jul, 21:40"."""
    return f"{day(moment, at)}, {local(moment):%H:%M}"


def ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return ORDINALS.get(n, f"{n}{ending}")


class _Blanks(dict):
    """A blank nobody filled reads as nothing: a sentence must never show its own workings."""

    def __missing__(self, key: str) -> str:
        return ""


def because(reasons: Iterable, name: str, at: datetime) -> str:
    """"Because Mia is under 1 and A&E recorded a bruise on Sat 11 Jul." ``reasons``: `causes.Reason` or their rows."""
    said = [_one(reason if isinstance(reason, dict) else vars(reason), name, at) for reason in reasons]
    said = list(dict.fromkeys(sentence for sentence in said if sentence))
    if not said:
        return ""
    joined = said[0] if len(said) == 1 else f"{'; '.join(said[:-1])}; and {said[-1]}"
    return f"Because {joined}."


def _one(reason: dict, name: str, at: datetime) -> str:
    when = reason["when"]
    moment = datetime.fromisoformat(when) if isinstance(when, str) else when
    blanks = _Blanks(dict(reason["words"]), name=name, when=day(moment, at), count=reason["count"],
                     nth=ordinal(reason["count"]))
    return " ".join(reason["says"].format_map(blanks).split())
