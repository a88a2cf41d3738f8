"""The adoption desk: seals a record, sees what is to be begun again, and opens again what was sealed by mistake."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.intake.ends import sealing
from kith.language import Form
from kith.language.errors import Problems
from kith.linkage import leading
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import seeing, staff
from kith.web.filling import asking, posted
from kith.web.showing import show
from kith.worklists.about import adoption

SEAL, OPEN = FORMS["record_sealed"], FORMS["record_opened"]
ASKED = {key: question for key, question in SEAL.questions.items() if key not in ("owed", "named")}
NOBODY = "Nobody has this number here. Write their NHS number, or Kith’s own number from the address of their page."


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    return staff.may(request, "seal_records")


def sealed(request: HttpRequest) -> HttpResponse:
    """Everything that is sealed; a number typed here leads to the page on which a record is sealed."""
    number, problem = request.POST.get("number", "").strip(), ""
    if request.method == "POST":
        with cursor() as cur:
            found = _found(cur, number)
        if found:
            return redirect("seal", key=found.key)
        problem = NOBODY
    return show(request, "rounds/sealed.jinja", "Adoption desk", 422 if problem else 200, "Team",
                sealed=adoption.every(), number=number, problem=problem)


def seal(request: HttpRequest, key: str) -> HttpResponse:
    """Whom it is about, what sealing does, and the questions that two people answer for."""
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
        if subject is None or subject.kind != "person":
            raise Http404(key)
    seeing.reading(request, subject.id)
    raw, problems = _raw(request, SEAL), {}
    if request.method == "POST":
        try:
            stands = sealing.seal(subject.key, raw, request.user, request.at)
            messages.success(request, "Sealed. Nobody but the adoption desk can find it now.")
            return redirect("sealed_one", key=stands)
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "rounds/seal.jinja", "Seal a record", 422 if problems else 200, "Team", subject=subject,
                questions=asking.questions(ASKED, raw, problems), summary=asking.error_summary(ASKED, problems),
                problems=problems, save=SEAL.save)


def one(request: HttpRequest, key: str) -> HttpResponse:
    """What is owed for one sealed record, what was said on it, and the way to open it again."""
    found = adoption.one(key, staff.posts(request), request.user.id, request.at)
    if found is None:
        raise Http404(key)
    with cursor() as cur:
        seeing.reading(request, subjects.by_key(cur, key).id)
    raw, problems = _raw(request, OPEN), {}
    if request.method == "POST":
        try:
            person = sealing.open_again(key, raw.get("why", ""), request.user, request.at)
            messages.success(request, "Open again, as it was. Everything owed on it is owed as before.")
            return redirect("why", key=person)
        except Problems as wrong:
            problems = wrong.by_question
    stands, happened, named = found
    return show(request, "rounds/sealed_one.jinja", "Sealed record", 422 if problems else 200, "Team", one=stands,
                happened=happened, named=named, questions=asking.questions(OPEN.questions, raw, problems),
                summary=asking.error_summary(OPEN.questions, problems), problems=problems, save=OPEN.save)


def _found(cur, number: str) -> Subject | None:
    """By the number that is written on the notice, or by the key in the address of a page."""
    digits = "".join(number.split()).replace("-", "")
    found = leading.led_to(cur, digits) or subjects.by_key(cur, number)
    return found if found and found.kind == "person" else None


def _raw(request: HttpRequest, form: type[Form]) -> dict:
    return posted.raw(form, request.POST) if request.method == "POST" else {}
