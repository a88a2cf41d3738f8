"""Ticking home visits on the team's board: a tick says that the visit was made; anything else is said in words."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest

from kith.duties.settings import calendar
from kith.engine.catalogue import FORMS
from kith.web import wording
from kith.web.filling import saying
from kith.web.rounds import whose
from kith.worklists.owed.board.parts import Board
from kith.worklists.owed.diary import HomeVisit

TICK = FORMS["home_visit_ticked"]
MADE = whose.NOW | {"came_of_it": "seen"}


def ticked(request: HttpRequest, found: Board) -> dict[str, str]:
    """Each ticked visit is an entry on that person's own record, which answers the duty."""
    chosen = set(request.POST.getlist("visit"))
    visits = [visit for visit in found.unticked if visit.duty in chosen]
    if not visits:
        return {"visits": "Tick the visits that were made. For any other, choose what happened instead."}
    for visit in visits:
        saying.send(request, TICK, MADE, visit.person, (visit.duty,), part=visit.duty)
    messages.success(request, f"Ticked: {wording.number(len(visits), 'visit')}.")
    return {}


def late_by(visit: HomeVisit, at: datetime) -> str:
    """1 working day late; nothing for a visit whose time to be ticked has not passed."""
    return wording.late_by(visit.due_at, at, calendar().working_days_between) if visit.due_at <= at else ""
