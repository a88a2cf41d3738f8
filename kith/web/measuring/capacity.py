"""The ledger of capacity: what was not done because nobody could, by service, and the families to who may see them."""
from itertools import groupby

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web import seeing, staff
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import FEW, cells
from kith.web.showing import show
from kith.web.wording import number
from kith.worklists.counted import capacity as reading
from kith.worklists.counted.capacity import LEFT, Ledger
from kith.worklists.counted.statistics import SMALL

HEADS = ("Service", *(one.what for one in LEFT.values()), "Times in all", "Families")


def capacity(request: HttpRequest) -> HttpResponse:
    """By number to everybody who sees measures; by name to those who may open the person."""
    with cursor() as cur:
        found = reading.of_year(cur, request.user.id, staff.posts(request), request.at)
    seeing.reading(request, *{one.subject_id for one in found.families})
    hides = showing.hides(request)
    families = [(service, list(theirs)) for service, theirs in groupby(found.families, lambda one: one.service)]
    return show(request, "measuring/capacity.jinja", "Not done for want of capacity", door="Measures", heads=HEADS,
                counted=_sentence(found, hides), rows=_rows(found, hides), families=families, hides=hides)


def _rows(found: Ledger, hides: bool) -> list[tuple[str, ...]]:
    lines = cells([one.cells for one in found.by_service.values()], hides)
    return [(name, *row, _few(len(one.people), hides))
            for (name, one), row in zip(found.by_service.items(), lines, strict=True)]


def _sentence(found: Ledger, hides: bool) -> str:
    """31 times in the last 12 months, for 28 families."""
    times = sum(one.times.total() for one in found.by_service.values())
    people = len(set().union(*(one.people for one in found.by_service.values())))
    if not times:
        return "Nobody has said in the last 12 months that something could not be done for want of capacity."
    if hides and 0 < min(times, people) < SMALL:
        return "Too few to be shown here."
    return f"{number(times, 'time')} in the last 12 months, for {number(people, 'family')}."


def _few(many: int, hides: bool) -> str:
    return FEW if hides and 0 < many < SMALL else str(many)
