"""The locality's dated values, its teams' hours and England's working days, read once from kept files."""
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from operator import itemgetter
from pathlib import Path

from django.conf import settings
from govuk_bank_holidays.bank_holidays import BankHolidays

from kith.engine.calendar import LONDON, Calendar
from kith.engine.values import Values


@cache
def calendar() -> Calendar:
    """Bank holidays of England and Wales from the kept list; nothing is asked of the network."""
    kept = BankHolidays(use_cached_holidays=True).get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
    return Calendar(frozenset(holiday["date"] for holiday in kept))


@cache
def hours() -> Mapping[str, tuple[tuple[datetime, Calendar], ...]]:
    """Key of a team -> its own hours, dated; a team that is not here keeps the locality's."""
    return {team: tuple(sorted(((_moment(one["from"]), _own(one)) for one in given), key=itemgetter(0)))
            for team, given in locality().get("hours", {}).items()}


def _own(given: dict) -> Calendar:
    opens, closes = (time.fromisoformat(given[key]) for key in ("opens", "closes"))
    return replace(calendar(), opens=opens, closes=closes, weekends=given.get("weekends", False))


@cache
def locality() -> dict:
    """The locality's whole file; KITH_LOCALITY names another."""
    return tomllib.loads(Path(settings.KITH_LOCALITY).read_text(encoding="utf-8"))


@cache
def values() -> Values:
    """Every setting the locality set, each with its dated values in order."""
    dated = {}
    for name, given in _flat(locality().get("settings", {})):
        dated[name] = tuple(sorted((_moment(one["from"]), one["value"]) for one in given))
    return Values(dated)


def _flat(tree: dict, before: str = "") -> list[tuple[str, list]]:
    """TOML reads a dotted name as nested tables; this gives the names back."""
    found = []
    for key, inner in tree.items():
        name = f"{before}.{key}" if before else key
        found += [(name, inner)] if isinstance(inner, list) else _flat(inner, name)
    return found


def _moment(given: date | datetime) -> datetime:
    if isinstance(given, datetime):
        return given if given.tzinfo else given.replace(tzinfo=LONDON)
    return datetime.combine(given, time(), LONDON).astimezone(UTC)
