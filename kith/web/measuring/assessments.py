"""Assessments of children in care: in time or late, where the days went, whether a choice was kept, and by whom."""

from django.http import HttpRequest, HttpResponse

from kith.forms.appointments.appointment import CHOICE_KEPT
from kith.forms.looked_after.assessment_asked import ASKED
from kith.language.assessing import AGENCIES, CAUSES, KINDS
from kith.records.database import cursor
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import FEW
from kith.web.showing import show
from kith.worklists.counted import assessments as reading
from kith.worklists.counted.statistics import shown_cells

HEADS = (
    ("Assessment", "Came due", "In time", "Late", "Still open", "Set aside", "Refused"),
    ("What they waited for", "With whom that lies", "Late assessments", "Working days"),
    ("Was it what they chose?", "Booked", "Came"),
    ("Age", "By the same person", "Reviews"),
    ("Who was asked", "Asked", "Opened", "Answered", "Used in a report"),
)
AGES = {"young": "Under five", "older": "From five on"}


def care(request: HttpRequest) -> HttpResponse:
    """Five tables over the last twelve months; small numbers are kept from whoever may open no person."""
    with cursor() as cur:
        found = reading.counted(cur, request.at)
    hides = showing.hides(request)
    lines = (
        {(KINDS[key],): cells for key, cells in found.kinds.items()},
        {(CAUSES.get(cause, cause), AGENCIES.get(agency, agency)): cells
         for (cause, agency), cells in found.days.items()},
        {(CHOICE_KEPT[key],): cells for key, cells in found.choice.items()},
        {(AGES[key],): cells for key, cells in found.same.items()},
        {(ASKED.get(key, key),): cells for key, cells in found.asked.items()},
    )
    return show(request, "measuring/assessments.jinja", "Assessments of children in care", door="Measures",
                heads=HEADS, tables=[_rows(one, hides) for one in lines])


def _rows(lines: dict[tuple[str, ...], list[int]], hides: bool) -> list[tuple[str, ...]]:
    cells = shown_cells(list(lines.values()), hides)
    return [(*name, *(FEW if cell is None else str(cell) for cell in row))
            for name, row in zip(lines, cells, strict=True)]
