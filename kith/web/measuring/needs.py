"""Whether needs reach a plan: found against planned, refused and unanswered, and what was kept all the same."""

from collections import Counter

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web import staff, wording
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import FEW
from kith.web.showing import show
from kith.worklists.counted import needs as reading

NEEDS = ("In the plan", "A reason, or owned elsewhere", "No capacity", "Unanswered", "Found")
ACTIONS = ("Taken on", "Not taken on", "Done in time", "Done late", "Due and not done")
OVERRIDDEN = ("Left vague, with a reason", "Asked of somebody not involved", "Actions")


def needs(request: HttpRequest) -> HttpResponse:
    """Team by team; the families behind “no capacity” by name, to those who may open them."""
    with cursor() as cur:
        found = reading.counted(cur, request.user.id, staff.posts(request), request.at)
    hides = showing.hides(request)
    return show(request, "measuring/needs.jinja", "Whether needs reach a plan", door="Measures", found=found,
                hides=hides, counted=_sentence(found, hides), heads=(NEEDS, ACTIONS, OVERRIDDEN),
                tables=[_rows(one, hides) for one in (found.needs, found.actions, found.overridden)],
                services=sorted(Counter(one.service for one in found.without).items()))


def _sentence(found: reading.Counted, hides: bool) -> str:
    """Found: 7 needs. 4 in a plan, 1 with a reason or owned elsewhere, 0 without capacity, 2 unanswered."""
    every = [one.cells for one in found.needs.values()]
    planned, reasoned, without, unanswered, owed = (sum(column) for column in zip(*every, strict=True)) if every \
        else (0,) * 5
    if not owed:
        return "No need has been found yet."
    if hides and any(None in row for row in reading.shown(found.needs.values(), hides)):
        return "Too few needs are in some lines for the whole to be shown."
    return (f"Found: {wording.number(owed, 'need')}. {planned} in a plan, {reasoned} with a reason or owned elsewhere, "
            f"{without} without capacity, {unanswered} unanswered.")


def _rows(lines: dict, hides: bool) -> list[tuple[str, ...]]:
    cells = reading.shown(lines.values(), hides)
    return [(team, *(FEW if cell is None else str(cell) for cell in row))
            for team, row in zip(lines, cells, strict=True)]
