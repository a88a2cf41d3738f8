"""The meetings about one child: who was asked and came, what was decided, and minutes with every version of them."""

from django.http import HttpRequest, HttpResponse

from kith.forms.meetings.plan_stepped_down import STATUSES
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.about.meetings.words import WORDS
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about.meetings import laying
from kith.worklists.about.meetings.stepping_down import stepped_down


def page(request: HttpRequest, key: str) -> HttpResponse:
    """The last first; a gap is a blank, and what was decided on minutes that were corrected says so."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who, found = person.strip(cur, whole, request.at), laying.meetings(cur, whole.ids, request.at, whole.reader)
        names, steps = laying.names(cur, found), stepped_down(cur, whole.ids, whole.reader)
    return show(request, "meetings/of_child.jinja", f"Meetings, {wording.titled(who.subject)}", door="People", who=who,
                meetings=found, names=names, steps=steps, statuses=STATUSES, **WORDS)
