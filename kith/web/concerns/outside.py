"""Tell us that you are worried: a page for anybody, without an account, a cookie or a script, in plain words."""
from copy import copy

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from kith.access import all_teams
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.intake.doors import concerns, receipts
from kith.language.errors import Problems
from kith.language.settings import setting
from kith.records.database import cursor
from kith.statuses.concerns import HOURS_TO_ROUTE
from kith.web import broken as last_resort
from kith.web.concerns import limits
from kith.web.filling import asking, posted, saying
from kith.web.showing import show, show_bare
from kith.web.signing.entering import address

FORM = FORMS["concern_raised"]
ASKED = {key: copy(question) for key, question in FORM.questions.items() if key != "came"}
for _one in ASKED.values():
    _one.optional = False   # nothing here must be answered, and the page says so once
    _one.when = ASKED["again"].is_in("yes") if _one.when else None   # they wait for the question of this page
BAIT = "website"   # a box that people do not see; what fills in every box is a program
PHONE = setting("concern.telephone", "", "The number on the page for anybody who would rather talk; empty: the hub’s",
                "Local")
AWAY = setting("concern.leave_to", "https://www.bbc.co.uk/weather", "The page that somebody leaves to at once", "Local")
FILLED_IN = "Leave the last box empty, then send it again. What you wrote is still here."
TOO_MANY = "We cannot take more from here now. Phone us, or wait ten minutes. What you wrote is still here."
TITLE = "Tell us"   # histories keep titles
TOLD = {
    "received": "We have what you sent. It waits for a nurse to read it.",
    "read": "A nurse has read what you sent.",
    "passed": "A nurse has read what you sent. The right people have it now.",
    "closed": "The right people have dealt with what you sent.",
}
MISTYPED = "These letters do not fit together. One of them may be wrong. Look at them again."
UNKNOWN = "We know of no such number. Look at the letters again, or phone us."
OFTEN = "Too many numbers were tried from here. Wait ten minutes, or phone us."


@csrf_exempt   # nobody is signed in by it, and the seal of a page would need a cookie
def concern(request: HttpRequest) -> HttpResponse:
    """The page, and what is sent from it."""
    if request.method != "POST":
        return _asked(request, {}, {})
    raw = written(request)
    if request.POST.get(BAIT, "").strip():
        return _asked(request, raw, {"worry": FILLED_IN}, 422)
    if limits.too_many(address(request), request.at):
        return _asked(request, raw, {"worry": TOO_MANY}, 429)
    try:
        raised = concerns.take_in(raw, saying.number_of(request), None, request.at)
    except Problems as wrong:
        return _asked(request, raw, wrong.by_question, 422)
    return _outside(request, "concerns/thanks.jinja", receipt=receipts.as_said(raised.receipt), before=raised.before,
                    hours=hours(request))


def written(request: HttpRequest) -> dict:
    """What was written, as it was written."""
    raw = posted.raw(FORM, request.POST)
    raw.pop("came", None)
    return raw


@csrf_exempt
def later(request: HttpRequest) -> HttpResponse:
    """What became of it, for whoever has the number: how far it has come, and no word of anybody."""
    typed, told, problem = receipts.as_kept(request.POST.get("receipt", "")), "", ""
    if request.method == "POST":
        told, problem = _told(request, typed)
    return _outside(request, "concerns/later.jinja", 422 if problem else 200, told=told, typed=typed,
                    problems={"receipt": problem} if problem else {})


def _told(request: HttpRequest, typed: str) -> tuple[str, str]:
    if limits.asked_too_often(address(request), request.at):
        return "", OFTEN
    if not receipts.well_typed(typed):
        return "", MISTYPED
    with cursor() as cur:
        how_far = receipts.told(cur, typed)
    return (TOLD[how_far], "") if how_far else ("", UNKNOWN)


def _asked(request: HttpRequest, raw: dict, problems: dict[str, str], status: int = 200) -> HttpResponse:
    return _outside(
        request, "concerns/concern.jinja", status, problems=problems, questions=asking.questions(ASKED, raw, problems),
        summary=asking.error_summary(ASKED, problems), number=saying.number_of(request), bait=BAIT,
        hours=hours(request),
    )  # fmt: skip


def hours(request: HttpRequest) -> int:
    """Within how many hours somebody reads it."""
    return int(values().of(HOURS_TO_ROUTE, request.at))


def phone(request: HttpRequest) -> str:
    """The number of whoever answers: as the locality set it, else of the hub, else of the duty desk."""
    with cursor() as cur:
        return (str(values().of(PHONE, request.at)) or all_teams.phone_of(cur, "hub")
                or all_teams.phone_of(cur, "duty_desk"))


def _outside(request: HttpRequest, template: str, status: int = 200, **words) -> HttpResponse:
    words |= {"phone": phone(request), "away": str(values().of(AWAY, request.at))}
    return show_bare(request, template, TITLE, status, **words)


def broken(request: HttpRequest) -> HttpResponse:
    """What stands where one of these broke: 999, a number, and what was written."""
    found = last_resort.number("the front door", lambda: phone(request))
    return last_resort.shown(request, "concerns/broken.jinja", TITLE, found, away=str(values().of(AWAY, request.at)))


def by_telephone(request: HttpRequest) -> HttpResponse:
    """The same questions, for whoever picks up the telephone; the receipt is read out to whoever rang."""
    raw, problems, raised = {}, {}, None
    if request.method == "POST":
        raw = written(request)
        try:
            raised = concerns.take_in(raw, f"{request.user.id}:{saying.number_of(request)}", request.user, request.at)
        except Problems as wrong:
            problems = wrong.by_question
    return show(
        request, "concerns/by_telephone.jinja", "A concern by telephone", 422 if problems else 200, "Post",
        problems=problems, questions=asking.questions(ASKED, raw, problems), raised=raised,
        summary=asking.error_summary(ASKED, problems), number=saying.number_of(request),
        receipt=receipts.as_said(raised.receipt) if raised else "",
    )  # fmt: skip
