"""What was told before anybody’s record was there: a list and a page of each, also once nothing of it is owed."""
from itertools import chain

from django.http import HttpRequest, HttpResponse

from kith.access import opening
from kith.engine.catalogue import FORMS
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import seeing, staff
from kith.web.showing import show
from kith.worklists.desks import matters as reading

TOLD_BY = tuple(dict.fromkeys(chain(*(form.recorded_by for form in FORMS.values() if form.stands_alone))))
NO_SUCH = "There is no such matter. What was told may have been taken back, or its address was typed wrongly."


def may_see(request: HttpRequest) -> bool:
    """Whoever may tell of such a matter; of which they then know is asked of each."""
    return staff.holds(request, TOLD_BY)


def policy(request: HttpRequest) -> None:
    """The safeguarding professionals."""
    if not may_see(request):
        raise Refused("You cannot see these: what was said against somebody is known to the safeguarding team alone.")


def every(request: HttpRequest) -> HttpResponse:
    """The last that was told first."""
    with cursor() as cur:
        found = reading.matters(cur, request.user.id, staff.posts(request), request.at)
    seeing.reading(request, *(one.id for one in found))
    return show(request, "rounds/matters.jinja", "Matters on nobody’s record", door="Team", matters=found)


def one(request: HttpRequest, key: str) -> HttpResponse:
    """Its steps, and everything that was said of it in order."""
    with cursor() as cur:
        found = reading.matters(cur, request.user.id, staff.posts(request), request.at, key)
        if not found:
            raise Refused(NO_SUCH)
        (matter,) = found
        opening.opens_duty(cur, request.user.id, matter.steps[0].line.key, request.at)
        said = reading.said(cur, matter, request.at)
    seeing.reading(request, matter.id)
    return show(request, "rounds/matter.jinja", matter.title, door="Team", matter=matter, happened=said)
