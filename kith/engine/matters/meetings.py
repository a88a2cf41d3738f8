"""What is said of a meeting, as it stands: when it is, since when that is known, who was there, which services came."""
from collections.abc import Iterable, Mapping
from datetime import datetime

from kith.engine.days import clock_of
from kith.engine.folding import satisfied_since
from kith.engine.standing import Standing

FAMILY = "family"   # is no service


def begins(called: Standing | None) -> datetime | None:
    """When one that was called is."""
    return clock_of(called.answers.get("begins")) if called else None


def known_since(called: Standing) -> datetime:
    """When its present day was said: a day that is changed gives notice anew."""
    return satisfied_since(called, lambda one: one.answers.get("begins") == called.answers.get("begins"))


def people(held: Standing | None) -> list[dict]:
    """Who is said to have been there, or not."""
    return [row for row in held.answers.get("people") or () if isinstance(row, dict)] if held else []


def came(rows: Iterable[Mapping]) -> set[str]:
    """The services that came."""
    return {str(row.get("role")) for row in rows if row.get("there") == "came"} - {FAMILY}
