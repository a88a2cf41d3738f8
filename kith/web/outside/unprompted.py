"""By a link of its own a place outside tells us what nobody asked for; what it tells is never said to be known here."""
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from psycopg import Cursor

from kith.access import outside
from kith.access.outside import Place
from kith.engine.filling import fill
from kith.intake.doors import unprompted as telling
from kith.intake.doors.unprompted import Told
from kith.intake.statement import Who
from kith.language import Date, Form, NhsNumber, Text
from kith.language.errors import Problems
from kith.notices import links, unprompted
from kith.notices.links import Reply
from kith.records.database import cursor
from kith.web import wording
from kith.web.filling import asking, posted, saying
from kith.web.outside import door, pages
from kith.web.outside.door import Opens


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
    lead: Reply
    place: Place
    until: datetime | None

    @property
    def is_in(self) -> bool:
        return self.until is not None

    @property
    def roles(self) -> tuple[str, ...]:
        """In which they tell it."""
        return tuple(dict.fromkeys(form.unprompted.role.key for form in self.tells.values()))

    @property
    def tells(self) -> dict[str, type[Form]]:
        return unprompted.tells(self.place)


def _guest(cur: Cursor, request: HttpRequest, token: str) -> Guest | None:
    """Nobody where the link is none of these."""
    reply = links.by_link(cur, token)
    place = outside.places(cur, [reply.team_id]).get(reply.team_id) if reply else None
    if place is None or reply.trigger != links.UNASKED:
        return None
    return Guest(token, reply, place, DOOR.until(cur, request, reply))


def _found(cur: Cursor, request: HttpRequest, token: str) -> Guest | None:
    guest = _guest(cur, request, token)
    return guest if guest and guest.lead.open_at(request.at) else None


def _what(request: HttpRequest, guest: Guest) -> HttpResponse:
    """What they may tell; where it is one thing only, its page."""
    return _bare(request, "tell.jinja", token=guest.token, guest=guest, sent="sent" in request.GET,
                 until=wording.clock(guest.until), phone=_phone())


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
            telling.tell(_told(found, raw, guest), f"{guest.lead.id}:{saying.number_of(request)}", request.at)
        except Problems as wrong:
            problems = {key if key in asked else "teller": words for key, words in wrong.by_question.items()}
        else:
            return redirect(f"/n/{guest.token}?sent=yes")
    return _bare(request, "tell_one.jinja", 422 if problems else 200, token=guest.token, form=found, key=form,
                 questions=asking.questions(asked, raw, problems), summary=asking.error_summary(asked, problems),
                 problems=problems, number=saying.number_of(request), until=wording.clock(guest.until), phone=_phone())


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
        return _bare(request, "again.jinja")
    return redirect("reply", token=asking.token)


def _anew(cur: Cursor, request: HttpRequest, token: str) -> None:
    guest = _guest(cur, request, token)
    if guest and not links.lately(cur, guest.lead.id, request.at):
        unprompted.send(cur, guest.place, request.at)


def _phone() -> str:
    with cursor() as cur:
        return outside.desk_phone(cur)


DOOR = Opens("tell", "Tell a health service", _found, unasked=True)
_bare, _of_a_link = partial(door.bare, DOOR), partial(door.through, DOOR)
what, one, code, again = _of_a_link(_what), _of_a_link(_one), door.code(DOOR), door.again(DOOR, _anew)
asked_for = pages.of_a_link(_asked_for)
