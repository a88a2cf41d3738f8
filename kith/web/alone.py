"""A form before anybody’s record is there: it is a record of its own, and whoever it is about is found later."""
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.language.errors import Problems, Refused
from kith.web import recording, saying
from kith.web.recording import Sheet
from kith.web.showing import show


def alone(request: HttpRequest, form: str) -> HttpResponse:
    """Only what may not wait until somebody is found is written so."""
    wanted = recording.named(form)
    if not wanted.stands_alone:
        raise Refused("This is written on somebody’s record. Search for the person first.")
    if request.method != "POST":
        return _page(request, recording.opened(request, wanted, None, None))
    if sheet := recording.pressed(request, wanted, None):
        return _page(request, sheet)
    raw = saying.written(wanted, request)
    try:
        answer = saying.send(request, wanted, raw, "")
    except Problems as problems:
        return _page(request, recording.again(request, wanted, None, raw, problems.by_question), 422)
    messages.success(request, saying.outcome(answer))
    asked = saying.asks(answer, request)
    return redirect("duty", key=asked) if asked else redirect("my_list")


def _page(request: HttpRequest, sheet: Sheet, status: int = 200) -> HttpResponse:
    return show(request, "alone.jinja", sheet.form.title, status, "People", sheet=sheet, problems=sheet.problems)
