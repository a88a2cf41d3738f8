"""What a child in care is owed, need by need: one page for those who work here, and one that young people read."""
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse

from kith.access.routes import published
from kith.duties.settings import values
from kith.engine import promising
from kith.engine.matters import routes
from kith.engine.matters.routes import Route
from kith.engine.promising import EVERYBODY, Kept
from kith.engine.standing import Standing
from kith.language.in_care import HEALTH_NEEDS, HEALTH_NEEDS_AS_THEY_SAY
from kith.records.database import cursor
from kith.web import wording
from kith.web.showing import show

OTHER = "other"   # whatever else somebody needs: of it there is nothing of its own


class Need(NamedTuple):
    """One need as those who work here say it and as young people do, what is promised for it alone, and each way in."""

    key: str
    title: str
    as_they_say: str
    kept: list[Kept]
    ways: list[Route]


class Owed(NamedTuple):
    """What is promised to every child in care, for every need, and for each need besides."""

    always: list[Kept]
    each: list[Kept]
    needs: list[Need]


def owed(said: Iterable[Standing], at: datetime) -> Owed:
    """``said``: what services published of their ways."""
    ways: dict[str, list[Route]] = defaultdict(list)
    for one in routes.on(wording.local(at).date(), said):
        for need in () if one.withdrawn else one.needs:
            ways[need].append(one)
    kept = promising.by_need(values(), at)
    each = [one for one in kept[OTHER] if all(one in kept[need] for need in HEALTH_NEEDS)]
    return Owed(kept[EVERYBODY], each, [
        Need(key, title, HEALTH_NEEDS_AS_THEY_SAY[key], [one for one in kept[key] if one not in each], ways[key])
        for key, title in HEALTH_NEEDS.items()])


def in_care(request: HttpRequest) -> HttpResponse:
    """The same promises, with who owes them and the pathway that sees that they are kept."""
    with cursor() as cur:
        said = published(cur)
    return show(request, "library/promises.jinja", "What a child in care is owed", found=owed(said, request.at),
                other=OTHER)
