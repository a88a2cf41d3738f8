"""The caseload of children in care: who is owed what, booked, done or late, and with whom each lost day lies."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kith.access import staffing
from kith.engine.calendar import local
from kith.engine.phrasing.grammar import number
from kith.forms.looked_after.drop_in_held import WHY_NOT
from kith.language.assessing import AGENCIES, CAUSES, KINDS
from kith.language.errors import Refused
from kith.language.in_care import WAYS_AFTER_CARE
from kith.records.database import cursor
from kith.web import staff
from kith.web.showing import show
from kith.worklists.about.assessments import Spell
from kith.worklists.desks import drop_ins, left_care
from kith.worklists.desks import in_care as reading
from kith.worklists.desks.drop_ins import Session

TEAM, ALL_TEAMS = "looked_after", frozenset({"named_nurse", "designated_nurse"})
LATEST = 5
BANDS = ((reading.LATE, "Late"), (reading.DUE_SOON, "Due in the next 6 weeks"), (reading.LATER, "Later"),
         (reading.ASIDE, "Set aside"))


def policy(request: HttpRequest) -> None:
    """The looked-after children’s nurses, and the nurses who answer for every child."""
    if not may_see(request):
        raise Refused("You cannot see the caseload of children in care: you hold no post in their team. What you owe "
                      "about a child in care stands on your own list.")


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    posts = staff.posts(request)
    return not ALL_TEAMS.isdisjoint(staffing.role_keys(posts)) or any(post.team_kind == TEAM for post in posts)


def caseload(request: HttpRequest) -> HttpResponse:
    """Everybody in care, the late ones first, with the months in which reviews fall due."""
    with cursor() as cur:
        found = reading.caseload(cur, request.user.id, staff.posts(request), request.at)
        left = left_care.read(cur, request.user.id, staff.posts(request), request.at)
        sessions = drop_ins.sessions(cur)
    groups = [(key, title, [row for row in found.rows if row.band(request.at) == key]) for key, title in BANDS]
    most = max((count for _, count in found.forecast), default=0)
    return show(request, "rounds/in_care.jinja", "Children in care", door="Team", groups=groups, kinds=KINDS,
                others=found.others, forecast=found.forecast, late=found.late, spent=spent, left=left,
                drop_ins=_drop_ins(sessions, request.at), why_not=WHY_NOT, ways=WAYS_AFTER_CARE,
                most=[(month, count) for month, count in found.forecast if count == most and count])


def _drop_ins(found: list[Session], at: datetime) -> dict[str, list[Session]]:
    """The next one of each place, those of which somebody has yet to say how they went, and the latest that are said.
    """
    today = local(at).date()
    return {"next": drop_ins.next_of_each(found, today), "owed": [one for one in found if one.duty],
            "latest": [one for one in reversed(found) if one.said is not None][:LATEST]}


def spent(spells: list[Spell]) -> list[str]:
    """9 working days: we were told late (the local authority)."""
    return [f"{number(one.days, 'working day')}: "
            f"{_lower(CAUSES.get(one.cause, one.cause))} ({_lower(AGENCIES.get(one.agency, one.agency))})"
            for one in spells]


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
