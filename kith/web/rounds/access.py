"""Who has access by the posts of a team: read every few months, and each person kept, changed or ended."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access.models import Worker
from kith.engine.phrasing.grammar import number
from kith.intake.doors import access_review
from kith.intake.doors.access_review import CHANGES, ENDS, KEPT, Decided
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import staff
from kith.web.components import component
from kith.web.showing import show
from kith.worklists.desks import having_access
from kith.worklists.desks.having_access import HavingAccess, Person, Reading

CHOICES = ((KEPT, "Stays"), (CHANGES, "Has to change"), (ENDS, "Ends now"))


def page(request: HttpRequest, key: str) -> HttpResponse:
    """The list; what is posted is what its reader says of each."""
    with cursor() as cur:
        found = having_access.of_team(cur, key, request.at)
    if found is None:
        raise Http404(key)
    if not access_review.may_read(staff.posts(request), found.id):
        raise Refused(access_review.NOT_YOURS)
    reading = _reading(request, found)
    asked = [one for one in found.people if reading and one.id != request.user.id and reading.of in (None, one.id)]
    problems: dict[str, str] = {}
    if request.method == "POST":
        if reading is None:
            raise Refused("This has been read by now. Open the list again.")
        problems = {place: said for one in asked for place, said in _wrong(request, one)}
        if not problems:
            return _decided(request, found, reading, asked)
    return show(
        request, "rounds/access.jinja", "Who has access", 422 if problems else 200, "Team", team=found,
        reading=reading, asked={one.id for one in asked}, problems=problems, choices=CHOICES, raw=request.POST,
        me=request.user.id, summary=_summary(problems), own=any(one.id == request.user.id for one in found.people),
    )  # fmt: skip


def may_see(request: HttpRequest) -> bool:
    """Whether there is a team whose access they read."""
    return any(access_review.may_read(staff.posts(request), post.team_id) for post in staff.posts(request))


def _reading(request: HttpRequest, found: HavingAccess) -> Reading | None:
    """What is owed that they may answer, the sooner due first; nobody reads their own."""
    return next((one for one in found.owed if one.of != request.user.id), None)


def _wrong(request: HttpRequest, one: Person) -> list[tuple[str, str]]:
    decision, why = _said(request, one)
    if decision not in dict(CHOICES):
        return [(f"d-{one.id}", f"Say what becomes of the access of {one.name}.")]
    if decision != KEPT and len(why) < 3:
        return [(f"why-{one.id}", f"Write why, of {one.name}: whoever changes it has only your words.")]
    return []


def _said(request: HttpRequest, one: Person) -> tuple[str, str]:
    return request.POST.get(f"d-{one.id}", ""), request.POST.get(f"why-{one.id}", "").strip()


def _decided(request: HttpRequest, found: HavingAccess, reading: Reading, asked: list[Person]) -> HttpResponse:
    workers = Worker.objects.in_bulk([one.id for one in asked])
    decided = [Decided(workers[one.id], ", ".join(one.roles), *_said(request, one)) for one in asked]
    own = reading.of is None and any(one.id == request.user.id for one in found.people)
    access_review.review(found.id, found.subject_id, reading.duty, decided, request.user, staff.posts(request),
                         request.at, own=own)
    messages.success(request, _became(decided, own))
    return redirect("access", key=found.subject)


def _became(decided: list[Decided], own: bool) -> str:
    counts = {kind: sum(one.decision == kind for one in decided) for kind, _ in CHOICES}
    said = [f"Signed. {counts[KEPT]} stay as they are."]
    if counts[CHANGES]:
        said.append(f"The service desk owes {number(counts[CHANGES], 'change')}.")
    if counts[ENDS]:
        said.append(f"{counts[ENDS]} ended now.")
    if own:
        said.append("Your own is read by somebody else.")
    return " ".join(said)


def _summary(problems: dict[str, str]) -> object:
    if not problems:
        return ""
    lines = [{"text": said, "href": f"#{place}"} for place, said in problems.items()]
    return component("errorSummary", titleText="There is a problem", errorList=lines)


