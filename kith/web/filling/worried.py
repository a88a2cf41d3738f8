"""I am worried: the one button for everybody, by what was seen; a nurse must answer before the child leaves."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import staff, wording
from kith.web.filling import asking, posted, saying
from kith.web.showing import show
from kith.worklists import person

FORM = FORMS["worried"]


def worried(request: HttpRequest) -> HttpResponse:
    """Says that somebody is worried. No reason to see the child's page is needed for that, and none of it is shown."""
    about = request.POST.get("about") or request.GET.get("about", "")
    if not about:
        return redirect("/people?then=worried")
    with cursor() as cur:
        subject = person.find(cur, about).subject
        name = _name(cur, request, subject)
    raw = posted.raw(FORM, request.POST)
    problems: dict[str, str] = {}
    if request.method == "POST":
        try:
            saying.send(request, FORM, raw | {"told_when": "now"}, subject.key)
        except Problems as wrong:
            problems = wrong.by_question
        else:
            messages.success(request, "Sent. What was decided will stand here, under what you are waiting for.")
            return redirect("my_list")
    return show(
        request, "worried.jinja", FORM.title, 422 if problems else 200, "People", name=name, about=subject.key,
        questions=asking.questions(FORM.questions, raw, problems), problems=problems, save=FORM.save,
        summary=asking.error_summary(FORM.questions, problems),
        number=saying.number_of(request),
    )  # fmt: skip


def _name(cur, request: HttpRequest, subject: Subject) -> str:
    """The name for those who may know it; else initials, which are enough to see that it is the right child."""
    try:
        person.may_see(cur, request.user.id, staff.posts(request), subject, request.at)
    except Refused:
        return wording.initials(subject.given_name, subject.family_name) or "this person"
    return person.other_name(subject)
