"""Who covers a team this week, hour block by hour block; filling a gap, and writing somebody’s leave."""
from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from markupsafe import Markup

from kith.access import duty_rota, leave, permission, sensitivity, staffing
from kith.engine.calendar import local
from kith.engine.days import day_of
from kith.language import Text
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import rows, staff
from kith.web.filling import asking, saying
from kith.web.filling.fields import Field, select
from kith.web.rounds import leaving, teams, whose
from kith.web.showing import show
from kith.worklists.owed import rota
from kith.worklists.owed.board import reading
from kith.worklists.owed.board.parts import Board

WEEKS, COUNTED = timedelta(weeks=1), timedelta(weeks=12)
GONE = "Somebody else has filled that gap, or it is over. Choose again."


def page(request: HttpRequest) -> HttpResponse:
    """The week that is asked for, else this one; what is posted fills a gap, writes leave or calls it off."""
    found = reading.board(whose.team_key(request), request.at, sensitivity.of(request.user.id, staff.posts(request)))
    if found is None:
        raise Http404("team")
    teams.spare(request, found)
    asked = leaving.Asked()
    if request.method == "POST":
        permission.require(staffing.role_keys(staff.posts(request)), "write_rota")
        asked = ACTS.get(request.POST.get("act", ""), _nothing)(request, found)
        if asked.done:
            return redirect(f"/team/cover?team={found.team.key}&week={_monday(request).isoformat()}")
    return _shown(request, found, asked)


def _shown(request: HttpRequest, found: Board, asked: leaving.Asked) -> HttpResponse:
    monday, ids = _monday(request), [one.id for one in found.people]
    with cursor() as cur:
        week = rota.week(cur, found.team, monday, request.at)
        ahead, went = leave.ahead(cur, ids, request.at), leave.went(cur, ids, request.at - COUNTED)
    still = {one.id: rota.due_while(found, one.worker, one.begins, one.ends, request.at) for one in ahead}
    return show(
        request, "rounds/cover.jinja", "Cover and leave", 422 if asked.problems else 200, "Team", board=found,
        week=week, earlier=monday - WEEKS, later=monday + WEEKS, ahead=ahead, went=went, still=still, asked=asked,
        days=asking.questions(leaving.Days.questions, asked.raw, asked.problems), who=_who(found, asked),
        weeks=COUNTED.days // 7, may=staff.may(request, "write_rota"), number=saying.new_number(), rows=rows,
    )  # fmt: skip


def _who(found: Board, asked: leaving.Asked) -> Markup:
    """A name is chosen and not typed."""
    one = Field(Text("Who is away?"), "who", asked.raw.get("who", ""), asked.problems.get("who", ""))
    return select(one, {str(person.id): person.name for person in found.people})


def _monday(request: HttpRequest) -> date:
    day = day_of(request.POST.get("week") or request.GET.get("week", "")) or local(request.at).date()
    return day - timedelta(days=day.weekday())


def _nothing(request: HttpRequest, found: Board) -> leaving.Asked:
    return leaving.Asked(done=True)


def _put_on(request: HttpRequest, found: Board) -> leaving.Asked:
    """Puts somebody of the team on duty for a turn that nobody has; the turn that was a gap stays readable."""
    who = next((one for one in found.people if str(one.id) == request.POST.get("on")), None)
    with cursor() as cur:
        gaps = [gap for gap, _ in rota.week(cur, found.team, _monday(request), request.at).gaps]
        gap = next((one for one in gaps if one.key == request.POST.get("gap")), None)
        is_away = who and gap and leave.away(cur, [who.id], gap.begins, gap.ends)
    if who is None or gap is None or is_away:
        raise Refused(f"{who.name} is away then. Choose somebody else." if is_away else GONE)
    duty_rota.put_on_duty(who.id, found.team.id, gap.role, gap.begins, gap.ends, by=request.user.id, at=request.at)
    messages.success(request, f"{who.name} is on duty then.")
    return leaving.Asked(done=True)


ACTS = {"put_on": _put_on, "leave": leaving.written, "call_off": leaving.called_off}
