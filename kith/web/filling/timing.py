"""When something happened, asked beside every form that a person fills in; typing it up late must not move it."""

from collections.abc import Mapping
from copy import copy
from datetime import datetime

from kith.engine.filling import fill
from kith.language import Choice, Date, Form, LongText, Text
from kith.language.errors import Problems
from kith.language.questions import Question


class Told(Form):
    """Asks when it happened, as exactly as the one who writes it knows."""

    told_when = Choice(
        "When did this happen?", {"now": "Just now", "earlier": "Earlier", "unknown": "I do not know when"}
    )
    told_day = Date("On which day?", hint="For example, 27 3 2026", when=told_when.is_in("earlier"))
    told_time = Text("At what time, if known?", hint="Such as 14:05", optional=True, when=told_when.is_in("earlier"))


class Corrected(Form):
    """Asks what was wrong, of whoever corrects an entry or strikes it out."""

    what_was_wrong = LongText("What was wrong with it, or what has changed?",
                              hint="Both versions stay to be read, with your reason.")


def is_asked(form: type[Form], *, mends: bool = False) -> bool:
    """Not of acts on a duty, which happen as they are written, nor of what is known about a person at any time.

    ``mends``: what was said is corrected, and then when it happened may have been said wrong too.
    """
    return not form.acts_as and form.once_for in ("", "cited") and (mends or not form.as_written)


def questions(form: type[Form]) -> dict[str, Question]:
    """When it happened, in the words of this form."""
    when = copy(Told.told_when)
    when.asks = form.asks_when
    return Told.questions | {when.key: when}


def happened(raw: Mapping, at: datetime) -> str:
    """The moment as intake takes it: ISO, a day where the time is not known, empty where nothing is."""
    filled = fill(Told, {key: value for key, value in raw.items() if key in Told.questions})
    if filled.problems:
        raise Problems(filled.problems)
    said = filled.answers
    if said["told_when"] != "earlier":
        return at.isoformat() if said["told_when"] == "now" else ""
    return _joined(said["told_day"], said.get("told_time", ""), at)


def back(moment: datetime | None, precision: str) -> dict:
    """What was told of an entry that is now corrected, as the page shows it."""
    if moment is None:
        return {"told_when": "unknown"}
    day = moment.strftime("%Y-%m" if precision == "month" else "%Y-%m-%d")
    clock = moment.strftime("%H:%M") if precision == "moment" else ""
    return {"told_when": "earlier", "told_day": day, "told_time": clock}


def _joined(day: str, clock: str, at: datetime) -> str:
    if not clock:
        return day
    try:
        told = datetime.strptime(f"{day} {clock.replace('.', ':')}", "%Y-%m-%d %H:%M").replace(tzinfo=at.tzinfo)
    except ValueError:
        raise Problems({"told_time": f"“{clock[:20]}” is not a time. Write, for example, 14:05."}) from None
    if told > at:
        raise Problems({"told_day": "That is still to come. Write when it happened, or record it when it has."})
    return told.replace(tzinfo=None).isoformat()
