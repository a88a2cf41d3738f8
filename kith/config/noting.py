"""Writes one event of the audit log for each request, before its answer leaves: who, what, which records, how ended."""

import logging
import re
from collections.abc import Callable, Iterator

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from markupsafe import escape

from kith.access import homes, leaving
from kith.audit import events
from kith.audit.events import Event
from kith.config import clock
from kith.records import subjects
from kith.records.database import cursor
from kith.web import refusing, staff
from kith.web.leaving import AsGiven, Leaving

log = logging.getLogger(__name__)

METHODS = frozenset({"GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"})
ENDED = {200: "shown", 403: "refused", 404: "not found", 405: "not taken", 400: "not taken", 413: "not taken",
         422: "not taken", 429: "not taken"}
MARK = "\x00{}\x00"   # no page holds it
WRITTEN = ("text/", "image/svg+xml", "application/json")   # what can be looked through as it is
# Whoever a page names as a person of ours, it leads to: by their page, or as what a form is about.
LEADS, KEY = (b"/people/", b"about=", b'value="'), re.compile(rf"[{subjects.LETTERS}]{{{subjects.LENGTH}}}".encode())


class Noting:
    """Stands around every page. A page that showed a record is not sent unless that could be written down."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.showed, request.why, request.reason, request.secret_near = None, "", None, True
        before = request.user if request.user.is_authenticated else None
        response = self.get_response(request)
        who = request.user if request.user.is_authenticated else before
        try:
            with cursor() as cur:
                event = _event(cur, request, response, who)
                events.add(cur, event)
                # Unless the page knows better.
                _let_go(request, response, homes.known(cur, event.subject_ids) if request.secret_near else [])
        except (DatabaseError, InterfaceError):
            log.exception("an event of the audit log could not be written")
            return response if response.status_code >= 500 else refusing.failed(request)
        return response


def _event(cur, request: HttpRequest, response: HttpResponse, who) -> Event:
    route = request.resolver_match.url_name if request.resolver_match else ""
    # Whoever follows a reply link is nobody who works here, though a colleague's browser may be used for it.
    sender, posts = getattr(request, "outside", None) or ("", staff.written(request) if who else "")
    return Event(
        getattr(request, "at", None) or clock.now(), who.id if who and not sender else None,
        posts, events.code(sender) if sender else "", route or "",
        request.method if request.method in METHODS else "other", _ended(request, response), request.why,
        _read(cur, request, response), request.reason,
    )  # fmt: skip


def _let_go(request: HttpRequest, response: HttpResponse, found: list[str]) -> None:
    """The one gate for whatever answers a request: a file that could not be looked through does not leave."""
    if isinstance(response, Leaving):
        response.leave(found)
    elif found and not isinstance(response, AsGiven):
        _spare(request, response, found)


def _spare(request: HttpRequest, response: HttpResponse, found: list[str]) -> None:
    """Takes out of the page where protected people live; what somebody has typed themselves stays in its field."""
    if response.streaming or not response.get("Content-Type", "").startswith(WRITTEN):
        raise TypeError(f"{response.get('Content-Type')} cannot be looked through: answer with kith.web.leaving.")
    page, typed = response.content.decode(response.charset), [*_fields(request, found)]
    for n, field in enumerate(typed):
        page = page.replace(field, MARK.format(n))
    page = leaving.spared(page, found)
    for n, field in enumerate(typed):
        page = page.replace(MARK.format(n), field)
    response.content = page


def _fields(request: HttpRequest, found: list[str]) -> Iterator[str]:
    """What was typed and names such a home, as its field holds it again. Only there: whoever sent every street there
    is would otherwise read which of them stands elsewhere on the page.
    """
    typed = {words for _, all_of in request.POST.lists() for words in all_of if homes.spared(words, found) != words}
    for words in {shape for one in typed for shape in (one, one.strip(), "\n".join(one.splitlines()))}:
        yield from (f'value="{escape(words)}"', f">{escape(words)}</textarea>")


def _ended(request: HttpRequest, response: HttpResponse) -> str:
    status = response.status_code
    if 300 <= status < 400:
        return "done" if request.method == "POST" else "sent on"
    return "refused" if request.why and status < 500 else ENDED.get(status, "failed")


def _read(cur, request: HttpRequest, response: HttpResponse) -> list[int]:
    """What the page says it read; of one that says nothing, everybody whom it leads to."""
    if request.showed is not None:
        return sorted(set(request.showed))
    if response.status_code >= 400 and response.status_code != 422 or response.streaming:
        return []
    keys = _led_to(response.content)
    return subjects.ids(cur, keys) if keys else []


def _led_to(page: bytes) -> set[str]:
    """The keys in its links; cut apart, which is ten times as quick as to look for a pattern."""
    found = {part[:subjects.LENGTH] for lead in LEADS for part in page.split(lead)[1:]}
    return {key.decode() for key in found if KEY.fullmatch(key)}
