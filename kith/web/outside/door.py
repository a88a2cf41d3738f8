"""The door of a link for those who are no users: before the code nothing of what it opens is said, whatever that is."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Protocol

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from psycopg import Cursor

from kith.access import outside
from kith.access.outside import Place
from kith.notices import codes
from kith.notices.links import Reply
from kith.records.database import cursor
from kith.web.showing import show_bare
from kith.web.signing.entering import address

RESTS = "Too many wrong codes. Nobody can enter one for an hour now. Phone instead."
WRONG = "That is not the code we sent last, or it is too old. Check the newest message."


class Guest(Protocol):
    """Whoever followed a link: for which place they speak, and whether they brought the code to what it opens."""

    token: str
    lead: Reply
    place: Place

    @property
    def is_in(self) -> bool: ...

    @property
    def roles(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Opens:
    """What a link opens, and all in which one door differs from another: the name of its page and who is behind it.

    ``found`` gives nobody where the link is none of this door, has ended, or what it was for is no longer that place's.
    """

    page: str
    title: str
    found: Callable[[Cursor, HttpRequest, str], Guest | None]
    unasked: bool = False   # it opens no record: something is told by it that nobody asked for
    gone: Callable[[HttpRequest, str], HttpResponse | None] = lambda request, token: None

    @property
    def cookie(self) -> str:
        return f"__Secure-{self.page}" if settings.HTTPS else self.page

    def until(self, cur: Cursor, request: HttpRequest, lead: Reply) -> datetime | None:
        """Until when whoever asks is in, by the secret that their browser was given for this very link."""
        return codes.within(cur, lead, self.secret(request), request.at)

    def secret(self, request: HttpRequest) -> str:
        return request.COOKIES.get(self.cookie, "")


def through(opens: Opens, view: Callable[..., HttpResponse], *, inside: bool = True) -> Callable[..., HttpResponse]:
    """A page of a link that works; whoever must be in and is not is asked for the code.

    No cookie of a session stands behind it: what is posted carries the link itself, which no other site knows.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, token: str, **parts: str) -> HttpResponse:
        with cursor() as cur:
            guest = opens.found(cur, request, token)
        if guest is None:
            return opens.gone(request, token) or closed(opens, request, token)
        request.outside = (f"{guest.place.key}-by-link",
                           " ".join(f"{role}:{guest.place.team_id}" for role in guest.roles))
        if inside and not guest.is_in:
            # What was sent too late, or to a part of it, is not taken as if it had been read.
            late = request.method == "POST" or parts
            return redirect(opens.page, token=token) if late else first(opens, request, guest)
        return view(request, guest, **parts)

    return guarded


def code(opens: Opens) -> Callable[..., HttpResponse]:
    """The page to which a code is sent for."""

    def asked(request: HttpRequest, guest: Guest) -> HttpResponse:
        """Sends a code to a number on our list, or takes the one that came."""
        if request.method != "POST":
            return redirect(opens.page, token=guest.token)
        if "code" not in request.POST:
            another = bool(request.POST.get("another"))
            with transaction.atomic(), cursor() as cur:
                trouble = codes.send(cur, guest.lead, guest.place, request.at, another=another)
            return first(opens, request, guest, trouble)
        secret, trouble = _brought(request, guest.lead)
        return first(opens, request, guest, trouble) if trouble else _let_in(opens, guest, secret)

    return through(opens, asked, inside=False)


def _let_in(opens: Opens, guest: Guest, secret: str) -> HttpResponse:
    """Their browser keeps the secret for the pages of this link alone."""
    answer = redirect(opens.page, token=guest.token)
    answer.set_cookie(opens.cookie, secret, path=answer["Location"], secure=settings.HTTPS, httponly=True,
                      samesite="Strict")
    return answer


def _brought(request: HttpRequest, to: Reply) -> tuple[str, str]:
    """(a secret for the browser of whoever brought the code, or nothing; else what is said instead)."""
    where = address(request)
    with transaction.atomic(), cursor() as cur:
        if codes.rests(cur, to, where, request.at):
            return "", RESTS
        if not codes.use(cur, to, request.POST["code"], where, request.at):
            return "", RESTS if codes.rests(cur, to, where, request.at) else WRONG
        return codes.enter(cur, to, request.at)[0], ""


def first(opens: Opens, request: HttpRequest, guest: Guest, problem: str = "") -> HttpResponse:
    """Before the code nothing is said about anybody."""
    with cursor() as cur:
        sent, phone = codes.sent(cur, guest.lead, request.at), outside.desk_phone(cur)
    numbers = guest.place.for_codes(guest.lead.sent_to)
    return bare(opens, request, "code.jinja", 422 if problem else 200, token=guest.token, code=sent, phone=phone,
                ending=outside.ending(sent.to if sent else next(iter(numbers), "")), others=len(numbers) > 1,
                spoken=guest.lead.spoken, problems={"code": problem} if problem else {})


def closed(opens: Opens, request: HttpRequest, token: str) -> HttpResponse:
    """The same for a link that has ended, went to another place, or never was: none of them tells which it is."""
    with cursor() as cur:
        phone = outside.desk_phone(cur)
    return bare(opens, request, "closed.jinja", 404, token=token, phone=phone)


def again(opens: Opens, anew: Callable[[Cursor, HttpRequest, str], None]) -> Callable[..., HttpResponse]:
    """The page by which a new link is asked for."""

    @csrf_exempt
    def asked(request: HttpRequest, token: str) -> HttpResponse:
        """A new link, to the address on our list and to no other; the same words whether or not anything was sent."""
        if request.method != "POST":
            return closed(opens, request, token)
        with transaction.atomic(), cursor() as cur:
            anew(cur, request, token)
        return bare(opens, request, "again.jinja")

    return asked


def bare(opens: Opens, request: HttpRequest, template: str, status: int = 200, **words) -> HttpResponse:
    """A page of this door, which leads to its own addresses."""
    words |= {"opens": opens.page, "unasked": opens.unasked}
    return show_bare(request, f"outside/{template}", opens.title, status, **words)
