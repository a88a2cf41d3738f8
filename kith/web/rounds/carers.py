"""Carers of adolescents in care and their training: who is trained, who waits, and who is late, by name."""

from django.http import HttpRequest, HttpResponse

from kith.access import staffing
from kith.duties.settings import values
from kith.forms.family.carer_course import STATES
from kith.language.errors import Refused
from kith.language.roles import FOSTERING_TEAM
from kith.records.database import cursor
from kith.statuses.fostering import MONTHS, STABLE
from kith.web import staff
from kith.web.rounds import in_care
from kith.web.showing import show
from kith.worklists.desks import carers as reading
from kith.worklists.desks.carers import Beside, Carer

COUNTED = {"waiting": "waiting for a place", "booked": "with a place", "certified": "with the certificate",
           "stopped": "who stopped, or do not want it"}
HEADS = ("When", "Lived with them", "Of them moved on")


def policy(request: HttpRequest) -> None:
    """The fostering team, and those who see the caseload of children in care."""
    if not may_see(request):
        raise Refused("You cannot see the training of carers: you hold no post in the fostering team, nor in that of "
                      "children in care.")


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    return FOSTERING_TEAM.key in staffing.role_keys(staff.posts(request)) or in_care.may_see(request)


def carers(request: HttpRequest) -> HttpResponse:
    """Coverage first, then the late by name, then everybody; at last what ended beside certificates."""
    with cursor() as cur:
        found = reading.coverage(cur, request.user.id, staff.posts(request), request.at)
    late = found.late(request.at)
    return show(request, "rounds/carers.jinja", "Training of carers", door="Team", found=found, late=late,
                months=int(values().of(MONTHS, request.at)), beside_months=int(values().of(STABLE, request.at)),
                states=[*reading.by_state(found, COUNTED)], state=_state, heads=HEADS, beside=_beside(found.beside),
                others=[one for one in found.carers if one not in late], trained=found.many(reading.CERTIFIED))


def _state(one: Carer) -> str:
    return STATES.get(one.state, "Nobody said anything of a course")


def _beside(one: Beside) -> list[tuple[str, ...]]:
    return [("Before the certificate", *map(str, one.before)), ("After it", *map(str, one.after))]
