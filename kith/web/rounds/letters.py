"""Letters to homes: what waits to be printed, and one letter on paper, for an envelope with a window."""

from django.http import HttpRequest, HttpResponse

from kith.intake.rounds import letters
from kith.web import staff
from kith.web.showing import show
from kith.worklists.desks import letters as reading

A_PAGE = 200   # letters shown at a time; how many more wait is said


def waiting(request: HttpRequest) -> HttpResponse:
    """Every letter that may be printed, and nothing of what it is about."""
    mine = request.user.id, staff.posts(request), request.at
    found = reading.waiting(*mine)
    return show(request, "rounds/letters.jinja", "Letters to print", door="Post", letters=found[:A_PAGE],
                more=len(found) - A_PAGE, printed=reading.printed(*mine))


def printed(request: HttpRequest, letter: str) -> HttpResponse:
    """One letter, let go now: asked a last time whether it is safe, it counts as gone and is shown this once."""
    if request.method != "POST" or letter not in _mine(request):
        return waiting(request)
    let_go = letters.print_again if request.POST.get("again") else letters.print_letter
    going = let_go(int(letter), request.user, request.at)
    return show(request, "rounds/letter.jinja", "A letter", door="Post", going=going)


def _mine(request: HttpRequest) -> set[str]:
    mine = request.user.id, staff.posts(request), request.at
    return {str(one.id) for one in (*reading.waiting(*mine), *reading.printed(*mine))}
