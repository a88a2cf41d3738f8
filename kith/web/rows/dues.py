"""When a duty is due, absolute first, with the one word that is loud where it is late or urgent."""

from datetime import datetime
from functools import lru_cache

from markupsafe import Markup

from kith.duties.settings import calendar
from kith.web import wording
from kith.worklists.owed.line import Line

URGENT = '<strong class="nhsuk-tag kith-tag--loud">Urgent</strong>'
OVERDUE = '<strong class="nhsuk-tag kith-tag--loud">Overdue</strong>'


def due(line: Line, at: datetime) -> Markup:
    """The same column on every list."""
    return Markup(column_of(line.due_at, line.state, line.level, at))


@lru_cache(maxsize=4096)
def column_of(due_at: datetime | None, state: str, level: str, at: datetime) -> str:
    """When it is due, absolute first, with the one word that is loud where it is late or urgent."""
    if due_at is None:
        return '<span class="kith-duty__when">No date yet: it is not known when this began</span>'
    when, days = wording.due_time(due_at, at), calendar().working_days_between
    if state == "overdue":
        late = wording.late_by(due_at, at, days)
        return (
            f'{OVERDUE}<span class="kith-duty__when">{late}<br><span class="kith-thin">was due {when}</span></span>'
        )
    left = wording.left(due_at, at, days)
    tag = URGENT if level == "urgent" else ""
    return (
        f'{tag}<span class="kith-duty__when">{wording.capital(when)} <span class="kith-thin">{left}</span></span>'
    )


def due_sentence(line: Line, at: datetime) -> Markup:
    """The same on one line: Overdue, 1 working day late, was due Mon 13 Jul, 17:00."""
    return sentence_of(line.due_at, line.state, line.level, minute(at))


@lru_cache(maxsize=4096)
def sentence_of(due_at: datetime | None, state: str, level: str, at: datetime) -> Markup:
    if due_at is None:
        return Markup("No date yet: it is not known when this began.")
    when, days = wording.due_time(due_at, at), calendar().working_days_between
    if state == "overdue":
        return Markup(f"{OVERDUE} {wording.late_by(due_at, at, days)}, was due {when}.")
    left = ", ".join(filter(None, (f"Due {when}", wording.left(due_at, at, days))))
    return Markup(f"{URGENT} {left}." if level == "urgent" else f"{left}.")


def minute(at: datetime) -> datetime:
    """Words say no less by the minute, and what was said this minute is remembered."""
    return at.replace(second=0, microsecond=0)
