"""Whose round it is: the team that was asked for, and whether whoever asks may see its board."""

from django.http import HttpRequest

from kith.access import permission, staffing
from kith.access.visibility import SEE_ARRIVALS, SEE_EVERYONE
from kith.language.errors import Refused
from kith.web import staff

# They answer for more than one team.
SEE_EVERY_TEAM = SEE_EVERYONE | {"designated_nurse"}
RECEPTION = SEE_ARRIVALS | SEE_EVERYONE
DIGESTED = frozenset({"health_visiting", "school_nursing", "looked_after", "midwifery"})
# What is said on these pages happens as it is said; nobody is asked when.
NOW = {"told_when": "now"}
CLINICAL = RECEPTION - {"ed_receptionist", "post_clerk"}


def team_key(request: HttpRequest) -> str:
    """The team in the address, else one's own; a team one may not see is refused in a sentence."""
    permission.require(staffing.role_keys(staff.posts(request)), "see_team")
    mine = [post.team_key for post in staff.posts(request)]
    asked = request.POST.get("team") or request.GET.get("team") or next(iter(mine), "")
    if asked not in mine and not sees_every_team(request):
        raise Refused("You cannot see this team’s board: you hold no post in it. Ask its lead, or the named nurse.")
    return asked


def sees_every_team(request: HttpRequest) -> bool:
    return not SEE_EVERY_TEAM.isdisjoint(staffing.role_keys(staff.posts(request)))


def only_reception(request: HttpRequest) -> bool:
    """Reception passes children on; why each matters is not for a screen that others can see."""
    return staffing.role_keys(staff.posts(request)) == {"ed_receptionist"}


def works_in_a_team(request: HttpRequest) -> bool:
    """Whoever may see a board sees who is on duty."""
    return staff.may(request, "see_team")


def has_digest(request: HttpRequest) -> bool:
    """Teams that follow children are sent a digest."""
    return sees_every_team(request) or any(post.team_kind in DIGESTED for post in staff.posts(request))


def sees_arrivals(request: HttpRequest) -> bool:
    return not CLINICAL.isdisjoint(staffing.role_keys(staff.posts(request)))


def reads_sample(request: HttpRequest) -> bool:
    return staff.may(request, "read_sample")


def reception(request: HttpRequest) -> None:
    """Those who work where children arrive."""
    _in_department(request, RECEPTION)


def clinical(request: HttpRequest) -> None:
    """Those who treat the children who arrived; reception has a page that holds less."""
    _in_department(request, CLINICAL)


def _in_department(request: HttpRequest, roles: frozenset[str]) -> None:
    held = staffing.role_keys(staff.posts(request))
    if held.isdisjoint(roles):
        raise Refused("You cannot see who is in the department: that is for those who work there. "
                      "If a child may be harmed, phone the A&E nurse in charge.")
