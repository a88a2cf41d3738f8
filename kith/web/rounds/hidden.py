"""Children on nobody's list, for those who find a practitioner for each: how each was found, never in whose record."""

from django.http import HttpRequest, HttpResponse

from kith.access import staffing
from kith.forms.family.hidden_child_answered import OUTCOMES
from kith.forms.family.hidden_child_found import SOURCES
from kith.language.errors import Refused
from kith.web import staff
from kith.web.showing import show
from kith.worklists.desks import hidden as reading

FOR_THEM = frozenset({"named_nurse", "designated_nurse", "ed_safeguarding_nurse", "health_visiting_lead",
                      "school_nursing_lead"})


def policy(request: HttpRequest) -> None:
    """The leads of health visiting and school nursing, and the safeguarding nurses."""
    if not may_see(request):
        raise Refused("You cannot see the children on nobody’s list: the leads of health visiting and school nursing "
                      "and the safeguarding nurses do. If you know of a child whom nobody looks after, tell them.")


def hidden(request: HttpRequest) -> HttpResponse:
    """Those who wait, then those who were answered."""
    found = reading.hidden(request.at)
    return show(request, "rounds/hidden.jinja", "Children on nobody’s list", door="Team", outcomes=OUTCOMES,
                waiting=[one for one in found if one.open], answered=[one for one in found if not one.open],
                sources=SOURCES)


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    return not FOR_THEM.isdisjoint(staffing.role_keys(staff.posts(request)))
