"""A worker's calendar (iCalendar, RFC 5545): that something is due or begins, when, and where to sign in to see what.

A meeting is one event, however many children it is about. Moved, it keeps its name and counts up; called off, it goes.

The calendar of a telephone asks without signing in, and shows what it gets on a locked screen. So its address holds a
key of its own, which opens nothing else, and what it gives names nobody, no service and no place.
"""
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from kith.access import staffing
from kith.access.models import Worker
from kith.engine.calendar import local
from kith.records.database import cursor
from kith.signing import calendars
from kith.worklists.owed import dates
from kith.worklists.owed.dates import Moment

SAYS = {dates.DUE: "Kith: something is due", dates.MEETING: "Kith: a meeting",
        dates.OF_TEAM: "Kith: a meeting of your team that nobody has taken"}
BESIDE = ", and another at the same time"
LONGEST = 75   # octets of a line, before its end; more goes on in the next
KIND = "text/calendar; charset=utf-8"
STAMP = "%Y%m%dT%H%M%SZ"


def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """What whoever has this address owes; nothing where its key was made anew or taken back, or its worker has left."""
    with cursor() as cur:
        worker_id = calendars.whose(cur, token)
        worker_id = None if worker_id and staffing.left_on(cur, worker_id, request.at) else worker_id
    worker = Worker.objects.filter(pk=worker_id, is_active=True).first() if worker_id else None
    if worker is None:
        raise Http404
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, request.at)
        found = dates.dates(cur, worker.pk, posts, request.at)
    request.showed = []
    request.outside = (f"{worker.username}-by-calendar", " ".join(f"{one.role}:{one.team_id}" for one in posts))
    answer = HttpResponse("".join(f"{line}\r\n" for line in _lines(found, request.at)), content_type=KIND)
    answer["Cache-Control"] = "no-store"
    return answer


def address(code: str) -> str:
    """The whole of it, for the page of their account: shown once, when its key is made."""
    return f"{settings.KITH_SITE}{reverse('calendar', kwargs={'token': code})}"


def _lines(found: Iterable[Moment], at: datetime) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kith//EN", "METHOD:PUBLISH")
    for one in found:
        yield from map(_folded, _event(one, at))
    yield "END:VCALENDAR"


def _event(one: Moment, at: datetime) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{one.name}@kith", f"SEQUENCE:{one.changed}",
                f"DTSTAMP:{at.astimezone(UTC):{STAMP}}", f"DTSTART{_starts(one)}")
    if one.ends:
        yield f"DTEND:{one.ends.astimezone(UTC):{STAMP}}"
    yield from (f"SUMMARY:{_text(SAYS[one.kind] + (BESIDE if one.beside else ''))}",
                f"URL:{settings.KITH_SITE}{reverse('duty', kwargs={'key': one.key})}", "END:VEVENT")


def _text(words: str) -> str:
    """Words of ours as RFC 5545 writes them."""
    return words.replace(",", "\\,")


def _folded(line: str) -> str:
    """All that goes out is in Latin letters, each one octet long."""
    rest = [line[n:n + LONGEST - 1] for n in range(LONGEST, len(line), LONGEST - 1)]
    return "\r\n ".join([line[:LONGEST], *rest])


def _starts(one: Moment) -> str:
    """What is due with the end of a day stands on that day; the midnight after it would stand on the next."""
    there = local(one.at)
    if one.kind == dates.DUE and not (there.hour or there.minute):
        return f";VALUE=DATE:{there - timedelta(minutes=1):%Y%m%d}"
    return f":{one.at.astimezone(UTC):{STAMP}}"
