"""What stands where a page for people outside broke: in their own layout, with a number to phone, and what they wrote.

It is shown even while nothing answers: whatever it asks for is what was answered last, where it cannot be asked.
"""

import logging
from collections.abc import Callable
from typing import NamedTuple

from django.db import DatabaseError, InterfaceError, connection
from django.http import HttpRequest, HttpResponse

from kith.access import all_teams
from kith.records.database import cursor
from kith.web.showing import show_bare
from kith.worklists.about.keeping import Kept

log = logging.getLogger(__name__)
NUMBERS: Kept[str] = Kept(most=10)


class Written(NamedTuple):
    """What was sent to a page that broke, whole, to be sent once more; and the words of it, to be read."""

    fields: list[tuple[str, str]]
    words: list[str]


def shown(request: HttpRequest, template: str, title: str, phone: str, **words) -> HttpResponse:
    """The page of those outside; what they had written goes with it, so that one press sends it again."""
    answer = show_bare(request, template, title, 500, phone=phone, wrote=_written(request), **words)
    answer["Cache-Control"] = "no-store"
    return answer


def takes_all(fault: Exception) -> bool:
    """Whether nothing more can be asked: the database is gone, or a transaction was lost with the fault."""
    return isinstance(fault, InterfaceError) or (isinstance(fault, DatabaseError) and connection.in_atomic_block)


def number(whose: str, ask: Callable[[], str]) -> str:
    """A telephone number, else the one that was said last; without any the page names none."""
    try:
        found = ask()
    except Exception:   # whatever it is, whoever reads this page has nothing else
        log.exception("the number of %s could not be asked", whose)
        return NUMBERS.find(whose, ()) or ""
    NUMBERS.put(whose, (), found)
    return found


def desk() -> str:
    """The number of the duty desk."""
    return number("the duty desk", _asked)


def _asked() -> str:
    with cursor() as cur:
        return all_teams.phone_of(cur, "duty_desk")


def _written(request: HttpRequest) -> Written | None:
    """Nothing of a page that was only looked at, or of what was cut off on the way."""
    try:
        fields = [(name, text) for name, texts in request.POST.lists() for text in texts]
    except Exception:   # it could not be read the first time either
        return None
    return Written(fields, [text for _, text in fields if " " in text.strip()]) if fields else None
