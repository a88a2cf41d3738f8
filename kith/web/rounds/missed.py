"""Who missed what, for the weekly meeting of a practice: what is to be decided, and what it asked and waits for."""

from django.http import Http404, HttpRequest, HttpResponse

from kith.access import staffing
from kith.language.errors import Refused
from kith.web import rows, seeing, staff
from kith.web.showing import show
from kith.worklists.desks import missed
from kith.worklists.owed.board import team

PRACTICE = "gp"
# They answer for every child, and may take the list to the meeting of a practice that does not sign in.
OF_ALL = frozenset({"named_nurse", "designated_nurse"})


def policy(request: HttpRequest) -> None:
    """Those who work in a practice, and the nurses who answer for every child."""
    if not may_see(request):
        raise Refused("You cannot see which children of a practice were not seen: that is for those who work there. "
                      "If you worry about a child, ask the named nurse.")


def may_see(request: HttpRequest) -> bool:
    return bool(_own(request)) or _of_all(request)


def week(request: HttpRequest) -> HttpResponse:
    """The children of one practice, in order of name; without one, the practices there are."""
    own = _own(request)
    key = request.GET.get("team") or next(iter(own), "")
    if not key:
        return show(request, "rounds/missed.jinja", "Who missed what", door="Team", team=None,
                    practices=missed.practices())
    found = team.team(key)
    if found is None or found.kind != PRACTICE or not (key in own or _of_all(request)):
        raise Http404
    children = missed.of_practice(found.id, request.user.id, staff.posts(request), request.at)
    seeing.reading(request, *{child.first.subject_id for child in children})
    return show(request, "rounds/missed.jinja", f"Who missed what, {found.name}", door="Team", team=found,
                children=children, most=missed.MOST, rows=rows)


def _own(request: HttpRequest) -> list[str]:
    return [post.team_key for post in staff.posts(request) if post.role == PRACTICE]


def _of_all(request: HttpRequest) -> bool:
    return not OF_ALL.isdisjoint(staffing.role_keys(staff.posts(request)))
