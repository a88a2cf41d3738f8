"""What the yearly return on children in care still lacks: each line with whoever can mend it, before it is sent."""

from django.http import HttpRequest, HttpResponse

from kith.access import staffing
from kith.access.roles import title
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import staff, wording
from kith.web.rounds import in_care
from kith.web.showing import show
from kith.worklists.desks import return_gaps as reading
from kith.worklists.desks.return_gaps import Run

ALSO = frozenset({"csc_manager", "csc_head"})
HEADS = ("Month", "Return of", "Children in it", "Lacking something", "Lines")


def policy(request: HttpRequest) -> None:
    """Those who see the caseload of children in care, and the managers of social care."""
    if not may_see(request):
        raise Refused("You cannot see what the return on children in care lacks: you hold no post in their team. What "
                      "you can mend yourself stands on your own list.")


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    return in_care.may_see(request) or not ALSO.isdisjoint(staffing.role_keys(staff.posts(request)))


def gaps(request: HttpRequest) -> HttpResponse:
    """By child, then what is lacking most often, then month by month."""
    with cursor() as cur:
        found = reading.gaps(cur, request.user.id, staff.posts(request), request.at)
    return show(request, "rounds/return_gaps.jinja", "What the return lacks", door="Team", found=found,
                lines=sum(len(one.gaps) for one in found.children), asked_of=title, heads=HEADS,
                runs=[_row(one) for one in found.runs])


def _row(one: Run) -> tuple[str, ...]:
    month = f"{wording.LONG_MONTHS[one.month.month]} {one.month.year}"
    return month, str(one.year), str(one.children), str(one.lacking), str(one.lines)
