"""A reply link: nothing about anybody before the code; then what was sent, and one reply; each act in a sentence."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import wraps

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from kith.access import outside
from kith.intake.doors import replying
from kith.intake.doors.replying import Spoken
from kith.language.errors import Problems, Refused
from kith.notices import codes, links, outward, unprompted
from kith.notices.links import Reply
from kith.records.database import cursor
from kith.web import wording
from kith.web.outside import asking, guests
from kith.web.outside.asking import Answering
from kith.web.outside.children import Child, children
from kith.web.outside.guests import Guest
from kith.web.showing import show_bare
from kith.web.signing.entering import address
from kith.worklists.desks import asked
from kith.worklists.desks.asked import Document

TITLE = "Reply to a health service"
RESTS = "Too many wrong codes. Nobody can enter one for an hour now. Phone instead."
WRONG = "That is not the code we sent last, or it is too old. Check the newest message."
UNREAD = "You have not opened everything that was sent. Open it first, or tick the box below your answer."
ALREADY = "This has been sent already. Nothing was sent twice."


def of_a_link(view: Callable[[HttpRequest, Guest], HttpResponse], *, inside: bool = True) -> Callable:
    """A page of a link that works, for the place whose it is; whoever must be in and is not is asked for the code.

    No cookie of a session stands behind it: what is posted carries the link itself, which no other site knows.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, token: str, **parts: str) -> HttpResponse:
        with cursor() as cur:
            guest = guests.found(cur, request, token)
        if guest is None:
            return _closed(request, token) if not _sent_before(request, token) else _bare(request, "thanks.jinja")
        request.outside = (f"{guest.place.key}-by-link", _posts(guest))
        if inside and guest.asked is None:
            return redirect("reply", token=token) if request.method == "POST" or parts else _first(request, guest)
        return view(request, guest, **parts)

    return guarded


def _reply(request: HttpRequest, guest: Guest) -> HttpResponse:
    """What was sent and the answers there are; or what was said, where nothing waits any more."""
    if request.method != "POST":
        said = guest.asked.told and (guest.asked.answered or "sent" in request.GET) and "change" not in request.GET
        return _sent(request, guest) if said else _page(request, guest, Answering(guest.asked))
    now, who = asking.written(request, guest.asked), request.POST.get(asking.WHO, "").strip()
    unread = bool(guest.asked.unread) and now.raw[asking.WHAT] not in asking.BACK | {asking.ACKNOWLEDGED: ""}
    if unread and not request.POST.get("unread"):
        now = Answering(guest.asked, now.raw, {"unread": UNREAD})
        return _page(request, guest, now, 422)
    spoken = Spoken(who, request.at, unread=unread)
    try:
        asking.send(now, guest.outside, spoken, _number(guest.reply, asking.number(request)))
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
    return any(replying.was_said(_number(one, asking.number(request))) for one in those)


def _number(reply: Reply, page: str) -> str:
    return f"{reply.id}:{page}"


def brought(request: HttpRequest, to: Reply) -> tuple[str, str]:
    """(a secret for the browser of whoever brought the code, or nothing; else what is said instead)."""
    where = address(request)
    with transaction.atomic(), cursor() as cur:
        if codes.rests(cur, to, where, request.at):
            return "", RESTS
        if not codes.use(cur, to, request.POST["code"], where, request.at):
            return "", RESTS if codes.rests(cur, to, where, request.at) else WRONG
        return codes.enter(cur, to, request.at)[0], ""


def _code(request: HttpRequest, guest: Guest) -> HttpResponse:
    """Sends a code to a number on our list, or takes the one that came."""
    if request.method != "POST":
        return redirect("reply", token=guest.token)
    if "code" not in request.POST:
        with transaction.atomic(), cursor() as cur:
            trouble = codes.send(cur, guest.lead, guest.place, request.at, another=bool(request.POST.get("another")))
        return _first(request, guest, trouble, 422 if trouble else 200)
    secret, trouble = brought(request, guest.lead)
    if trouble:
        return _first(request, guest, trouble, 422)
    answer = redirect("reply", token=guest.token)
    answer.set_cookie(guests.COOKIE, secret, path=f"/r/{guest.token}", secure=settings.HTTPS, httponly=True,
                      samesite="Strict")
    return answer


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
                           _number(one.reply, asking.number(request)))


@csrf_exempt
def again(request: HttpRequest, token: str) -> HttpResponse:
    """A new link, to the address on our list and to no other; the same words whether or not anything was sent."""
    if request.method == "POST":
        with transaction.atomic(), cursor() as cur:
            guest = guests.led_to(cur, token, links.by_link(cur, token), request.at)
            if guest and not links.lately(cur, guest.lead.id, request.at):
                due = min((step.due_at for one in guest.each for step in one.steps if step.open and step.due_at),
                          default=None)
                links.end(cur, guest.lead.id, request.at)
                outward.send_link(cur, guest.place, (guest.lead.id, guest.lead.spoken), due, request.at)
        return _bare(request, "again.jinja")
    return _closed(request, token)


def _first(request: HttpRequest, guest: Guest, problem: str = "", status: int = 200) -> HttpResponse:
    """Before the code nothing is said about anybody."""
    with cursor() as cur:
        code, phone = codes.sent(cur, guest.lead, request.at), outside.desk_phone(cur)
    to = code.to if code else next(iter(guest.place.for_codes(guest.lead.sent_to)), "")
    others = len(guest.place.for_codes(guest.lead.sent_to)) > 1
    return _bare(request, "code.jinja", status, token=guest.token, code=code, ending=outside.ending(to),
                 others=others, phone=phone, spoken=guest.lead.spoken, problems={"code": problem} if problem else {})


def _page(request: HttpRequest, guest: Guest, now: Answering, status: int = 200) -> HttpResponse:
    return _inside(request, guest, "page.jinja", status, now=now, problems=now.problems, number=asking.number(request),
                   documents=list(enumerate(guest.asked.documents, 1)))


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


def _closed(request: HttpRequest, token: str) -> HttpResponse:
    """The same for a link that has ended, went to another place, or never was: none of them tells which it is."""
    with cursor() as cur:
        phone = outside.desk_phone(cur)
    return _bare(request, "closed.jinja", 404, token=token, phone=phone)


def _bare(request: HttpRequest, template: str, status: int = 200, **words) -> HttpResponse:
    return show_bare(request, f"outside/{template}", TITLE, status, **words)


def _posts(guest: Guest) -> str:
    """The roles in which the place was asked, as the audit log keeps them."""
    roles = dict.fromkeys(one.role.partition(":")[0] for one in guest.steps if one.theirs)
    return " ".join(f"{role}:{guest.place.team_id}" for role in roles)


reply, code = of_a_link(_reply), of_a_link(_code, inside=False)
read, not_me = of_a_link(_read), of_a_link(_not_me)
