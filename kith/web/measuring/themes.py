"""What practices were given to learn from: the themes of a quarter as counts, for the named GP."""

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web import wording
from kith.web.showing import show
from kith.worklists.counted import themes as reading
from kith.worklists.counted.themes import Quarter


def themes(request: HttpRequest) -> HttpResponse:
    """This quarter and the last; a number of signs, and no child and no practice."""
    with cursor() as cur:
        found = reading.this_and_last(cur, request.at)
    return show(request, "measuring/themes.jinja", "What practices were given to learn", door="Measures",
                quarters=[(_title(one), one, sentence(one)) for one in found])


def sentence(one: Quarter) -> str:
    """5 were sent: 3 are answered, 1 is late; 2 may be spoken of in a session."""
    if not one.items:
        return "None was sent."
    late = f", {wording.number(one.late, 'is')} late" if one.late else ""
    return (f"{wording.number(one.items, 'was')} sent: {wording.number(one.answered, 'is')} answered{late}; "
            f"{one.usable} may be spoken of in a session.")


def _title(one: Quarter) -> str:
    return f"{wording.LONG_MONTHS[one.began.month]} to {wording.LONG_MONTHS[one.began.month + 2]} {one.began.year}"
