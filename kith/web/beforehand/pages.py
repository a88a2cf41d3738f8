"""Laying out a sheet: for whom, which parts, what is looked at first; then it is given, or it is said why it is not."""
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.engine.catalogue import FORMS
from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.language.errors import Problems, Refused
from kith.packs.beforehand import making
from kith.records.database import cursor
from kith.web.beforehand import given
from kith.web.beforehand.laying import ADULTS, NO_PARENT, NOTHING, Laying, laying
from kith.web.filling import posted, saying
from kith.web.showing import show

GIVEN = FORMS["read_beforehand"]
NEVER = "Say these otherwise first. They cannot stand on a sheet for this parent."
EACH = "Tick each sentence that may stand there, or write it otherwise."
WHY = "Write why they may read it, and have it on paper."
NOT_FIRST = "It is not safe that {name} has it on paper first. Ask the named nurse before anybody speaks of why."
WRITES = "_number"   # the form’s own page brings it, and what is written there


def lay_out(request: HttpRequest, form: str) -> HttpResponse:
    """The page on which it is laid out; what is sent to it is the form so far, the choice, or that it is given."""
    if request.method == "POST" and WRITES in request.POST:
        return _kept(request, laying(request, form))
    one = laying(request, form)
    if request.method != "POST":
        return _page(request, one)
    if "unsafe" in request.POST:
        return _said_unsafe(request, one)
    try:
        return _given(request, one)
    except Problems as wrong:
        return _page(request, one, wrong.by_question)


def _kept(request: HttpRequest, one: Laying) -> HttpResponse:
    """What is written so far is kept as the writer’s draft, and laid out from there."""
    saying.keep_draft(request, Page(one.form.key, one.who.subject.key, one.of), saying.written(one.form, request))
    return redirect(f"{reverse('lay_out', kwargs={'form': one.form.key})}?about={one.who.subject.key}&_of={one.of}")


def _page(request: HttpRequest, one: Laying, problems: dict[str, str] | None = None) -> HttpResponse:
    shut, wrong = one.closed if one.reader else "", problems or {}
    laid = bool(one.reader and one.parts and not shut)
    return show(
        request, "beforehand/lay_out.jinja", "A sheet for the parents", 422 if wrong else 200, "My list", one=one,
        who=one.who, sheet=one.sheet if laid else None, found=one.found if laid else [], shut=shut,
        violent=laid and one.safety.violent, problems=wrong, nothing=_nothing(one),
        summary=[{"text": said, "href": f"#{path}"} for path, said in wrong.items()],
        back=given.back(one.who.subject.key, one.form, one.of), unsafe=bool(shut and shut != ADULTS),
        before=given.before(request, one.who), name=making.called(one.who.subject))


def _nothing(one: Laying) -> str:
    if not one.readers:
        return NO_PARENT
    return "" if one.parts else NOTHING


def _given(request: HttpRequest, one: Laying) -> HttpResponse:
    """Asked once more whether it may; it is kept before it can be printed."""
    if one.reader is None or not one.parts:
        raise Refused(NOTHING)
    if one.closed:
        raise Refused(one.closed)
    why = request.POST.get("why", "").strip()
    _require_weighed(request, one, why)
    told = list(one.parts.values())
    raw = {"who": one.reader.kind, "name": one.reader.name, "title_read": one.sheet["title"], "whom": one.sheet["whom"],
           "told": [{"heading": heading, "words": words} for heading, words in told], "why": why,
           "mark": making.mark(told), "told_when": "now"}
    saying.send(request, GIVEN, raw, one.who.subject.key, part=f" beforehand {one.reader.mark} {raw['mark'][:16]}")
    with cursor() as cur:
        root = given.newest(cur, one.who.ids, raw["mark"], one.reader)
    return redirect(f"{reverse('laid_out', kwargs={'key': one.who.subject.key, 'root': str(root)})}"
                    f"?form={one.form.key}&_of={one.of}")


def _require_weighed(request: HttpRequest, one: Laying, why: str) -> None:
    ticked, problems = set(request.POST.getlist("may")), {}
    if any(each.never for each in one.found):
        problems["never"] = NEVER
    if any(each.mark not in ticked for each in one.found if not each.never):
        problems["may"] = EACH
    if (one.found or one.safety.violent) and not why:
        problems["why"] = WHY
    if problems:
        raise Problems(problems)


def _said_unsafe(request: HttpRequest, one: Laying) -> HttpResponse:
    """The reason goes into the report as it is written, in words that tell nobody what is recorded."""
    if one.reader is None:
        raise Refused(NOTHING)
    asked = one.form.beforehand
    kept = drafts.kept(request.user, Page(one.form.key, one.who.subject.key, one.of))
    raw = dict(one.written) | {asked.asks: asked.unsafe, asked.because: NOT_FIRST.format(name=one.reader.name)}
    number = kept[0].number if kept else posted.of_page(saying.new_number())
    drafts.save(request.user, Page(one.form.key, one.who.subject.key, one.of), number, raw, request.at)
    return redirect(given.back(one.who.subject.key, one.form, one.of))
