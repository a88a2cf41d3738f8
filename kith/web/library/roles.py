"""Role cards: what each service does and does not do, whether anybody does it here, and who has not read them yet."""
from django.http import HttpRequest, HttpResponse

from kith.access.permission import LEADS, SEES_ALL
from kith.access.role_cards import CARDS
from kith.access.roles import place
from kith.access.staffing import role_keys
from kith.forms.teams.role_cards_given import RoleCardsGiven
from kith.intake import locality
from kith.records.database import cursor
from kith.web import staff
from kith.web.showing import show
from kith.worklists.desks import role_cards

HERE = "select kind, string_agg(name, ', ' order by name) from access_team where kind <> 'gp' group by kind"


def cards(request: HttpRequest) -> HttpResponse:
    """By the name of the role; where no team here is theirs that is said, so that nobody is asked in vain."""
    with cursor() as cur:
        here = dict(cur.execute(HERE).fetchall()) | {"gp": "Each practice"}
        teams = _teams(request)
        lines = role_cards.lines(cur, teams, request.at) if teams is None or teams else []
        about = locality.key(cur, request.at) if _gives(request) else ""
    rows = sorted((place(role).title.removeprefix("the "), *said, here.get(place(role).covers, ""))
                  for role, said in CARDS.items())
    return show(request, "library/roles.jinja", "Who does what", rows=rows, lines=lines, about=about)


def _teams(request: HttpRequest) -> list[int] | None:
    """Whose reading they see: of the teams they lead; of all where they answer for every child."""
    posts = staff.posts(request)
    if not SEES_ALL.isdisjoint(role_keys(posts)):
        return None
    return [one.team_id for one in posts if one.role in LEADS]


def _gives(request: HttpRequest) -> bool:
    return not {role.key for role in RoleCardsGiven.recorded_by}.isdisjoint(role_keys(staff.posts(request)))
