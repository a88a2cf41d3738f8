"""Of how many children the roles around them hold no blank: service by service, team by team, month by month."""

from django.http import HttpRequest, HttpResponse

from kith.records.database import cursor
from kith.web.measuring import shown as showing
from kith.web.measuring.wording import NOT_SHOWN, cells, hidden, why_hidden
from kith.web.pictures import charts
from kith.web.showing import show
from kith.worklists.counted import completeness as reading
from kith.worklists.counted import spoken
from kith.worklists.counted.completeness import Completeness, Count
from kith.worklists.counted.series import SHARE

CALLED = {"health_visiting": "Health visiting", "school_nursing": "School nursing", "midwifery": "Midwifery",
            "looked_after": "Looked-after children’s nursing", "camhs": "CAMHS",
            "adult_mental_health": "Adult mental health", "drug_and_alcohol": "Drug and alcohol services"}
WHOLE = {"children": "All children whom a team follows", "clients": "All clients of services for adults"}
HEADS = ("No blank", "Asked too long ago", "Never asked in full", "On the caseload", "Share with no blank")


def completeness(request: HttpRequest) -> HttpResponse:
    """The sentence, then by service, by team, and each service over time."""
    with cursor() as cur:
        found = reading.completeness(cur, CALLED)
    hides = showing.hides(request)
    whole = _rows([WHOLE.get(whose, whose) for whose in found.whole], [*found.whole.values()], hides)
    kinds = _rows([CALLED.get(kind, kind) for kind in found.kinds], [*found.kinds.values()], hides)
    teams = _rows([one.name for one in found.teams], [one.count for one in found.teams], hides)
    return show(request, "measuring/completeness.jinja", "Who is around each child", door="Measures", heads=HEADS,
                counted=sentences(found, hides), whole=whole, kinds=kinds, teams=teams,
                week=max((one.week for one in found.teams), default=None), charts=_charts(request, found))


def summed(hides: bool) -> list[str]:
    """A sentence for each service, for the page of all measures."""
    with cursor() as cur:
        return sentences(reading.completeness(cur, CALLED), hides)


def sentences(found: Completeness, hides: bool) -> list[str]:
    """All children first; then drug and alcohol services: 54% with no blank (7 of 13)."""
    return [*_sentences(found.whole, WHOLE, ", each counted once", hides), *_sentences(found.kinds, CALLED, "", hides)]


def _sentences(counts: dict[str, Count], called: dict[str, str], how: str, hides: bool) -> list[str]:
    cells = reading.shown([*counts.values()], hides)
    return [f"{called.get(key, key)}{how}: {_said(count, row)}."
            for (key, count), row in zip(counts.items(), cells, strict=True) if count.owed]


def _said(count: Count, row: list[int | None]) -> str:
    if None in row:
        return why_hidden(count.cells)
    return f"{count.share}% with no blank ({count.complete} of {count.owed})"


def _rows(names: list[str], counts: list[Count], hides: bool) -> list[tuple[str, ...]]:
    return [(name, *row, NOT_SHOWN if hidden(row) else "" if count.share is None else f"{count.share}%")
            for name, count, row in zip(names, counts, cells([one.cells for one in counts], hides), strict=True)]


def _charts(request: HttpRequest, found: Completeness) -> list[tuple]:
    """Drawn once there are two months to compare, and enough on the caseloads for a share."""
    enough = [(kind, one) for kind, one in found.months.items() if len(one.points) > 1 and one.kind == SHARE]
    every = [(kind, showing.drawn(request, series)) for kind, series in enough]
    return [(series.title, charts.draw(series, kind), spoken.sentence(series)) for kind, series in every if series]
