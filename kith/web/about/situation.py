"""A young person whom several services follow, on one page: who leads, who does what, what nobody has, what is next."""

from django.http import HttpRequest, HttpResponse

from kith.language.roles import ASKED
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import situation


def page(request: HttpRequest, key: str) -> HttpResponse:
    """Only what the reader may know of; what a service held in confidence does leaves no line and no gap."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who = person.strip(cur, whole, request.at)
        found = situation.situation(cur, whole.ids, request.at, whole.reader)
    return show(request, "situation.jinja", f"On one page, {wording.titled(who.subject)}", door="People", who=who,
                found=found, titles=ASKED)
