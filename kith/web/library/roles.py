"""Role cards: what each service does and does not do, and whether anybody does it here."""
from django.http import HttpRequest, HttpResponse

from kith.access.role_cards import CARDS
from kith.access.roles import place
from kith.records.database import cursor
from kith.web.showing import show

HERE = "select kind, string_agg(name, ', ' order by name) from access_team where kind <> 'gp' group by kind"


def cards(request: HttpRequest) -> HttpResponse:
    """By the name of the role; where no team here is theirs that is said, so that nobody is asked in vain."""
    with cursor() as cur:
        here = dict(cur.execute(HERE).fetchall()) | {"gp": "Each practice"}
    rows = sorted((place(role).title.removeprefix("the "), *said, here.get(place(role).covers, ""))
                  for role, said in CARDS.items())
    return show(request, "library/roles.jinja", "Who does what", rows=rows)
