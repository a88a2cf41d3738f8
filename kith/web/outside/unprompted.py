"""By a link of its own a place outside tells us what nobody asked for; what it tells is never said to be known here."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from kith.access import outside
from kith.access.outside import Place
from kith.engine.filling import fill
from kith.intake.doors import unprompted as telling
from kith.intake.doors.unprompted import Told
from kith.intake.statement import Who
from kith.language import Date, Form, NhsNumber, Text
from kith.language.errors import Problems
from kith.notices import codes, links, unprompted
from kith.notices.links import Reply
from kith.records.database import cursor
from kith.web import asking, posted, wording
from kith.web.outside import asking as answering
from kith.web.outside import pages
from kith.web.showing import show_bare

COOKIE = "__Secure-tells" if settings.HTTPS else "tells"
TITLE = "Tell a health service"


class WhichChild(Form):
    """Asks which child is meant, and who says so."""

    given_name = Text("Their first name")
    family_name = Text("Their family name")
    born = Date("Their date of birth")
    nhs_number = NhsNumber("Their NHS number", optional=True, hint="With it we know at once who is meant.")
    teller = Text("Your name and job", hint="So that we can phone you.")


class SinceWhen(Form):
    """Asks from which day it is so."""

    day = Date("From which day?")


@dataclass(frozen=True)
class Guest:
    """Whoever followed the link of a place; ``until``: when they are out again, once they brought the code."""

    token: str
    reply: Reply
    place: Place
    until: datetime | None

    @property
    def tells(self) -> dict[str, type[Form]]:
        return unprompted.tells(self.place)


def _of_a_link(view: Callable[..., HttpResponse], *, inside: bool = True) -> Callable[..., HttpResponse]:
    """A page of a link that works; whoever must be in and is not is asked for the code. No record is opened to it."""

    @csrf_exempt   # what is posted carries the link itself, which no other site knows
    @wraps(view)
    def guarded(request: HttpRequest, token: str, **parts: str) -> HttpResponse:
        with cursor() as cur:
            guest = _guest(cur, request, token)
        if guest is None or not guest.reply.open_at(request.at):
            return _bare(request, "closed.jinja", 404, token=token, tells=True, phone=_phone())
        request.outside = (f"{guest.place.key}-by-link", _posts(guest))
        if inside and guest.until is None:
            return _first(request, guest)
        return view(request, guest, **parts)

    return guarded


def _guest(cur, request: HttpRequest, token: str) -> Guest | None:
    """Nobody where the link is none of these."""
    reply = links.by_link(cur, token)
    place = outside.places(cur, [reply.team_id]).get(reply.team_id) if reply else None
    if place is None or reply.trigger != links.UNASKED:
        return None
    return Guest(token, reply, place, codes.within(cur, reply, request.COOKIES.get(COOKIE, ""), request.at))


def _what(request: HttpRequest, guest: Guest) -> HttpResponse:
    """What they may tell; where it is one thing only, its page."""
    return _bare(request, "tell.jinja", token=guest.token, guest=guest, sent="sent" in request.GET,
                 until=wording.clock(guest.until), phone=_phone())


def _code(request: HttpRequest, guest: Guest) -> HttpResponse:
    """Sends a code to a number on our list, or takes the one that came."""
    if request.method != "POST":
        return redirect("tell", token=guest.token)
    if "code" not in request.POST:
        with transaction.atomic(), cursor() as cur:
            trouble = codes.send(cur, guest.reply, guest.place, request.at, another=bool(request.POST.get("another")))
        return _first(request, guest, trouble)
    secret, trouble = pages.brought(request, guest.reply)
    if trouble:
        return _first(request, guest, trouble)
    answer = redirect("tell", token=guest.token)
    answer.set_cookie(COOKIE, secret, path=f"/n/{guest.token}", secure=settings.HTTPS, httponly=True, samesite="Strict")
    return answer


def _one(request: HttpRequest, guest: Guest, form: str) -> HttpResponse:
    """One thing that they tell. What is answered is the same whether or not we know the child."""
    found = guest.tells.get(form)
    if found is None:
        return redirect("tell", token=guest.token)
    asked = _asked(found)
    raw, problems = {}, {}
    if request.method == "POST":
        raw = _raw(found, request)
        try:
            telling.tell(_told(found, raw, guest), f"{guest.reply.id}:{answering.number(request)}", request.at)
        except Problems as wrong:
            problems = {key if key in asked else "teller": words for key, words in wrong.by_question.items()}
        else:
            return redirect(f"/n/{guest.token}?sent=yes")
    return _bare(request, "tell_one.jinja", 422 if problems else 200, token=guest.token, form=found, key=form,
                 questions=asking.questions(asked, raw, problems), summary=asking.error_summary(asked, problems),
                 problems=problems, number=answering.number(request), until=wording.clock(guest.until), phone=_phone())


def _asked(form: type[Form]) -> dict:
    since = SinceWhen.questions if form.unprompted.day else {}
    own = {key: one for key, one in form.questions.items() if key not in form.unprompted.apart}
    child = {key: one for key, one in WhichChild.questions.items() if key != "teller"}
    return {**child, **since, **own, "teller": WhichChild.questions["teller"]}


def _raw(form: type[Form], request: HttpRequest) -> dict:
    parts = [posted.raw(one, request.POST) for one in (form, WhichChild, SinceWhen)]
    return {key: said for part in parts for key, said in part.items()}


def _told(form: type[Form], raw: dict, guest: Guest) -> Told:
    """All that is wrong at once, in the order of the page."""
    child = fill(WhichChild, {key: said for key, said in raw.items() if key in WhichChild.questions})
    since = fill(SinceWhen, {"day": raw.get("day", "")}) if form.unprompted.day else None
    own = {key: said for key, said in raw.items() if key in form.questions and key not in form.unprompted.apart}
    wrong = {key: words for key, words in fill(form, own).problems.items() if key != form.unprompted.by.key}
    if problems := child.problems | (since.problems if since else {}) | wrong:
        raise Problems(problems)
    said = child.answers
    who = Who(nhs_number=said.get("nhs_number", ""), family_name=said["family_name"], given_name=said["given_name"],
              born=said["born"])
    return Told(form, who, own, said["teller"], since.answers["day"] if since else "",
                (form.unprompted.role.key, guest.place.name))


def _asked_for(request: HttpRequest, asking: pages.Guest) -> HttpResponse:
    """By a reply link: the link by which they tell us without being asked, to the address on our list."""
    if request.method == "POST" and unprompted.tells(asking.place):
        with transaction.atomic(), cursor() as cur:
            unprompted.send(cur, asking.place, request.at)
        return _bare(request, "again.jinja", tells=True)
    return redirect("reply", token=asking.token)


@csrf_exempt
def again(request: HttpRequest, token: str) -> HttpResponse:
    """A new link, to the address on our list; the same words whether or not anything was sent."""
    if request.method == "POST":
        with transaction.atomic(), cursor() as cur:
            guest = _guest(cur, request, token)
            if guest and not links.lately(cur, guest.reply.id, request.at):
                unprompted.send(cur, guest.place, request.at)
        return _bare(request, "again.jinja", tells=True)
    return redirect("tell", token=token)


def _first(request: HttpRequest, guest: Guest, problem: str = "") -> HttpResponse:
    """Before the code nothing is said about anything."""
    with cursor() as cur:
        code = codes.sent(cur, guest.reply, request.at)
    numbers = guest.place.for_codes(guest.reply.sent_to)
    to = code.to if code else next(iter(numbers), "")
    return _bare(request, "code.jinja", 422 if problem else 200, token=guest.token, tells=True, code=code,
                 phone=_phone(), ending=outside.ending(to), others=len(numbers) > 1,
                 problems={"code": problem} if problem else {})


def _posts(guest: Guest) -> str:
    """In which roles they tell it, as the audit log keeps them."""
    roles = dict.fromkeys(form.unprompted.role.key for form in guest.tells.values())
    return " ".join(f"{role}:{guest.place.team_id}" for role in roles)


def _phone() -> str:
    with cursor() as cur:
        return outside.desk_phone(cur)


def _bare(request: HttpRequest, template: str, status: int = 200, **words) -> HttpResponse:
    return show_bare(request, f"outside/{template}", TITLE, status, **words)


what, code, one = _of_a_link(_what), _of_a_link(_code, inside=False), _of_a_link(_one)
asked_for = pages.of_a_link(_asked_for)
