"""One meeting seen whole, for its chair and for whoever is asked: what, when and where, and child by child the rest."""
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from psycopg import Cursor

from kith.language.errors import Refused
from kith.records import happenings
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.about.meetings.changing import changes
from kith.web.about.meetings.words import WORDS
from kith.web.showing import show
from kith.worklists.about.meetings import laying
from kith.worklists.person import Whole
from kith.worklists.whole_meeting import OneMeeting, whole

# The same whether there is none or it is about others: that there is one tells of them.
NONE = ("There is no meeting here that you may open. It may have been called off, or your team may be involved with "
        "none of the children that it is about. The meetings of a child whom you may open are on that child’s page.")


def page(request: HttpRequest, key: str) -> HttpResponse:
    """Every child it is about, born or not, of those whom its reader may open; of the others how many they are."""
    with cursor() as cur:
        found = _found(cur, request, key)
        names = laying.names(cur, [one.meeting for one in found.children])
    when = f", {wording.near(found.first.at, request.at)}" if found.first.at else ""
    return show(request, "meetings/whole.jinja", f"A meeting{when}", door="People", found=found, names=names,
                changes=changes(request, found), **WORDS)


def _found(cur: Cursor, request: HttpRequest, named: str) -> OneMeeting:
    keys = happenings.about(cur, named)
    found = whole(cur, named, list(_opened(cur, request, keys)), len(keys), request.at)
    if found is None:
        raise Refused(NONE)
    return found


def _opened(cur: Cursor, request: HttpRequest, keys: list[str]) -> Iterator[Whole]:
    """Each is asked for as their own page would ask; whoever may not be opened is not named."""
    near = False
    for key in keys:
        try:
            yield seeing.found(cur, request, key)
        except Refused:
            continue
        near = near or request.secret_near
    request.secret_near = near
