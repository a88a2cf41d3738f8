"""For the Caldicott guardian: pages opened without a usual reason, and acts on duties that are no longer there."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from kith.access import viewing
from kith.records import subjects
from kith.records.database import cursor
from kith.web.showing import show
from kith.worklists import lost_acts

WEEKS = 4


def oversight(request: HttpRequest) -> HttpResponse:
    """Who opened what on their word, newest first."""
    since = request.at - timedelta(weeks=WEEKS)
    with cursor() as cur:
        opened = viewing.opened_without_reason(cur, since)
        about = subjects.headers(cur, {one.subject_id for one in opened})
        lost = lost_acts.found(cur)
    return show(request, "oversight.jinja", "Opened without a usual reason", opened=opened, about=about, weeks=WEEKS,
                lost=lost)
