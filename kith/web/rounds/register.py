"""The register of services for adults: how many clients have children, none, or were never asked, and who they are."""

from django.http import HttpRequest, HttpResponse

from kith.access import staffing
from kith.access.roles import teams
from kith.forms.family.relationship import KINDS
from kith.forms.identity.left_register import REASONS
from kith.language.errors import Refused
from kith.language.roles import FOR_ADULTS
from kith.web import staff
from kith.web.showing import show
from kith.worklists.about import register as reading
from kith.worklists.counted import measures

ADULT_TEAMS = teams(FOR_ADULTS)
ALL_TEAMS = frozenset({"named_nurse", "designated_nurse"})
# What was never asked stands first, and as large as a yes.
GROUPS = (
    (reading.NOT_ASKED, "Not asked", "Nobody has asked these clients about children."),
    (reading.HAS, "Have children in their life", "Each child is named, as far as it is known."),
    (reading.NOT_KNOWN, "Asked, and not all of it is known", "Something was refused, not known or not safe to ask."),
    (reading.NONE, "No children, confirmed", "Every question was answered no; who said so, and when, is on record."),
)
BECAUSE = {
    reading.NOT_ASKED: "nobody has asked about children",
    reading.HAS: "children were told of",
    reading.NOT_KNOWN: "not every question had an answer",
    reading.NONE: "every question was answered no",
}


def policy(request: HttpRequest) -> None:
    """Those who work in a service for adults, and the nurses who answer for every child."""
    if _team_ids(request) == []:
        raise Refused("You cannot see the register of services for adults: you hold no post in one of them. "
                      "If you worry about a child, ask the named nurse.")


def register(request: HttpRequest) -> HttpResponse:
    """Everybody under the answer that was given last."""
    rows = reading.register(_team_ids(request), request.at)
    groups = [(key, title, says, [row for row in rows if row.asked == key]) for key, title, says in GROUPS]
    return show(
        request, "rounds/register.jinja", "Children of our clients", door="Team", groups=groups, kinds=KINDS,
        because=BECAUSE,
        counts=reading.counts(rows, request.at), reasons=REASONS,
        silent=[feed for feed in measures.feeds(request.at) if feed.silent],
        left=[(row, child) for row in rows for child in row.left],
    )  # fmt: skip


def may_see(request: HttpRequest) -> bool:
    """Whether the way to it is shown on the board."""
    return _team_ids(request) != []


def _team_ids(request: HttpRequest) -> list[int] | None:
    """The teams of services for adults in which one works; None is all of them."""
    posts = staff.posts(request)
    if not ALL_TEAMS.isdisjoint(staffing.role_keys(posts)):
        return None
    return sorted({post.team_id for post in posts if post.team_kind in ADULT_TEAMS})
