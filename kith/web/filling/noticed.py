"""A notice of violence at home: typed in by whoever hears of it, and shown to whoever must decide about it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.intake.answer import Answer
from kith.records.database import cursor
from kith.web import seeing, staff
from kith.web.filling import alone
from kith.web.filling.sheet import Sheet
from kith.web.showing import show
from kith.worklists.owed import notices
from kith.worklists.owed.duty import DutyPage
from kith.worklists.owed.notices import Same, Told

FORM, DECIDED = FORMS["police_notice"], "violence_decided"
SENT = ("Sent. Whoever must decide about those it names, and about children who live there, is told now. Whoever is "
        "not known waits as unfiled post.")
SENT_BEFORE = "This had been sent already. Nothing was sent twice."


def typed(request: HttpRequest) -> HttpResponse:
    """Nobody is looked for first: who is meant is found out when it is sent, and whoever is not known waits as post."""
    return alone.written(request, FORM, _page, _sent)


def told(request: HttpRequest, found: DutyPage) -> Told | None:
    """The notice that a duty rests on, for whoever owes it; to whom it names it is not shown."""
    if not found.line.kept:
        return None
    with cursor() as cur:
        notice = notices.of_duty(cur, found.line.key, request.user.full_name)
    if notice:
        seeing.reading(request, notice.subject_id)
    return notice


def same(request: HttpRequest, found: DutyPage) -> list[Same]:
    """Sisters and brothers whom the same notice asks about: one page answers for all of them."""
    if found.line.form != DECIDED or not found.open:
        return []
    with cursor() as cur:
        return notices.same(cur, found.line.key, request.user.id, staff.posts(request))


def also(request: HttpRequest, found: DutyPage) -> dict[str, str]:
    """Of whom else the same is decided, each who was ticked: their key, and the duty that it answers there."""
    ticked = request.POST.getlist("same")
    return {one.subject: one.key for one in same(request, found) if one.key in ticked}


def _sent(request: HttpRequest, answer: Answer) -> HttpResponse:
    """The same whatever came of it: how much did would tell whether a child lives at the address that was written."""
    messages.success(request, SENT if not answer.said_before else SENT_BEFORE)
    return redirect("my_list")


def _page(request: HttpRequest, sheet: Sheet, status: int = 200) -> HttpResponse:
    return show(request, "notice.jinja", FORM.title, status, "Post", sheet=sheet, problems=sheet.problems)
