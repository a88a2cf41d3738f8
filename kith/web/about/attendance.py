"""Appointments of one person, across services, so that a pattern no service sees alone is seen by each."""

from django.http import HttpRequest, HttpResponse

from kith.engine.catalogue import FORMS
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import attendance


def page(request: HttpRequest, key: str) -> HttpResponse:
    """What was expected, what happened, the family's reason and what was done, the newest first."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who = person.strip(cur, whole, request.at)
        found = attendance.of(cur, whole.ids, whole.reader)
    return show(request, "attendance.jinja", f"Appointments, {wording.titled(who.subject)}", door="People", who=who,
                found=found, forms=FORMS)
