"""The team's board: what is late and today's, whose it is, giving work to somebody, and the day's sign-off."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.engine.saying import because
from kith.language.errors import Problems, Refused
from kith.web import asking, rows, saying
from kith.web.rounds import whose
from kith.web.showing import show
from kith.worklists import teamboard
from kith.worklists.teamboard import Board

# The other rounds, for those who make them.
WAYS = (
    ("/digest?team={team}", "Weekly digest", whose.has_digest),
    ("/team/arrivals", "Arrivals", whose.sees_arrivals),
    ("/sample", "Read again", whose.reads_sample),
    ("/lates", "What fell silent", whose.reads_sample),
)
SIGN, GIVE = FORMS["team_signed_off"], FORMS["handed_over"]


def board(request: HttpRequest) -> HttpResponse:
    """The board; what is posted to it gives work to somebody or signs off the day."""
    if whose.only_reception(request):
        return redirect("reception")
    key = whose.team_key(request)
    found = teamboard.board(key, request.at)
    if found is None:
        raise Http404(key)
    if request.method == "POST":
        return _given(request, found) if request.POST.get("give") else _signed(request, found)
    return _page(request, found, {}, {})


def _given(request: HttpRequest, found: Board) -> HttpResponse:
    """Offers a duty of this team to one of its people."""
    given = request.POST["give"]
    line = next((one.line for one in found.late + found.today + found.nobodys if one.line.key == given), None)
    if line is None or request.POST.get("to") not in {str(one.id) for one in found.people}:
        raise Refused("Choose somebody of this team. If the duty is gone from the board, it has been done by now.")
    saying.send(request, GIVE, {"to": request.POST["to"]}, line.subject, (line.key,))
    messages.success(request, "Offered. It stays where it is until they accept.")
    return redirect(f"/team?team={found.team.key}")


def _signed(request: HttpRequest, found: Board) -> HttpResponse:
    """Signs off the day; with something open it asks why that is safe to leave."""
    left = request.POST.get("left", "").strip()
    problems = {} if left or not _open(found) else {"left": _unfinished(found)}
    if not problems:
        try:
            saying.send(request, SIGN, whose.NOW | ({"left": left} if left else {}), found.team.subject)
        except Problems as wrong:
            problems = wrong.by_question
    if problems:
        return _page(request, found, {"left": left}, problems, status=422)
    messages.success(request, "Signed off for today.")
    return redirect(f"/team?team={found.team.key}")


def _open(found: Board) -> int:
    return len(found.late) + len(found.today)


def _unfinished(found: Board) -> str:
    said = [f"{n} {word}" for n, word in ((len(found.late), "late"), (len(found.today), "due today and not done")) if n]
    return f"There is work left: {' and '.join(said)}. Write why it is safe to leave it until tomorrow."


def _page(request: HttpRequest, found: Board, raw: dict, problems: dict, status: int = 200) -> HttpResponse:
    teams = teamboard.teams() if whose.sees_every_team(request) else []
    ways = [(address.format(team=found.team.key), words) for address, words, may in WAYS if may(request)]
    return show(request, "rounds/board.jinja", "Team board", status, "Team", board=found, teams=teams, ways=ways,
                rows=rows, because=because, problems=problems, number=saying.new_number(),
                summary=asking.error_summary(SIGN.questions, problems),
                questions=asking.questions(SIGN.questions, raw, problems))
