"""The copy: read as it would be given, given once all is signed, and shown again word for word."""
from datetime import datetime
from pathlib import Path

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import all_teams, safe_contact
from kith.engine.catalogue import FORMS
from kith.forms.rights.record_answered import WAYS
from kith.language import Choice
from kith.language.errors import Problems, Refused
from kith.packs import deciding, giving, making
from kith.packs.giving import Laid
from kith.records import subjects
from kith.records.database import cursor
from kith.web import seeing, typesetting
from kith.web.filling import asking, posted, saying
from kith.web.leaving import AsGiven
from kith.web.requests import pages
from kith.web.showing import show
from kith.worklists import person

SHEET = Path(__file__).with_name("copy.typ")
ANSWERED = FORMS["record_answered"]
OTHERWISE = {key: ANSWERED.questions[key] for key in ("outcome", "why")}
NOT_GIVEN = ("refused", "nothing", "longer")
READ = "Say that you have read the whole of it. The proposals do not find everything."


def copy(request: HttpRequest, key: str) -> HttpResponse:
    """What would leave as things stand; from here it leaves, or something more is taken out."""
    with cursor() as cur:
        laid, who = pages.laid_out(cur, request, key)
        safe = safe_contact.ask(cur, [laid.request.subject.id], request.at)[laid.request.subject.id]
        phone = all_teams.phone_of(cur, "records")
        if request.method == "POST" and "where" in request.POST:
            return _more(cur, request, laid, key)
    if request.method == "POST" and "opinion" in request.POST:
        return pages.ask_for_opinion(request, key)
    problems = {}
    if request.method == "POST":
        problems = _problems(request)
        if not problems:
            mark = giving.give(laid.request.duty, request.POST["way"], request.POST["receipt"].strip(), phone,
                               lambda told: on_sheet(told, request.at), request.user, request.at)
            messages.success(request, "Given. The copy is kept as it left.")
            return redirect("copy_given", key=key, mark=mark)
    hindrance = laid.hindrance(request.POST.get("way", ""), request.user, safe)
    told = {} if laid.decided.undecided else making.contents(laid.request, laid.record, laid.decided, request.at, phone,
                                                             request.user.full_name)
    return show(request, "requests/copy.jinja", "The copy", 422 if problems else 200, "Team", laid=laid, who=who,
                told=told, hindrance=hindrance, ways=WAYS, safe=safe, problems=problems, raw=request.POST,
                channels=giving.CHANNEL)


def otherwise(request: HttpRequest, key: str) -> HttpResponse:
    """Not given, nothing there, or later: why, in the words that were written to whoever asked."""
    with cursor() as cur:
        laid, who = pages.laid_out(cur, request, key)
    raw, problems = posted.raw(ANSWERED, request.POST) if request.method == "POST" else {}, {}
    if request.method == "POST":
        try:
            if raw.get("outcome") not in NOT_GIVEN:
                raise Problems({"outcome": "Choose why no copy leaves. A copy is given from its own page."})
            saying.send(request, ANSWERED, raw | pages.NOW, key, (laid.request.duty,))
            messages.success(request, "Saved. Whoever asked hears it from you, with how to complain.")
            return redirect("requests")
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "requests/otherwise.jinja", "Answer otherwise", 422 if problems else 200, "Team", laid=laid,
                who=who, problems=problems, summary=asking.error_summary(OTHERWISE, problems),
                questions=asking.questions(_not_given(), raw, problems), save=ANSWERED.save)


def given(request: HttpRequest, key: str, mark: str) -> HttpResponse:
    """A copy as it was given."""
    told, _, at, way = _kept(request, key, mark)
    code = mark[:giving.CODE] if way == giving.OWN else ""
    return show(request, "requests/given.jinja", "A copy that was given", door="Team", told=told, given_at=at, key=key,
                mark=mark, code="-".join(code[n:n + 4] for n in range(0, len(code), 4)))


def on_paper(request: HttpRequest, key: str, mark: str) -> HttpResponse:
    """The same on paper, as it was given."""
    _, paper, _, _ = _kept(request, key, mark)
    return AsGiven(paper, f"copy-{mark[:8]}.pdf")


def on_sheet(told: dict, at: datetime) -> bytes:
    """The copy set on paper."""
    return typesetting.typeset(SHEET, told, int(at.timestamp()))


def _kept(request: HttpRequest, key: str, mark: str) -> tuple[dict, bytes, datetime, str]:
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
        if subject is None:
            raise Refused("There is no person with that key. Go back to the requests.")
        # Those who give copies answer for them afterwards too, when nothing else would open the record to them.
        seeing.reading(request, subject.id)
        return giving.given(cur, [*person.find(cur, subject.key).ids], mark)


def _more(cur, request: HttpRequest, laid: Laid, key: str) -> HttpResponse:
    where, words, why = (request.POST.get(name, "").strip() for name in ("where", "words", "why"))
    try:
        deciding.take_out_more(cur, laid.request, laid.record, where, words, why, request.user, request.at)
        messages.success(request, "Taken out.")
    except Problems as wrong:
        messages.error(request, " ".join(wrong.by_question.values()))
    return redirect("request_copy", key=key)


def _problems(request: HttpRequest) -> dict[str, str]:
    found = {}
    if request.POST.get("way") not in WAYS:
        found["way"] = "Choose how it leaves."
    if not request.POST.get("receipt", "").strip():
        found["receipt"] = "Write who has it, or the number of the letter."
    if request.POST.get("read") != "yes":
        found["read"] = READ
    return found


def _not_given() -> dict:
    """The same question with the answers that fit here."""
    choice = Choice(OTHERWISE["outcome"].asks, {key: OTHERWISE["outcome"].choices()[key] for key in NOT_GIVEN})
    choice.named(ANSWERED.key, "outcome")
    return {"outcome": choice, "why": OTHERWISE["why"]}
