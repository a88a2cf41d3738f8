"""What fell silent: the named nurse's front page, by how far each ladder has climbed and by who is silent."""

from django.http import HttpRequest, HttpResponse

from kith.access import sensitivity
from kith.web import rows, staff
from kith.web.showing import show
from kith.worklists.owed import lates


def silent(request: HttpRequest) -> HttpResponse:
    """Every open duty that has climbed past its owner."""
    steps = lates.climbed(request.at, sensitivity.of(request.user.id, staff.posts(request)))
    shown = sum(len(found) for teams in steps.values() for found in teams.values())
    return show(request, "rounds/lates.jinja", "What fell silent", door="Team", steps=steps, shown=shown,
                count=lates.how_many() if shown == lates.MOST else shown, rows=rows)
