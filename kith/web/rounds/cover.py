"""Who covers a team now, in words, and filling a gap in its rota."""

from django.contrib import messages
from django.http import HttpRequest

from kith.access import duty_rota, permission, staffing
from kith.access.roles import title
from kith.language.errors import Refused
from kith.web import staff
from kith.web.wording import clock
from kith.worklists.owed.board.parts import Board


def said(found: Board) -> str:
    """Sam Adeyemi (team lead), Jo Marsh (health visitor, until 17:00)."""
    turns = [f"{turn.name} ({title(turn.role).removeprefix('the ')}, until {clock(turn.ends)})" for turn in found.cover]
    there = ", ".join([*(f"{name} (team lead)" for name in found.leads), *turns])
    nobody = "Nobody is on the rota; what is due goes to the team as a whole."
    return " ".join(filter(None, (f"{there}." if there else "", "" if turns else nobody)))


def put_on(request: HttpRequest, found: Board) -> dict[str, str]:
    """Puts one of the team's people on duty for a turn that nobody has; the turn that was a gap stays readable."""
    permission.require(staffing.role_keys(staff.posts(request)), "write_rota")
    gap = next((one for one in found.gaps if one.key == request.POST["gap"]), None)
    who = next((one for one in found.people if str(one.id) == request.POST.get("on")), None)
    if gap is None or who is None:
        raise Refused("Choose somebody of this team. If the gap is gone from the board, somebody else has filled it.")
    duty_rota.put_on_duty(who.id, found.team.id, gap.role, gap.begins, gap.ends, by=request.user.id, at=request.at)
    messages.success(request, f"{who.name} is on duty then.")
    return {}
