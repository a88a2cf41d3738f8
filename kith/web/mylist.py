"""The front page of everybody who works here: what is owed by me."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from kith.web import last_shown, rows, seeing, staff, wording
from kith.web.showing import show
from kith.web.signing import entering
from kith.worklists.owed import mine, mylist, ordering

MOST = 300   # lines of one heading: what an old computer shows at once; the count above it is of all


@last_shown.stands_for(last_shown.LIST)   # whoever stands at a door with a child has a list
def my_list(request: HttpRequest) -> tuple[set[int], HttpResponse]:
    """What is owed by me, in order, and what I wait for; if that cannot be built, what was shown last."""
    found = mylist.my_list(request.user.id, staff.posts(request), request.at)
    seeing.reading(request, *found.people)
    request.secret_near = found.quotes   # mostly its lines are names and words of ours
    loud = len(found.bands.get(ordering.LOUD, ()))
    return found.people, show(
        request,
        "mylist.jinja",
        f"My list: {found.owed} owed, {loud} late or urgent",
        door="My list",
        owed=found.owed,
        mine=found,
        bands=[(band, ordering.TITLES[band], lines) for band, lines in found.bands.items() if lines],
        most=None if request.GET.get("all") else MOST,
        rows=rows,
        me=request.user.id,
        how=ordering.HOW,
        today=wording.long_day(wording.local(request.at).date()),
        role=staff.said(request),
        front=entering.front(request),
        has_board=staff.may(request, "see_team"),
    )


def new_since(request: HttpRequest) -> HttpResponse:
    """How many have come since the list was opened, in words for one quiet line; nothing when none have."""
    try:
        since = datetime.fromisoformat(request.GET.get("since", ""))
    except ValueError:
        return HttpResponse("", content_type="text/plain; charset=utf-8")
    new = mine.new_since(request.user.id, staff.posts(request), since) if since.tzinfo else 0
    words = f"{new} new since {wording.clock(since)}." if new else ""
    return HttpResponse(words, content_type="text/plain; charset=utf-8")
