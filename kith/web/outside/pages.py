"""A reply link: nothing about anybody before the code; then what was sent, and one reply; each act in a sentence."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from psycopg import Cursor

from kith.access import outside
from kith.intake.doors import replying
from kith.intake.doors.replying import Spoken
from kith.language.errors import Problems, Refused
from kith.notices import codes, links, outward, unprompted
from kith.notices.links import Reply
from kith.records.database import cursor
from kith.web import wording
from kith.web.filling import saying
from kith.web.outside import asking, door, guests
from kith.web.outside.asking import Answering
from kith.web.outside.children import Child, children
from kith.web.outside.guests import Guest
from kith.worklists.desks import asked
from kith.worklists.desks.asked import Document

UNREAD = "You have not opened everything that was sent. Open it first, or tick the box below your answer."
ALREADY = "This has been sent already. Nothing was sent twice."


def _reply(request: HttpRequest, guest: Guest) -> HttpResponse:
    """What was sent and the answers there are; or what was said, where nothing waits any more."""
    if request.method != "POST":
        said = guest.asked.told and (guest.asked.answered or "sent" in request.GET) and "change" not in request.GET
        return _sent(request, guest) if said else _page(request, guest, Answering(guest.asked, guest.asked.opens))
    now, who = asking.written(request, guest.asked), request.POST.get(asking.WHO, "").strip()
    unread = bool(guest.asked.unread) and now.raw[asking.WHAT] not in asking.BACK | {asking.ACKNOWLEDGED: ""}
    if unread and not request.POST.get("unread"):
        now = Answering(guest.asked, now.raw, {"unread": UNREAD})
        return _page(request, guest, now, 422)
    spoken = Spoken(who, request.at, unread=unread)
    try:
        asking.send(now, guest.outside, spoken, _number(guest.reply, saying.number_of(request)))
    except Problems as problems:
        return _page(request, guest, Answering(guest.asked, now.raw, problems.by_question), 422)
    if _left(request, guest):
        return _bare(request, "thanks.jinja")
    return redirect(f"{_back(guest)}{'&' if guest.child else '?'}sent=yes")


def _back(guest: Guest, name: str = "reply", **parts: str) -> str:
    """The address of a page of this link, about the same child."""
    return reverse(name, kwargs={"token": guest.token, **parts}) + guest.child


def _left(request: HttpRequest, guest: Guest) -> bool:
    """Whether all of it went to another by what was just said: then whoever said so is out, and their links have ended.
    """
    with transaction.atomic(), cursor() as cur:
        if children(cur, guest.lead, request.at):
            return False
        codes.leave(cur, guest.lead, request.at)
        links.end(cur, guest.lead.id, request.at)
        return True


def _sent_before(request: HttpRequest, token: str) -> bool:
    """Whether this very page came before: pressed twice, the second press reads what the first was told."""
    if request.method != "POST":
        return False
    with cursor() as cur:
        lead = links.by_link(cur, token)
        those = links.together(cur, lead) if lead else []
    return any(replying.was_said(_number(one, saying.number_of(request))) for one in those)


def _number(reply: Reply, page: str) -> str:
    return f"{reply.id}:{page}"


def _read(request: HttpRequest, guest: Guest, number: str) -> HttpResponse:
    """One document: opened by a press, since whatever only looks at addresses opens nothing."""
    one = next((doc for n, doc in enumerate(guest.asked.documents, 1) if str(n) == number), None)
    if one is None:
        return redirect("reply", token=guest.token)
    if request.method == "POST":
        if one.step.open:
            replying.opened(guest.outside, one.step.key, f"somebody at {guest.place.name}", request.at)
        return redirect(_back(guest, "reply_read", number=number))
    return _document(request, guest, one, number)


def _not_me(request: HttpRequest, guest: Guest) -> HttpResponse:
    """It reached somebody whom it is not for: whoever sent it hears at once, and no link to it works any more."""
    if request.method == "POST":
        for one in guest.each:
            _sends_back(request, guest, one)
        with transaction.atomic(), cursor() as cur:
            codes.leave(cur, guest.lead, request.at)
            links.end(cur, guest.lead.id, request.at)
        return _bare(request, "thanks.jinja")
    return redirect("reply", token=guest.token)


def _sends_back(request: HttpRequest, guest: Guest, one: Child) -> None:
    """All that waits of one child, for nobody at that place."""
    with cursor() as cur:
        if not guests.opens(cur, request, guest.token, one.reply):
            return
        theirs = replace(guest, reply=one.reply, steps=one.steps, asked=asked.read(
            cur, one.reply, guest.place, one.steps, request.at))
    spoken = Spoken(f"somebody at {guest.place.name}", request.at)
    with suppress(Refused):   # what was decided there is nobody else’s any more
        replying.sent_back(theirs.outside, {"why": "not_me"}, theirs.asked.waits, "I am not the right person", spoken,
                           _number(one.reply, saying.number_of(request)))


def _anew(cur: Cursor, request: HttpRequest, token: str) -> None:
    """The link before it works no more."""
    guest = guests.led_to(cur, token, links.by_link(cur, token), request.at)
    if guest and not links.lately(cur, guest.lead.id, request.at):
        due = min((step.due_at for one in guest.each for step in one.steps if step.open and step.due_at), default=None)
        links.end(cur, guest.lead.id, request.at)
        outward.send_link(cur, guest.place, (guest.lead.id, guest.lead.spoken), due, request.at)


def _page(request: HttpRequest, guest: Guest, now: Answering, status: int = 200) -> HttpResponse:
    return _inside(request, guest, "page.jinja", status, now=now, problems=now.problems,
                   number=saying.number_of(request), documents=list(enumerate(guest.asked.documents, 1)))


def _sent(request: HttpRequest, guest: Guest) -> HttpResponse:
    return _inside(request, guest, "sent.jinja", told=guest.asked.told)


def _document(request: HttpRequest, guest: Guest, one: Document, number: str) -> HttpResponse:
    return _inside(request, guest, "document.jinja", one=one, number=number)


def _inside(request: HttpRequest, guest: Guest, template: str, status: int = 200, **words) -> HttpResponse:
    with cursor() as cur:
        phone = outside.desk_phone(cur)
    return _bare(request, template, status, guest=guest, child=guest.child, asked=guest.asked, who=guest.asked.subject,
                 token=guest.token, phone=phone, spoken=guest.reply.spoken, until=wording.clock(guest.until),
                 tells=unprompted.tells(guest.place), **words)


def _gone(request: HttpRequest, token: str) -> HttpResponse | None:
    """Pressed twice, the second press reads what the first was told, though the link has ended by it."""
    return door.bare(DOOR, request, "thanks.jinja") if _sent_before(request, token) else None


DOOR = replace(guests.DOOR, gone=_gone)
_bare, of_a_link = partial(door.bare, DOOR), partial(door.through, DOOR)
reply, read, not_me = of_a_link(_reply), of_a_link(_read), of_a_link(_not_me)
code, again = door.code(DOOR), door.again(DOOR, _anew)
