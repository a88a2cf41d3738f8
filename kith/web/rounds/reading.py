"""What is read each week: a team's digest, line by line, and the sample drawn from what the rules left in it."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.language.errors import Problems, Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.web.filling import asking, posted, saying
from kith.web.measuring import wording as measured
from kith.web.rounds import whose
from kith.web.showing import show
from kith.worklists.desks import digests, sampling
from kith.worklists.desks.digests import Digest
from kith.worklists.owed.board import team
from kith.worklists.owed.board.team import Team

READ, RAISE, REREAD = FORMS["digest_read"], FORMS["not_routine"], FORMS["reread"]


def latest(request: HttpRequest) -> HttpResponse:
    """The newest digest of one's team."""
    team = _team(request)
    weeks = digests.weeks(team.subject_id)
    if not weeks:
        return show(request, "rounds/digest.jinja", "Digest", door="Team", team=team, digest=None, weeks=[])
    return redirect(f"/digest/{weeks[0]}?team={team.key}")


def digest(request: HttpRequest, week: str) -> HttpResponse:
    """One week's routine visits; what is posted raises one of them or signs that all were read."""
    team, found = _team(request), None
    if _is_day(week):
        found = digests.digest(team.subject_id, date.fromisoformat(week))
    if found is None:
        raise Http404(week)
    if request.method == "POST":
        return _raised(request, team, found) if request.POST.get("raise") else _signed(request, team, found)
    return _page(request, team, found, {})


def _raised(request: HttpRequest, team: Team, found: Digest) -> HttpResponse:
    """Says that one visit is not routine, on the child's own record."""
    person = request.POST["raise"]
    if person not in {one.person.key for lines in found.groups.values() for one in lines}:
        raise Refused("That visit is not in this digest. Open the digest again and choose a line.")
    try:
        saying.send(request, RAISE, whose.NOW | {"why": request.POST.get("why", "").strip()}, person)
    except Problems as wrong:
        return _page(request, team, found, {f"why-{person}": said for said in wrong.by_question.values()}, 422)
    messages.success(request, "Raised. Somebody must decide about this visit today.")
    return redirect(f"/digest/{found.week}?team={team.key}")


def _signed(request: HttpRequest, team: Team, found: Digest) -> HttpResponse:
    note = request.POST.get("note", "").strip()
    if not found.duty:
        raise Refused("This digest needs no signature: nothing was listed in it.")
    saying.send(request, READ, whose.NOW | ({"note": note} if note else {}), team.subject, (found.duty,))
    messages.success(request, "Signed. What you read stays findable on each child’s own page.")
    return redirect(f"/digest/{found.week}?team={team.key}")


def _page(request: HttpRequest, team: Team, found: Digest, problems: dict, status: int = 200) -> HttpResponse:
    return show(request, "rounds/digest.jinja", "Digest", status, "Team", team=team, digest=found, problems=problems,
                weeks=digests.weeks(team.subject_id), number=saying.new_number(),
                missed=measured.missed(sampling.misses()[0]))


def sample(request: HttpRequest) -> HttpResponse:
    """One drawn visit at a time: it was rightly routine, or somebody should have been told."""
    found = sampling.next_to_read(request.POST.get("duty", ""))
    problems: dict[str, str] = {}
    raw = posted.raw(REREAD, request.POST)
    if request.method == "POST":
        try:
            return _reread(request, raw)
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "rounds/sample.jinja", "Read again", 422 if problems else 200, "Team", found=found,
                person=_person(found.person) if found else None, problems=problems, number=saying.new_number(),
                questions=asking.questions(REREAD.questions, raw, problems),
                summary=asking.error_summary(REREAD.questions, problems), missed=measured.missed(sampling.misses()[0]))


def _reread(request: HttpRequest, raw: dict) -> HttpResponse:
    """Filed on the child's own record, and answers the duty on the team's; on the team's, where there is none any more.
    """
    drawn = sampling.next_to_read(request.POST["duty"]) if request.POST.get("duty") else None
    if drawn is None or not drawn.person:
        raise Refused("That visit was not drawn. Open the sample again.")
    about = drawn.person if _person(drawn.person) else drawn.team
    answer = saying.send(request, REREAD, whose.NOW | raw, about, (drawn.duty,))
    messages.success(request, saying.outcome(answer))
    return redirect("sample")


def _person(key: str):
    with cursor() as cur:
        return subjects.by_key(cur, key) if key else None


def _team(request: HttpRequest) -> Team:
    key = whose.team_key(request)
    found = team.team(key)
    if found is None:
        raise Http404(key)
    return found


def _is_day(said: str) -> bool:
    try:
        return date.fromisoformat(said).isoformat() == said
    except ValueError:
        return False
