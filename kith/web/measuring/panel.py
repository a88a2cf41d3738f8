"""You said, we did, or why not: what the children's panel said of each draft, for everybody who works here."""

from django.http import HttpRequest, HttpResponse

from kith.forms.looked_after.wish_answered import BECOMES
from kith.records.database import cursor
from kith.web import staff
from kith.web.showing import show
from kith.worklists.counted import panel as reading

TEAM = "looked_after"


def panel(request: HttpRequest) -> HttpResponse:
    """Every draft with its wishes; whoever is of the team records the next."""
    teams = [post.team_key for post in staff.posts(request) if post.team_kind == TEAM]
    with cursor() as cur:
        drafts, own = reading.drafts(cur), reading.own(cur, teams)
    return show(request, "measuring/panel.jinja", "You said, we did", door="Measures", drafts=drafts, own=own,
                becomes=BECOMES)
