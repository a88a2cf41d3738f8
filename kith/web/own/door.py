"""A young person’s own door: a link that is given by hand, a code, and a page that is open for a while."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from kith.access import all_teams, outside, own_page
from kith.duties.settings import values
from kith.engine.standing import Version
from kith.notices import own_pages
from kith.notices.own_pages import Own
from kith.records import rights, subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import broken as last_resort
from kith.web import seeing
from kith.web.concerns.outside import AWAY
from kith.web.showing import show_bare
from kith.web.signing.entering import address

COOKIE = "__Secure-me" if settings.HTTPS else "me"
TITLE = "My page"   # histories keep titles
PATH = "/me"
WRONG = "That is not the newest code, or it is too old. Look at it again."
RESTS = "Too many wrong codes. Wait an hour, or ask your nurse."
THEMSELVES = ("themselves-by-link", "")   # as the audit log keeps them


@dataclass(frozen=True)
class Guest:
    """Whoever is in: who they are, and all that is shown to them."""

    subject: Subject
    said: tuple[Version, ...]
    seal: str
    secret: str


def inside(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page for whoever brought the code; anybody else hears how to come in, and nothing else.

    What is posted carries a seal made from the visit, which no other site knows.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        guest = _guest(request)
        if guest is not None:   # of anybody else the audit log keeps who they are, such as a worker
            request.outside = THEMSELVES
        if guest is None or (request.method == "POST" and request.POST.get("seal") != guest.seal):
            return bare(request, "closed.jinja", 404)
        return view(request, guest, **parts)

    return guarded


def _guest(request: HttpRequest) -> Guest | None:
    """Nobody’s record is opened to them: the database gives what is shown, and nothing of anything else."""
    secret = request.COOKIES.get(COOKIE, "")
    with cursor() as cur:
        rights.close(cur)
        own = own_pages.by_visit(cur, secret, request.at)
        if own is None or not _is_open(cur, own, request.at):
            return None
        said = own_page.said(cur, own_pages.visit(secret), request.at)
        subject = subjects.header(cur, own.subject_id)
    seeing.reading(request, own.subject_id)
    return Guest(subject, tuple(said), own_pages.seal(secret), secret)


def _is_open(cur, own: Own, at: datetime) -> bool:
    """Whether it is safe for them, and they are alive: whoever has their telephone then is somebody else."""
    records = subjects.together(cur, [own.subject_id]).get(own.subject_id, [])
    dead = any(one.died for one in subjects.headers(cur, records).values())
    return not dead and own_pages.safe(cur, own.subject_id, at).allows("online")


@csrf_exempt   # nobody is signed in by it: what is posted carries the link, which no other site knows
def come_in(request: HttpRequest, token: str) -> HttpResponse:
    """Before the code the page says nothing about anybody."""
    with transaction.atomic(), cursor() as cur:
        own = own_pages.by_token(cur, token, request.at)
        if own is None or not _is_open(cur, own, request.at):
            return bare(request, "closed.jinja", 404)
        request.outside = THEMSELVES
        if request.method != "POST":
            return _first(request, cur, own, token)
        if "code" not in request.POST:
            return _first(request, cur, own, token, own_pages.send(cur, own, request.at))
        where = address(request)
        rests = own_pages.rests(cur, own, where, request.at)
        secret = "" if rests else own_pages.enter(cur, own, request.POST["code"], where, request.at)
        if not secret:
            rests = own_pages.rests(cur, own, where, request.at)
            return _first(request, cur, own, token, RESTS if rests else WRONG)
    answer = redirect("me")
    answer.set_cookie(COOKIE, secret, path=PATH, secure=settings.HTTPS, httponly=True, samesite="Strict")
    return answer


def _first(request: HttpRequest, cur, own, token: str, problem: str = "") -> HttpResponse:
    to = own_pages.way(own, own_pages.safe(cur, own.subject_id, request.at))
    waits, ending = own_pages.waits(cur, own, request.at), outside.ending(to) if to else ""
    return bare(request, "code.jinja", 422 if problem else 200, token=token, waits=waits, ending=ending,
                problems={"code": problem} if problem else {})


@inside
def go_out(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The page is closed before its time."""
    if request.method == "POST":
        with cursor() as cur:
            own_pages.leave(cur, guest.secret, request.at)
        answer = bare(request, "left.jinja")
        answer.delete_cookie(COOKIE, path=PATH)
        return answer
    return redirect("me")


def broken(request: HttpRequest) -> HttpResponse:
    """What stands where one of their pages broke; it says nothing about anybody but in words that they wrote."""
    return last_resort.shown(request, "own/broken.jinja", TITLE, last_resort.desk(),
                             away=str(values().of(AWAY, request.at)))


def bare(request: HttpRequest, template: str, status: int = 200, **words) -> HttpResponse:
    """A page of theirs: the way out stays in view, and whom to phone."""
    with cursor() as cur:
        phone = all_teams.phone_of(cur, "duty_desk")
    words |= {"phone": phone, "away": str(values().of(AWAY, request.at))}
    return show_bare(request, f"own/{template}", TITLE, status, **words)
