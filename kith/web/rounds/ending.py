"""Records whose time is over: one of the records desk looks through what is on them, another agrees, and they go."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access.models import Worker
from kith.engine.catalogue import FORMS
from kith.intake.ends import destroying
from kith.language.errors import Problems, Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.web import seeing, staff
from kith.web.filling import asking, posted, saying
from kith.web.showing import show
from kith.worklists.desks import ending

A_PAGE = 50     # records shown at a time; how many more are over is said
FORM = FORMS["disposal_proposed"]
NOW = {"told_when": "now"}


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    return staff.may(request, "keep_records")


def every(request: HttpRequest) -> HttpResponse:
    """The list, the longest over first; of each its class and rule, and what was said of it."""
    with cursor() as cur:
        found, many = ending.over(cur, request.at, A_PAGE)
    return show(request, "rounds/ending.jinja", "Records whose time is over", door="Team", found=found, many=many)


def one(request: HttpRequest, key: str) -> HttpResponse:
    """One of them: how much is on it, without a word of it, and the two words that destroy it."""
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
        if subject is None or subject.kind != "person":
            raise Refused("There is no person with that key. Go back to the list.")
        seeing.reading(request, subject.id)
        lasts, said = ending.one(cur, subject.id, request.at)
        held = ending.held(cur, subject.id)
    if not lasts.over(request.at.date()):
        raise Refused(f"This record’s time is not over. {lasts.why}")
    raw, problems = posted.raw(FORM, request.POST) if request.method == "POST" else {}, {}
    if request.method == "POST" and request.POST.get("destroy"):
        destroying.destroy(key, ending.one, request.user, request.at)
        messages.success(request, "Destroyed. That there was a record, and by which rule it went, is kept.")
        return redirect("ending")
    if request.method == "POST":
        try:
            saying.send(request, FORM, raw | NOW, key)
            messages.success(request, "Saved. Somebody else of the records desk must agree before it is destroyed.")
            return redirect("ending")
        except Problems as wrong:
            problems = wrong.by_question
    by = Worker.objects.filter(pk=said.by).first() if said else None
    return show(request, "rounds/ending_one.jinja", "A record whose time is over", 422 if problems else 200, "Team",
                subject=subject, lasts=lasts, proposed=said, by=by, held=held, problems=problems,
                summary=asking.error_summary(FORM.questions, problems), save=FORM.save, mine=said and said.by == (
                    request.user.id), questions=asking.questions(FORM.questions, raw, problems))
