"""The measures' pages: every pathway's, one pathway's, and the same numbers for a spreadsheet."""

import csv
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse

from kith.engine.catalogue import PATHWAYS
from kith.web import staff
from kith.web.measuring import wording
from kith.web.pictures import charts
from kith.web.routing import needs, page
from kith.web.showing import show
from kith.worklists import measures, sampling, series
from kith.worklists.measures import Kept
from kith.worklists.statistics import SMALL


def all_measures(request: HttpRequest) -> HttpResponse:
    """What is owed and how it is kept, pathway by pathway."""
    every = measures.every(request.at)
    kept = [one for lines in every.values() for one in lines]
    return show(request, "measuring/all.jinja", "Measures", door="Measures", heads=wording.HEADS,
                lines=_lines(request, kept), sentences=[_sentence(request, one) for one in kept],
                silent=[(key, PATHWAYS[key].title) for key, lines in every.items() if not lines],
                feeds=measures.feeds(request.at), delay=wording.delays(measures.delay(request.at), _hides(request)),
                missed=wording.missed(sampling.misses()[0], _hides(request)))


def one_measure(request: HttpRequest, key: str) -> HttpResponse:
    """One pathway: a sentence, a chart and a table for each of its duties, then team by team."""
    if key not in PATHWAYS:
        raise Http404(key)
    kept, teams = measures.of(key, request.at)
    kept = [replace(one, by=(key, *one.by)) for one in kept]
    return show(request, "measuring/one.jinja", f"Measure: {PATHWAYS[key].title}", door="Measures",
                pathway=PATHWAYS[key], heads=wording.HEADS, lines=_lines(request, kept), sample=_sample(key),
                duties=[_duty(request, one) for one in kept], edition=series.EDITION,
                missed=wording.missed, hides=_hides(request), teams=_team_lines(request, key, teams))


def spreadsheet(request: HttpRequest, key: str) -> HttpResponse:
    """The same table as comma-separated values."""
    if key not in PATHWAYS and key != "all":
        raise Http404(key)
    kept = [one for name, found in measures.every(request.at).items() if key in ("all", name) for one in found]
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="measures-{key}.csv"'
    rows = csv.writer(answer)
    rows.writerow(["Pathway", "Duty", *wording.HEADS])
    rows.writerows([*line.name[:2], *line.cells] for line in _lines(request, kept))
    return answer


def _hides(request: HttpRequest) -> bool:
    """Whoever may open no person may not meet one in a small number either."""
    return not staff.may(request, "see_person")


def _lines(request: HttpRequest, kept: list[Kept]) -> list[wording.Line]:
    names = [(PATHWAYS[one.by[0]].title, wording.what(*one.by), one.by[0]) for one in kept]
    return wording.lines(kept, names, measures.hidden(kept) if _hides(request) else None)


def _team_lines(request: HttpRequest, name: str, teams: list[Kept]) -> list[wording.Line]:
    names = [(wording.what(name, one.by[0]), one.by[1]) for one in teams]
    return wording.lines(teams, names, measures.hidden(teams) if _hides(request) else None)


def _sentence(request: HttpRequest, kept: Kept) -> str:
    what = wording.what(*kept.by)
    small = _hides(request) and any(0 < cell < SMALL for cell in kept.cells)
    return wording.hidden_sentence(what) if small else wording.sentence(kept, what)


def _duty(request: HttpRequest, kept: Kept) -> dict:
    """One duty's sentence and chart; no chart of small numbers for those who may see no person."""
    pathway, duty = kept.by
    drawn = measures.series(pathway, duty, request.at, f"{wording.what(pathway, duty)}, done in time")
    bare = _hides(request) and drawn.as_counts
    return {"what": wording.what(pathway, duty), "said": _sentence(request, kept),
            "chart": "" if bare else charts.draw(drawn, duty), "chart_said": "" if bare else series.sentence(drawn),
            "icons": [] if bare else [word for word in (drawn.variation, drawn.assurance) if word],
            "months": [] if bare else _months(drawn)}


def _months(drawn: series.Series) -> list[tuple[str, ...]]:
    """The chart's points as a table; the newest first."""
    rows = []
    for point, value, signal in zip(drawn.points, drawn.values, drawn.signals, strict=True):
        said = "Not returned" if point.hits is None else "None owed" if not point.owed else drawn.said(value)
        counted = "" if point.hits is None else f"{point.hits} of {point.owed}"
        unusual = series.UNUSUAL[signal.name] if signal else "so far" if point.open else ""
        rows.append((point.label, said, counted, unusual))
    return rows[::-1]


def _sample(name: str) -> list:
    return sampling.misses()[1] if name == "sample_read_again" else []


ADDRESSES = [
    page("measures", all_measures, "measures", needs("see_measures")),
    page("measures/<str:key>.csv", spreadsheet, "measures_csv", needs("see_measures")),
    page("measures/<str:key>", one_measure, "measure", needs("see_measures")),
]
