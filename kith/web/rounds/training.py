"""Recording a training of somebody who works in a team: by its lead, and never by themselves."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import all_teams, staffing
from kith.access import training as known
from kith.access.models import Worker
from kith.engine.catalogue import FORMS
from kith.intake.doors import training
from kith.language.errors import Problems, Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.web import staff
from kith.web.filling import asking, posted
from kith.web.showing import show

FORM = FORMS["training_recorded"]
ASKED = {key: FORM.questions[key] for key in ("what", "done", "until")}


def page(request: HttpRequest, number: str) -> HttpResponse:
    """One worker: what is recorded of their training, and one more."""
    worker = Worker.objects.filter(pk=posted.numbered(number), is_active=True).first()
    if worker is None:
        raise Http404(number)
    with cursor() as cur:
        if not training.may_record(cur, worker.pk, request.user.id, staff.posts(request), request.at):
            raise Refused(training.NOT_YOURS)
    raw, problems = posted.raw(FORM, request.POST), {}
    if request.method == "POST":
        try:
            training.record(worker, raw, request.user, staff.posts(request), request.at)
        except Problems as wrong:
            problems = wrong.by_question
        else:
            messages.success(request, "Recorded. They are told before it goes out of date.")
            return redirect("training", number=worker.pk)
    return _page(request, worker, raw, problems)


def _page(request: HttpRequest, worker: Worker, raw: dict, problems: dict) -> HttpResponse:
    with cursor() as cur:
        had = known.of(cur, worker.pk)
        team = staffing.roles_of(cur, worker.pk, request.at)[0]
        back = subjects.header(cur, all_teams.record_of(cur, team.team_id)).key
    return show(
        request, "rounds/training.jinja", "Training", 422 if problems else 200, "Team", worker=worker, had=had,
        names=FORM.what.choices(), problems=problems, questions=asking.questions(ASKED, raw, problems),
        summary=asking.error_summary(ASKED, problems), back=back,
    )  # fmt: skip
