"""The measures' pages: every pathway's, one pathway's, and the same numbers for a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse

from kith.engine.calendar import add_months, local
from kith.engine.catalogue import PATHWAYS
from kith.engine.shelves import shelves
from kith.web.measuring import completeness, deciding, shown, wording
from kith.web.pictures import charts, icons
from kith.web.showing import show
from kith.web.wording import LONG_MONTHS
from kith.worklists.counted import charting, measures, spoken, what_if
from kith.worklists.counted.measures import TO_US, Kept, named
from kith.worklists.counted.series import Series
from kith.worklists.counted.statistics import FEWEST
from kith.worklists.desks import sampling

GROUPS = {"unusual": "Unusual", "missing": "Will keep missing", "gone": "Not returned", "rest": "The rest"}
MONTHLY = ("Month", "Value", "Done in time", "Unusual")


def all_measures(request: HttpRequest) -> HttpResponse:
    """What is unusual first, then what will keep missing its target, what did not come, and the rest."""
    every, series = measures.every(request.at), charting.every(request.at)
    kept = [one for lines in every.values() for one in lines]
    groups: dict[str, list] = {key: [] for key in GROUPS}
    for one in kept:
        groups[_group(one.by[0], series.get(one.by))].append(_summed(request, one, series.get(one.by)))
    silent = {key: PATHWAYS[key] for key, lines in every.items() if not lines}
    return show(request, "measuring/all.jinja", "Measures", door="Measures", heads=wording.HEADS,
                lines=shown.lines(request, kept), groups=groups, titles=GROUPS,
                first=_first(series.values(), request.at),
                by_subject=list(_by_subject(groups["rest"])), silent=silent and shelves(silent),
                around=completeness.summed(shown.hides(request)),
                feeds=measures.feeds(request.at), missed=wording.missed(sampling.misses()[0], shown.hides(request)),
                delay=wording.delays(measures.delay(request.at), shown.hides(request)),
                fallen=wording.fallen(measures.unheld(), shown.hides(request)))


def one_measure(request: HttpRequest, key: str) -> HttpResponse:
    """One pathway: a sentence, a chart and a table for each of its duties, then team by team."""
    if key not in PATHWAYS:
        raise Http404(key)
    kept, teams = measures.of(key, request.at)
    kept, series = [replace(one, by=(key, *one.by)) for one in kept], charting.every(request.at, key)
    late = what_if.days_late(key, request.at)
    would = {one.by[1]: what_if.changes(one, late.get(one.by[1], []), shown.hides(request)) for one in kept}
    return show(request, "measuring/one.jinja", f"Measure: {PATHWAYS[key].title}", door="Measures",
                pathway=PATHWAYS[key], heads=wording.HEADS, lines=shown.lines(request, kept), sample=_sample(key),
                duties=[_duty(request, one, series.get(one.by)) for one in kept], missed=wording.missed,
                would=would, hides=shown.hides(request), teams=shown.team_lines(request, key, kept, teams),
                monthly=MONTHLY)


def spreadsheet(request: HttpRequest, key: str) -> HttpResponse:
    """The table of duties as comma-separated values."""
    if key not in PATHWAYS and key != "all":
        raise Http404(key)
    kept = [one for name, found in measures.every(request.at).items() if key in ("all", name) for one in found]
    rows = ([*line.name[:2], *line.cells] for line in shown.lines(request, kept))
    return _csv(f"measures-{key}", ["Pathway", "Duty", *wording.HEADS], rows)


def spreadsheet_of(request: HttpRequest, key: str, table: str) -> HttpResponse:
    """One pathway's other tables, month by month or team by team."""
    if key not in PATHWAYS or table not in ("months", "teams"):
        raise Http404(key)
    kept, teams = measures.of(key, request.at)
    kept = [replace(one, by=(key, *one.by)) for one in kept]
    if table == "teams":
        rows = ([*line.name, *line.cells] for line in shown.team_lines(request, key, kept, teams))
        return _csv(f"measures-{key}-teams", ["Duty", "Team", *wording.HEADS], rows)
    series = charting.every(request.at, key)
    rows = ([named(*one.by), *row] for one in kept if one.by in series
            for row in months(shown.drawn(request, series[one.by])))
    return _csv(f"measures-{key}-months", ["Duty", *MONTHLY], rows)


def months(drawn: Series | None) -> list[tuple[str, ...]]:
    """The chart's points as a table; the newest first."""
    if drawn is None:
        return []
    return [(point.label, spoken.value(drawn, n), spoken.counted(drawn, n), spoken.remarks(drawn, n))
            for n, point in enumerate(drawn.points)][::-1]


def _by_subject(found: list[dict]) -> Iterator[tuple[str, list[dict]]]:
    """Under the subjects of their pathways; what has come due stands before what has not."""
    for shelf in shelves({one["key"]: PATHWAYS[one["key"]] for one in found}):
        keys = {one.key for one in shelf.declared}
        yield shelf.title, sorted((one for one in found if one["key"] in keys), key=lambda one: not one["owed"])


def _group(pathway: str, series: Series | None) -> str:
    """The first of these that is so of it."""
    if series is None:
        return "rest"
    if series.not_returned and pathway in TO_US:
        return "gone"
    if series.variation not in ("", "common cause"):
        return "unusual"
    return "missing" if series.assurance == "will keep missing" else "rest"


def _summed(request: HttpRequest, kept: Kept, series: Series | None) -> dict:
    """A line of the front page: the sentence, and what is remarkable about it."""
    bare = series is None or shown.drawn(request, series) is None
    return {"key": kept.by[0], "owed": kept.owed, "said": shown.sentence(request, kept, None if bare else series),
            "why": "" if bare else " ".join(filter(None, (spoken.unusually(series), spoken.target(series)))),
            "gone": sum(point.days for point in series.not_returned) if series else 0}


def _first(series: Iterable[Series], at: datetime) -> str:
    """When the first measure will have enough points for a usual range; nothing once one has."""
    wanting = [FEWEST - sum(value is not None for value in one.closed) for one in series]
    if not wanting or min(wanting) <= 0:
        return ""
    month = add_months(local(at).date().replace(day=1), min(wanting))
    return f"{LONG_MONTHS[month.month]} {month.year}"


def _duty(request: HttpRequest, kept: Kept, series: Series | None) -> dict:
    """One duty's sentence and chart; no chart of small numbers for those who may see no person."""
    pathway, duty = kept.by
    drawn = shown.drawn(request, series) if series else None
    return {"key": duty, "what": named(pathway, duty), "said": shown.sentence(request, kept, drawn)} | (
        pictured(request, drawn, duty) if drawn else {})


def pictured(request: HttpRequest, drawn: Series, key: str) -> dict:
    """A chart with everything that is said beside it and under it."""
    return {"chart": charts.draw(drawn, key), "chart_said": spoken.sentence(drawn), "months": months(drawn),
            "assured": spoken.ASSURED.get(drawn.assurance, ""), "edition": spoken.edition(drawn.rules),
            "icons": icons.beside(drawn.variation, drawn.assurance),
            "decided": deciding.said(request, drawn), "may_decide": deciding.may(request)}


def _csv(name: str, heads: list[str], rows: Iterable) -> HttpResponse:
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    table = csv.writer(answer)
    table.writerow(heads)
    table.writerows(rows)
    return answer


def _sample(name: str) -> list:
    return sampling.misses()[1] if name == "sample_read_again" else []
