"""What else can be done with a duty: accept, decline, hand over, set aside or close it, each on a page of its own."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.language.acts import ACTS
from kith.language.errors import Problems, Refused
from kith.language.roles import PROGRAM
from kith.records.database import cursor
from kith.web import setting_aside, staff, wording
from kith.web.duty import read, subject_of
from kith.web.filling import asking, recording, saying
from kith.web.filling.fields import Field, select
from kith.web.filling.sheet import Sheet
from kith.web.showing import show
from kith.worklists.owed import duty as reading
from kith.worklists.owed.duty import DutyPage

CHOSEN = {form.acts_as.replace("_", "-"): form for form in FORMS.values()
          if form.acts_as and ACTS[form.acts_as].then and PROGRAM not in form.recorded_by}


def act(request: HttpRequest, key: str, act: str) -> HttpResponse:
    """Accept, decline, hand over, set aside or close; each is an entry that cites the duty."""
    found, who = read(request, key)
    form = CHOSEN.get(act)
    if form is None:
        raise Refused("That cannot be done with a duty. Go back and choose one of the ways shown there.")
    if act == "waive" and not setting_aside.may(request, found):
        return setting_aside.ask(request, found, who)
    if request.method != "POST":
        return _act_page(request, found, who, act, Sheet(form, found.line.subject, {}, saying.new_number(), key))
    raw = saying.written(form, request)
    try:
        saying.send(request, form, raw, found.line.subject, (key,))
    except Problems as problems:
        subject = subject_of(found)
        sheet = recording.again(request, form, subject, raw, problems.by_question, key)
        return _act_page(request, found, who, act, sheet, status=422)
    messages.success(request, ACTS[form.acts_as].then)
    return redirect("my_list") if ACTS[form.acts_as].leaves else redirect("duty", key=key)


def _act_page(request: HttpRequest, found: DutyPage, who, act: str, sheet: Sheet, status: int = 200) -> HttpResponse:
    questions = _handing_over(request, found, sheet) if act == "hand-over" else sheet.questions
    return show(
        request, "duty_act.jinja", sheet.form.title, status, "My list",
        duty=found, who=who, act=act, sheet=sheet, problems=sheet.problems, questions=questions,
    )  # fmt: skip


def _handing_over(request: HttpRequest, found: DutyPage, sheet: Sheet):
    """The people there are, those on duty first: a name is chosen, not typed."""
    with cursor() as cur:
        takers = reading.takers(cur, found, request.user.id, staff.posts(request), request.at)
    options = {str(one.worker_id): ", ".join(filter(None, (one.name, one.team, _until(one)))) for one in takers}
    rest = {key: question for key, question in sheet.form.questions.items() if key != "to"}
    to = Field(sheet.form.questions["to"], "to", sheet.raw.get("to", ""), sheet.problems.get("to", ""))
    return select(to, options) + asking.questions(rest, sheet.raw, sheet.problems)


def _until(taker: reading.Taker) -> str:
    return f"on duty until {wording.clock(taker.until)}" if taker.until else ""
