"""The coming meetings and their gaps, for whoever called them, for their team, and for whoever answers for all."""

from django.http import HttpRequest, HttpResponse

from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import staff
from kith.web.rounds import whose
from kith.web.showing import show
from kith.worklists.desks import coming_meetings
from kith.worklists.desks.coming_meetings import WEEKS


def policy(request: HttpRequest) -> None:
    """Those who work with children and in a team; reception passes children on, and is asked to no meeting."""
    if not may_see(request):
        raise Refused("You cannot see which meetings are coming: that is for those who are asked to them.")


def may_see(request: HttpRequest) -> bool:
    return staff.may(request, "see_team") and staff.may(request, "see_person") and not whose.only_reception(request)


def meetings(request: HttpRequest) -> HttpResponse:
    """In the order of their days, each with what is still out; who they are about stands on the page of each."""
    every = whose.sees_every_team(request)
    with cursor() as cur:
        found = coming_meetings.coming(cur, request.user.id, staff.posts(request), request.at, every)
    return show(request, "rounds/coming.jinja", "Coming meetings", door="Team", found=found, weeks=WEEKS, every=every)
