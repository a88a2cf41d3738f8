"""How do I refer: each service’s way in as it says it itself, and who has read it."""

from django.http import HttpRequest, HttpResponse

from kith.access.permission import LEADS
from kith.duties.settings import values
from kith.language.settings import setting
from kith.records.database import cursor
from kith.web import staff
from kith.web.showing import show
from kith.worklists.desks import routes as reading
from kith.worklists.desks.routes import Way

AIM = setting("routes.share_to_confirm", 95, "Per cent of those concerned who have read how to refer", "Local")


def ways(request: HttpRequest) -> list[Way]:
    """Every way in, with the names of those in one’s own teams who have not read it, for their lead."""
    led = [post.team_id for post in staff.posts(request) if post.role in LEADS]
    with cursor() as cur:
        return reading.ways(cur, request.at, led)


def how_to_refer(request: HttpRequest) -> HttpResponse:
    """One card a service; whoever works in the team that owns it may publish it anew."""
    return show(request, "library/routes.jinja", "How do I refer?", ways=ways(request), about=_about(request),
                aim=int(values().of(AIM, request.at)), mine=_mine(request))


def _about(request: HttpRequest) -> str:
    about = request.GET.get("about", "")
    return about if about.isalnum() else ""


def _mine(request: HttpRequest) -> list[tuple[str, str]]:
    """The records of one’s own teams, on which a route is published, by name."""
    with cursor() as cur:
        return reading.records(cur, {post.team_key for post in staff.posts(request)})
