"""Opening a page for a while on one’s word, and closing it before its time."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access.permission import require
from kith.access.staffing import role_keys
from kith.audit import events
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.intake.doors import opening
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.web.filling import asking, posted
from kith.web.showing import show
from kith.worklists import person

OPENED = FORMS["opened_without_reason"]
ASKED = {key: OPENED.questions[key] for key in ("why", "words")}
READ_BY = {True: "The named nurse is told now", False: "The Caldicott guardian is told now"}


def why(request: HttpRequest, key: str) -> HttpResponse:
    """No usual reason: say why, and see it for a while. Whoever reads why hears of it at once."""
    require(role_keys(staff.posts(request)), "open_without_reason")
    with cursor() as cur:
        subject = person.find(cur, key).subject
    seeing.reading(request, subject.id)
    raw = {key: said for key, said in posted.raw(OPENED, request.POST).items() if key in ASKED}
    filled = fill(OPENED, raw).problems if request.method == "POST" else {}
    problems = {key: said for key, said in filled.items() if key in ASKED}
    if request.method != "POST" or problems:
        return _page(request, subject.key, raw, problems)
    untrained = seeing.lapsed(request)
    if untrained and not seeing.in_grace(request):
        raise Refused(seeing.not_in_date(untrained))
    made = opening.open_on_word(subject, raw["why"], raw["words"], request.user, staff.posts(request), request.at,
                                written=staff.written(request), untrained=bool(untrained))
    request.reason = events.digest(f"{OPENED.why.choices()[raw['why']]}. {raw['words']}".strip())
    _remember(request, subject.key, made)
    return redirect("person", key=subject.key)


def close(request: HttpRequest, number: str) -> HttpResponse:
    """Closes an opened page, for whoever opened it or whoever reads why."""
    if request.method != "POST":
        return redirect("people")
    opening.close(posted.numbered(number), request.user, staff.posts(request), request.at,
                  written=staff.written(request))
    kept = request.session.get("opened", {})
    request.session["opened"] = {key: one for key, one in kept.items() if str(one[0]) != number}
    messages.success(request, "Closed. Why it was opened is still read.")
    return redirect("oversight" if request.POST.get("from") == "oversight" else "people")


def standing(request: HttpRequest, key: str) -> tuple[int, datetime] | None:
    """The number of the opening by which whoever asks sees this page, and until when; read from their session."""
    number, until = request.session.get("opened", {}).get(key, (0, ""))
    moment = datetime.fromisoformat(until) if until else None
    return (number, moment) if moment and moment > request.at else None


def _remember(request: HttpRequest, key: str, made: opening.Opening) -> None:
    kept = {one: said for one, said in request.session.get("opened", {}).items()
            if datetime.fromisoformat(said[1]) > request.at}
    request.session["opened"] = kept | {key: (made.number, made.until.isoformat())}
    before = " You opened this page before, and nobody has read why yet." if made.again else ""
    messages.success(request, f"Open until {wording.clock(made.until)}. Your name and reason are on the list of who "
                     f"looked.{before}")


def _page(request: HttpRequest, key: str, raw: dict, problems: dict) -> HttpResponse:
    return show(
        request, "why.jinja", "No usual reason to open this page", 422 if problems else 200, "People", key=key,
        questions=asking.questions(ASKED, raw, problems), problems=problems, hours=opening.hours(request.at),
        summary=asking.error_summary(ASKED, problems), word=standing(request, key),
        told=READ_BY["caldicott_guardian" in role_keys(staff.posts(request))],
    )  # fmt: skip
