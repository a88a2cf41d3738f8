"""Failure becomes a duty: what went wrong is an entry on the locality's own record, owed to the service desk."""
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.engine import catalogue
from kith.engine.listening import listeners
from kith.intake import locality, programs
from kith.records.database import cursor

SORTED_BY = "ed_attendance"


def note(cur: Cursor, failed: Iterable[tuple[str, int, str]], at: datetime) -> None:
    """Pathways that could not be reckoned: (pathway, person, what). One fault a pathway a day, however many people."""
    for pathway, person, what in failed:
        if SORTED_BY in listeners.BEGUN_BY.get(pathway, ()):
            _send_unsorted(cur, person, pathway, at)
        add(cur, what, "What this pathway owes is shown as it last was, and may be out of date.",
            f"{pathway}:{at.date()}", at)


def _send_unsorted(cur: Cursor, person: int, pathway: str, at: datetime) -> None:
    """The filter fails open: what a broken rule might have shown is sent, and says that the sorting did not work."""
    rule = catalogue.PATHWAYS[pathway].title
    programs.say(cur, person, "not_sorted", f"{pathway}:{at.date()}", {"rule": rule}, at)


def report(what: str, means: str, at: datetime) -> None:
    """A failure met outside the pipe, such as a page that broke; in a transaction of its own."""
    with transaction.atomic(), cursor() as cur:
        add(cur, what, means, f"{what}:{at.date()}", at)


def add(cur: Cursor, what: str, means: str, occasion: str, at: datetime) -> None:
    """Adds the fault unless the same one stands since this morning; a thousand of one kind are one thing to mend."""
    programs.say(cur, locality.record(cur, at), "fault", occasion, {"what": what[:500], "means": means}, at)
