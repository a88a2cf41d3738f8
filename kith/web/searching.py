"""Find a person; a person may be added only below a list that was looked at."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine import nhs_number
from kith.engine.catalogue import FORMS
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.language.ways import PAGE
from kith.records.database import cursor
from kith.web import staff, wording
from kith.web.filling import asking, by_hand, posted, saying
from kith.web.routing import needs
from kith.web.showing import show
from kith.worklists.desks import searching

# The whole form is long; these are enough to know somebody again, and the rest can follow on their page.
FIRST = ("given_name", "family_name", "born", "expected", "sex", "nhs_number", "address", "postcode", "phone")
LOOKED = "people_looked_for"


def find(request: HttpRequest) -> HttpResponse:
    """One box; what was typed is posted, since addresses are kept in histories."""
    typed = request.POST.get("asked", "").strip()[:200]
    then = by_hand.then(request, request.POST.get("then") or request.GET.get("then", ""))
    found = None
    if typed:
        with cursor() as cur:
            found = searching.find(cur, typed, request.user.id, staff.posts(request), request.at)
        request.session[LOOKED] = request.at.isoformat()
    return show(
        request, "people.jinja", "Find a person", door="People", asked=typed, found=found, wording=wording,
        then=then, problem=_number_problem(typed) if typed else "",
        alone=FORMS[then].stands_alone if then else "", may_add=staff.may(request, "add_person"),
        may_open=staff.may(request, "open_without_reason"),
    )  # fmt: skip


def add(request: HttpRequest) -> HttpResponse:
    """Adds a person, once it was looked whether Kith holds them already."""
    needs("add_person")(request)
    if not request.session.get(LOOKED):
        raise Refused("Look first whether we hold this person already: search by name or date of birth, then add.")
    form = FORMS["person_details"]
    asked = {key: form.questions[key] for key in FIRST}
    raw = {key: value for key, value in posted.raw(form, request.POST).items() if key in asked}
    problems: dict[str, str] = {}
    if request.method == "POST" and "_number" in request.POST:
        try:
            return _added(request, raw)
        except Problems as wrong:
            problems = wrong.by_question
    return show(
        request, "person_new.jinja", "Add a person", 422 if problems else 200, "People", problems=problems,
        questions=asking.questions(asked, raw, problems), summary=asking.error_summary(asked, problems),
        number=saying.number_of(request), then=_then(request),
    )  # fmt: skip


def _added(request: HttpRequest, raw: dict) -> HttpResponse:
    if not (raw.get("family_name") and (raw.get("born") or raw.get("expected"))):
        raise Problems({"family_name": "Write a family name and a date of birth, or an expected date for a baby."})
    about = Who(
        nhs_number=raw.get("nhs_number", "").replace(" ", ""),
        family_name=raw.get("family_name", ""),
        given_name=raw.get("given_name", ""),
        born=_iso(raw.get("born", "")),
        sex=raw.get("sex", ""),
        postcode=raw.get("postcode", ""),
    )
    said = Said("person_details", raw, happened=request.at.isoformat())
    number = f"{request.user.id}:{saying.number_of(request)}"
    statement = Statement(saying.SENDER, number, about, (said,), request.at, way=PAGE)
    answer = receive(statement, by=request.user, at=request.at)
    if answer.outcome == "unfiled" or not answer.subjects:
        raise Problems({"family_name": f"Somebody we hold may be this person. {answer.sentence}"})
    del request.session[LOOKED]
    then = _then(request)
    return redirect(f"/record/{then}?about={answer.subjects[0]}" if then else f"/people/{answer.subjects[0]}")


def _iso(typed: str) -> str:
    parts = typed.split("/")
    return f"{parts[2]}-{parts[1]:0>2}-{parts[0]:0>2}" if len(parts) == 3 else typed


def _then(request: HttpRequest) -> str:
    return by_hand.then(request, request.POST.get("then", ""))


def _number_problem(typed: str) -> str:
    """A number with a digit wrong finds nobody, and the reason should be said rather than guessed."""
    digits = typed.replace(" ", "").replace("-", "")
    wrong = len(digits) == 10 and digits.isdecimal() and nhs_number.problem(digits)
    return "That NHS number has a digit wrong. Check it, or search by name." if wrong else ""
