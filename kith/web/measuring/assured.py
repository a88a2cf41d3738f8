"""Whether health assessments are assured: by who did them, by author over time, and whether SDQs were used in them."""
from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import NOT_SHOWN, cells, hidden
from kith.web.showing import show
from kith.worklists.counted import assured as reading

HEADS = ("Signed", "Read", "Read in time", "Not assured", "From five on, by another role", "Mean of 5")


def assured(request: HttpRequest) -> HttpResponse:
    """Counts only; by author to those alone who may open a person."""
    hides = showing.hides(request)
    with cursor() as cur:
        found = reading.counted(cur, request.at)
    return show(request, "measuring/assured.jinja", "Whether health assessments are assured", door="Measures",
                heads=HEADS, hides=hides, by_role=_rows(found.by_role, hides),
                by_author=[] if hides else _rows(found.by_author, hides), sdqs=_sdqs(found.sdqs, hides))


def _sdqs(counts: tuple[int, int, int], hides: bool) -> str:
    ((due, came, used),) = cells([counts], hides)
    return f"SDQs of main carers: due {due}, received {came}. Assessments in which one was read for the plan: {used}."


def _rows(lines: dict, hides: bool) -> list[tuple[str, ...]]:
    """The mean is left out with the numbers it rests on."""
    said = cells([one.cells for one in lines.values()], hides)
    return [(*key, *row, NOT_SHOWN if hidden(row) else one.mean)
            for (key, one), row in zip(lines.items(), said, strict=True)]
