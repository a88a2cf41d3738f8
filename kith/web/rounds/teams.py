"""The team's board: what is late and today's, whose it is, giving work to somebody, and the day's sign-off."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import sensitivity
from kith.engine.catalogue import FORMS
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.web import last_shown, matters, rows, staff
from kith.web.filling import asking, saying
from kith.web.requests import pages as requests
from kith.web.rounds import (
    access,
    adoption,
    carers,
    coming,
    cover,
    ending,
    hidden,
    in_care,
    missed,
    register,
    return_gaps,
    ticking,
    whose,
)
from kith.web.showing import show
from kith.web.wording import moment, number
from kith.worklists.counted import measures
from kith.worklists.owed import mylist
from kith.worklists.owed.board import reading, team
from kith.worklists.owed.board.parts import Board, Person

# The other rounds, for those who make them.
WAYS = (
    ("/digest?team={team}", "Weekly digest", whose.has_digest),
    ("/team/missed", "Who missed what, by practice", missed.may_see),
    ("/team/meetings", "Coming meetings", coming.may_see),
    ("/team/arrivals", "Arrivals", whose.sees_arrivals),
    ("/sample", "Read again", whose.reads_sample),
    ("/lates", "What fell silent", whose.reads_sample),
    ("/team/access/{subject}", "Who has access", access.may_see),
    ("/register", "Children of our clients", register.may_see),
    ("/care", "Children in care", in_care.may_see),
    ("/care/return", "What the return lacks", return_gaps.may_see),
    ("/carers", "Training of carers", carers.may_see),
    ("/hidden", "Children on nobody’s list", hidden.may_see),
    ("/matters", "Matters on nobody’s record", matters.may_see),
    ("/adoption", "Sealed records", adoption.may_see),
    ("/requests", "Requests for records", requests.may_see),
    ("/ending", "Records whose time is over", ending.may_see),
    ("/team/cover?team={team}", "Cover and leave", whose.works_in_a_team),
)
SIGN, GIVE = FORMS["team_signed_off"], FORMS["handed_over"]


SHOWN = last_shown.Page("The team board", "this board", "What nobody holds now cannot be seen. Each worker’s own "
                        "list still shows what is theirs.")


@last_shown.stands_for(SHOWN)
def board(request: HttpRequest) -> tuple[set[int], HttpResponse]:
    """The board; what is posted to it gives work to somebody, ticks visits, fills a gap, or signs off the day."""
    if whose.only_reception(request):
        return set(), redirect("reception")
    key = whose.team_key(request)
    found = reading.board(key, request.at, sensitivity.of(request.user.id, staff.posts(request)))
    if found is None:
        raise Http404(key)
    spare(request, found)
    if request.method != "POST":
        return _named(found), _page(request, found, {}, {})
    problems = _done(request, found)
    if problems:
        left = {"left": request.POST.get("left", "").strip()}
        return set(), _page(request, found, left, problems, status=422)
    return set(), redirect(f"/team?team={found.team.key}")


def _named(found: Board) -> set[int]:
    """The records of those who are named on it."""
    lines = (*(one.line for one in (*found.late, *found.today, *found.nobodys)), *found.waiting,
             *(line for person in found.people for line in person.lines))
    return {line.subject_id for line in lines if line.kind == "person"}


def spare(request: HttpRequest, found: Board) -> None:
    """Whoever answers for other teams reads their boards without what is said in confidence."""
    reader = sensitivity.of(request.user.id, staff.posts(request))
    for one in (*found.late, *found.today, *found.nobodys):
        one.line.kept = found.team.name in reader.teams or reader.owes(one.line.role, one.line.bearer_id)
    with cursor() as cur:   # what a colleague asked for about somebody is no reason to know the name
        mylist.hide_names(cur, found.waiting, request.user.id, staff.posts(request), request.at)


def _done(request: HttpRequest, found: Board) -> dict[str, str]:
    """Does what was pressed; gives what is wrong, by place on the page."""
    if request.POST.get("give"):
        return _given(request, found)
    if request.POST.get("gap"):
        return cover.put_on(request, found)
    return ticking.ticked(request, found) if request.POST.get("ticking") else _signed(request, found)


def _given(request: HttpRequest, found: Board) -> dict[str, str]:
    """Offers a duty of this team to one of its people."""
    given = request.POST["give"]
    line = next((one.line for one in found.late + found.today + found.nobodys if one.line.key == given), None)
    if line is None or request.POST.get("to") not in {str(one.id) for one in found.people}:
        raise Refused("Choose somebody of this team. If the duty is gone from the board, it has been done by now.")
    saying.send(request, GIVE, {"to": request.POST["to"]}, line.subject, (line.key,))
    messages.success(request, "Offered. It stays where it is until they accept.")
    return {}


def _signed(request: HttpRequest, found: Board) -> dict[str, str]:
    """Signs off the day; with something open it asks why that is safe to leave."""
    left = request.POST.get("left", "").strip()
    if not left and (wrong := _unfinished(found)):
        return {"left": wrong}
    try:
        saying.send(request, SIGN, whose.NOW | ({"left": left} if left else {}), found.team.subject)
    except Problems as wrong:
        return wrong.by_question
    messages.success(request, "Signed off for today.")
    return {}


def _unfinished(found: Board) -> str:
    """What a day may not be signed off over without a word, each with its way out."""
    said = [f"{n} {word}" for n, word in ((len(found.late), "late"), (len(found.today), "due today and not done")) if n]
    work = f"There is work left: {' and '.join(said)}. Write why it is safe to leave it until tomorrow." if said else ""
    n = len(found.unticked)
    ticks = (f"{number(n, 'visit is')} not ticked. Say what happened, or write why you are "
             "signing anyway." if n else "")
    return " ".join(filter(None, (ticks, work)))


def hours(person: Person) -> str:
    """6.5 of 7.5 hours left today are asked for."""
    if person.until:
        return f"away until {moment(person.until)}; {_plain(person.asked)} hours asked for today"
    if person.there is None:
        return f"{_plain(person.asked)} hours asked for today"
    return f"{_plain(person.asked)} of {_plain(person.there)} hours left today are asked for"


def free(person: Person) -> str:
    """Jo Marsh, 5 hours."""
    return person.name if person.left is None else f"{person.name}, {_plain(person.left)} hours"


def _plain(hours: float) -> str:
    """To the quarter of an hour: 6.5, 7.75, 8."""
    return f"{round(hours * 4) / 4:g}"


def _page(request: HttpRequest, found: Board, raw: dict, problems: dict, status: int = 200) -> HttpResponse:
    teams = team.teams() if whose.sees_every_team(request) else []
    here = {"team": found.team.key, "subject": found.team.subject}
    ways = [(address.format(**here), words) for address, words, may in WAYS if may(request)]
    return show(request, "rounds/board.jinja", "Team board", status, "Team", board=found, teams=teams, ways=ways,
                rows=rows, problems=problems, number=saying.new_number(), hours=hours, free=free,
                late_by=ticking.late_by, cover=cover.said(found), may_cover=staff.may(request, "write_rota"),
                silent=[feed for feed in measures.feeds(request.at) if feed.silent],
                summary=asking.error_summary(SIGN.questions, problems),
                questions=asking.questions(SIGN.questions, raw, problems))
