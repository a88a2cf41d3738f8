"""The department's two pages: what clinicians must know of the children there, and what reception must pass on.

Both hang where others pass by, so a child is there by initials; the name is one step further, on a page of its own.
"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kith.web import last_shown, staff, wording
from kith.web.showing import show
from kith.worklists.about.visits import Visit
from kith.worklists.desks import arrivals
from kith.worklists.desks.arrivals import Arrival, Department

SHOWN = last_shown.Page("Arrivals", "who is here now", "Before a child leaves, ask by telephone what is known.")
ORDINALS = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")


@last_shown.stands_for(SHOWN)
def clinical(request: HttpRequest) -> tuple[set[int], HttpResponse]:
    """Children now in the department, worst first."""
    here = arrivals.now_here(request.at)
    return _named(here), show(request, "rounds/arrivals.jinja", "Arrivals", door="Team", here=here,
                              facts=facts, age=age, may_file=staff.may(request, "file_post"))


def new(request: HttpRequest) -> HttpResponse:
    """How many children came since the page was opened, in words for one quiet line, and never who."""
    try:
        since = datetime.fromisoformat(request.GET.get("since", ""))
    except ValueError:
        since = request.at
    came = arrivals.came_since(since, request.at) if since.tzinfo else 0
    return HttpResponse(f"{came} more {wording.agreed(came, 'child')}." if came else "",
                        content_type="text/plain; charset=utf-8")


def _named(here: Department) -> set[int]:
    """The records of those who are named, or may be meant, on either page."""
    meant = {one.person.id for post in here.unplaced for one in post.candidates}
    return meant | {one.id for came in here.children for one in (came.child, *(child for child, _ in came.siblings))}


@last_shown.stands_for(SHOWN)
def reception(request: HttpRequest) -> tuple[set[int], HttpResponse]:
    """Who must be told that a child is here; no reason stands on this page, not even hidden."""
    here = arrivals.now_here(request.at)
    rows = [(one.child.key, wording.initials(one.child.given_name, one.child.family_name), one.visit.arrived,
             one.flagged) for one in here.children]
    charge = here.in_charge.worker_name or here.in_charge.team_name
    return _named(here), show(request, "rounds/reception.jinja", "Children here now", door="Team",
                              rows=sorted(rows, key=_by_time), charge=charge, unplaced=len(here.unplaced))


def _by_time(row: tuple) -> tuple:
    """By time of arrival, so that the order gives nothing away."""
    return row[2] is None, row[2].timestamp() if row[2] else 0, row[0]


def age(request: HttpRequest, one: Arrival) -> str:
    child = one.child
    return wording.age(wording.local(request.at).date(), child.born, child.born_precision, child.expected)


def facts(one: Arrival, request: HttpRequest) -> list[str]:
    """The facts that matter before this child leaves, each a sentence."""
    said = [_status(status, request) for status in one.standing]
    if one.before:
        before = ", ".join(_dated(past, request) for past in reversed(one.before))
        nth = ORDINALS[one.nth] if one.nth < len(ORDINALS) else f"{one.nth}th"
        said.append(f"{nth} visit in 12 months: {before}, today.")
    if one.siblings:
        came = ", ".join(_dated(past, request) for _, past in one.siblings)
        said.append(f"Brothers and sisters came too: {came}.")
    if any(owed.pathway == "worry_answered_in_time" for owed in one.owed):
        said.insert(0, "Somebody in the department is worried about this child.")
    return said


def _status(status, request: HttpRequest) -> str:
    since = f", since {_day(status.since, request)}" if status.since else ""
    doubt = f". It may be out of date: {status.doubt}" if status.doubt else ""
    told = f". Told by {status.source}, as of {_day(status.as_of, request)}" if status.source and status.as_of else ""
    return f"{status.title}{f' ({status.words})' if status.words else ''}{since}{told}{doubt}."


def _dated(past: Visit, request: HttpRequest) -> str:
    return f"{_day(past.arrived, request)} ({past.word})"


def _day(moment: datetime, request: HttpRequest) -> str:
    return wording.day(wording.local(moment).date(), wording.local(request.at).date())
