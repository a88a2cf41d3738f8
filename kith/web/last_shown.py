"""The list that somebody was shown last, for when the next cannot be built: old news helps where it says its age."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from markupsafe import escape

from kith.access import outside
from kith.intake import faults
from kith.records import subjects
from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.worklists.about.keeping import Kept

A_SHIFT = timedelta(hours=12)
WORDS = ("We cannot show your list. The last one we have is from {when}, below. It may be missing something. "
         "{desk}The service desk knows that this went wrong.")
HEADING = b"<h1"


class Shown(NamedTuple):
    """A page as it was sent, when, and whom it names."""

    at: datetime
    people: Collection[int]
    page: bytes


LAST: Kept[Shown] = Kept(most=100)   # some ten megabytes


def keep(request: HttpRequest, people: Collection[int], response: HttpResponse) -> HttpResponse:
    """Keeps what is sent, for this worker in these posts."""
    LAST.put(request.user.id, tuple(staff.posts(request)), Shown(request.at, people, response.content))
    return response


def instead(request: HttpRequest, fault: Exception) -> HttpResponse:
    """The last one of this shift, marked; where there is none, or somebody on it has been sealed since, the fault."""
    last = LAST.those({request.user.id: tuple(staff.posts(request))}, lambda _: {}).get(request.user.id)
    if last is None or request.at - last.at > A_SHIFT or _sealed(last.people):
        raise fault
    faults.report(f"My list failed: {type(fault).__name__}.", "A list could not be shown.", request.at)
    seeing.reading(request, *last.people)
    return HttpResponse(last.page.replace(HEADING, _marked(last.at, request.at).encode() + HEADING, 1))


def _sealed(people: Collection[int]) -> bool:
    with cursor() as cur:
        known = subjects.headers(cur, people)
    return any(one not in known or known[one].kind == "sealed" for one in people)


def _marked(when: datetime, at: datetime) -> str:
    with cursor() as cur:
        phone = outside.desk_phone(cur)
    said = WORDS.format(when=wording.near(when, at), desk=f"Duty desk: {phone}. " if phone else "")
    return f'<div class="nhsuk-inset-text" role="alert"><p>{escape(said)}</p></div>'
