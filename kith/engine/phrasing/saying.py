"""Sentences made from what was reckoned: why a duty is here, in words that are bearable in front of a family."""
import json
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from string import Formatter

from kith.engine.calendar import local

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth"}


IN_CONFIDENCE = "The reason is kept in confidence. Whoever holds this can tell you what you need to know."


def day(moment: datetime | date | None, at: datetime) -> str:
    """"Sat 11 Jul", with the year when it is not this one."""
    return _day(moment, local(at).year)


def _day(moment: datetime | date | None, this_year: int) -> str:
    if moment is None:
        return "a day not known"
    when = local(moment) if isinstance(moment, datetime) else moment
    year = "" if when.year == this_year else f" {when.year}"
    return f"{DAYS[when.weekday()]} {when.day} {MONTHS[when.month - 1]}{year}"


def clock(moment: datetime, at: datetime) -> str:
    """"Sat 11 Jul, 21:40"."""
    return f"{day(moment, at)}, {local(moment):%H:%M}"


def ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return ORDINALS.get(n, f"{n}{ending}")


def because(reasons: Iterable | str, name: str, at: datetime, kept: bool) -> str:
    """"Because Mia is under 1 and A&E recorded a bruise on Sat 11 Jul."

    ``reasons``: `causes.Reason`, or their rows, or these as stored, in JSON. ``kept``: said to somebody who may see
    what is sensitive; else what rests on that is left out, and one sentence stands for it where nothing else is left.
    """
    year = local(at).year
    if not kept:
        return _of_the_rest(json.loads(reasons) if isinstance(reasons, str) else reasons, name, year)
    return _stored(reasons, name, year) if isinstance(reasons, str) else _because(reasons, name, year)


def _of_the_rest(reasons: Iterable, name: str, year: int) -> str:
    said = [reason if isinstance(reason, dict) else vars(reason) for reason in reasons]
    return _because([one for one in said if not one.get("kept")], name, year) if said and not all(
        one.get("kept") for one in said) else IN_CONFIDENCE


@lru_cache(maxsize=16384)
def _stored(reasons: str, name: str, year: int) -> str:
    """The same reasons stand on a list all day, so their sentence is made once."""
    return _because(json.loads(reasons), name, year)


def _because(reasons: Iterable, name: str, year: int) -> str:
    said = [_one(reason if isinstance(reason, dict) else vars(reason), name, year) for reason in reasons]
    said = list(dict.fromkeys(filter(None, said))) if len(said) > 1 else said
    if not said or not said[0]:
        return ""
    joined = said[0] if len(said) == 1 else f"{'; '.join(said[:-1])}; and {said[-1]}"
    return f"Because {joined}."


def _one(reason: dict, name: str, year: int) -> str:
    said, asked = _sentence(reason["says"])
    times = reason["count"]
    blanks = {**dict(reason["words"]), "name": name, "when": _when(reason["when"], year), "count": times}
    if "nth" in asked:
        blanks["nth"] = ordinal(times)
    # A blank nobody filled reads as nothing: a sentence must never show its own workings.
    said %= tuple([blanks.get(blank, "") for blank in asked])
    return " ".join(said.split()) if "  " in said else said.strip()


@lru_cache(maxsize=1024)
def _sentence(says: str) -> tuple[str, tuple[str, ...]]:
    """A sentence ready to be filled, and the blanks it has; there are few, and each is said all day."""
    parts = [(said.replace("%", "%%"), blank) for said, blank, _, _ in Formatter().parse(says)]
    filled = "".join(said if blank is None else f"{said}%s" for said, blank in parts)
    return filled, tuple(blank for _, blank in parts if blank is not None)


@lru_cache(maxsize=65536)
def _when(moment: str | datetime | None, year: int) -> str:
    return _day(datetime.fromisoformat(moment) if isinstance(moment, str) else moment, year)
