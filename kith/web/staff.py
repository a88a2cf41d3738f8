"""Who is asking: the posts a signed-in worker holds at the moment of the request, read once."""

from collections.abc import Iterable

from django.http import HttpRequest

from kith.access import permission, staffing
from kith.access.roles import title
from kith.access.staffing import Post
from kith.language.roles import Role
from kith.records.database import cursor
from kith.web.wording import capital


def posts(request: HttpRequest) -> list[Post]:
    """Every post of whoever asks, read with their name; somebody who signs in just now is asked for once."""
    if not hasattr(request.user, "posts"):
        with cursor() as cur:
            request.user.posts = staffing.roles_of(cur, request.user.id, request.at)
    return request.user.posts


def may(request: HttpRequest, act: str) -> bool:
    """Whether whoever asks may do this at all."""
    return permission.may(staffing.role_keys(posts(request)), act)


def holds(request: HttpRequest, roles: Iterable[Role]) -> bool:
    """Whether whoever asks holds one of these roles today."""
    return not {role.key for role in roles}.isdisjoint(staffing.role_keys(posts(request)))


def role(request: HttpRequest) -> str:
    """Health visitor."""
    held = posts(request)
    return called(held[0].role) if held else request.user.job or "No post today"


def called(role: str) -> str:
    """Health visitor, of the role with this key."""
    return capital(title(role).removeprefix("the "))


def said(request: HttpRequest) -> str:
    """Health visitor, Marsh team; a desk that is named like its role is said once."""
    held = posts(request)
    team = held[0].team_name if held else ""
    return role(request) if team.lower() in ("", role(request).lower()) else f"{role(request)}, {team}"


def written(request: HttpRequest) -> str:
    """The posts of whoever asks as the audit log keeps them: each role with the number of its team."""
    return " ".join([f"{post.role}:{post.team_id}" for post in posts(request)])
