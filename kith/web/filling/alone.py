"""A form before anybody’s record is there: it is a record of its own, and whoever it is about is found later."""
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.intake.answer import Answer
from kith.language import Form
from kith.language.errors import Problems, Refused
from kith.web import telephone
from kith.web.filling import by_hand, recording, saying
from kith.web.filling.sheet import Sheet
from kith.web.showing import show


def alone(request: HttpRequest, form: str) -> HttpResponse:
    """Only what may not wait until somebody is found is written so."""
    wanted = by_hand.named(form)
    telephone.refuse(request, wanted)
    by_hand.opened(request, wanted)
    if not wanted.stands_alone:
        raise Refused("This is written on somebody’s record. Search for the person first.")
    return written(request, wanted, _page, _kept)


def written(request: HttpRequest, form: type[Form], page: Callable[..., HttpResponse],
            kept: Callable[[HttpRequest, Answer], HttpResponse]) -> HttpResponse:
    """A form that nobody’s record is opened for: its page, as it is opened or goes on, and what it leads to once sent.
    """
    if request.method != "POST":
        return page(request, recording.opened(request, form, None, None))
    if sheet := recording.pressed(request, form, None):
        return page(request, sheet)
    raw = saying.written(form, request)
    try:
        answer = saying.send(request, form, raw, "")
    except Problems as problems:
        return page(request, recording.again(request, form, None, raw, problems.by_question), 422)
    return kept(request, answer)


def _kept(request: HttpRequest, answer: Answer) -> HttpResponse:
    messages.success(request, saying.outcome(answer))
    asked = saying.asks(answer, request)
    return redirect("duty", key=asked) if asked else redirect("my_list")


def _page(request: HttpRequest, sheet: Sheet, status: int = 200) -> HttpResponse:
    return show(request, "alone.jinja", sheet.form.title, status, "People", sheet=sheet, problems=sheet.problems,
                telephone=telephone.said(request, sheet.form))
