"""One duty team by team: small charts with the same axes, in order of name, and three sentences that say the same."""

from django.http import Http404, HttpRequest, HttpResponse

from kith.engine.catalogue import PATHWAYS
from kith.engine.phrasing.grammar import number
from kith.web.filling.posted import numbered
from kith.web.measuring import pages, shown
from kith.web.pictures import icons, small
from kith.web.showing import show
from kith.worklists.counted import charting, spoken
from kith.worklists.counted.measures import named
from kith.worklists.counted.series import SHARE, Series

A_SCREEN = 12
ORDERS = {"name": "in order of name", "far": "those furthest from their mean, in an unusual direction, first"}


def teams(request: HttpRequest, key: str, duty: str) -> HttpResponse:
    """Twelve charts a screen, and in words which are unusual, which will miss the target, and which did not return."""
    found = _charts(request, key, duty)
    order = request.GET.get("order", "name") if request.GET.get("order") in ORDERS else "name"
    keys = sorted(found, key=lambda team: _far(found[team])) if order == "far" else list(found)
    last = max(1, -(-len(keys) // A_SCREEN))
    page = min(max(1, numbered(request.GET.get("page", ""))), last)
    axes = {kind: small.shared(many) for kind, many in _by_kind(found).items()}
    charts = [_small(team, found[team], axes) for team in keys[(page - 1) * A_SCREEN:page * A_SCREEN]]
    return show(request, "measuring/teams.jinja", f"Measure: {PATHWAYS[key].title}", door="Measures", duty=duty,
                pathway=PATHWAYS[key], what=named(key, duty), charts=charts, order=order, orders=ORDERS, page=page,
                last=last, told=sentences(found), ends=[small.ends(axis, kind) for kind, axis in axes.items()])


def one_team(request: HttpRequest, key: str, duty: str, team: str) -> HttpResponse:
    """One team's chart by itself, with its table and what was decided about its limits."""
    series = _charts(request, key, duty).get(team)
    if series is None:
        raise Http404(team)
    return show(request, "measuring/team.jinja", f"Measure: {PATHWAYS[key].title}", door="Measures", team=team,
                pathway=PATHWAYS[key], duty=duty, what=named(key, duty), whose=series.title, monthly=pages.MONTHLY,
                shown=pages.pictured(request, series, duty))


def sentences(found: dict[str, Series]) -> list[str]:
    """Which are unusual, which cannot meet their target as they are, and which did not return."""
    unusual = [f"{one.title} ({one.variation})" for one in found.values()
               if one.variation not in ("", "common cause") and not one.not_returned]
    missing = [one.title for one in found.values() if one.assurance == "will keep missing"]
    aims = [one for one in found.values() if one.aim is not None]
    gone = [f"{one.title} ({number(sum(point.days for point in one.not_returned), 'day')})" for one in found.values()
            if one.not_returned]
    return [f"Unusual in the latest month: {', '.join(unusual) or 'none'}.",
            f"As things are, these will keep missing their target: {', '.join(missing) or 'none'}." if aims
            else "No target is set here.",
            f"Not returned: {', '.join(gone) or 'none'}."]


def _charts(request: HttpRequest, key: str, duty: str) -> dict[str, Series]:
    """What may be shown to whoever asks, by team."""
    if key not in PATHWAYS or duty not in (*PATHWAYS[key].duties, "read_history"):
        raise Http404(key)
    made = {team: shown.drawn(request, one) for team, one in charting.team_by_team(key, duty, request.at).items()}
    return {team: one for team, one in made.items() if one is not None}


def _by_kind(found: dict[str, Series]) -> dict[str, list[Series]]:
    """Shares and counts have an axis each; all charts of one kind have the same."""
    kinds: dict[str, list[Series]] = {}
    for one in found.values():
        kinds.setdefault(one.kind, []).append(one)
    return kinds


def _small(team: str, series: Series, axes: dict) -> dict:
    return {"key": team, "title": series.title, "chart": small.draw(series, team, axes[series.kind]),
            "icons": icons.beside(series.variation, series.assurance),
            "counts": "" if series.kind == SHARE else spoken.drawn_as(series)}


def _far(series: Series) -> tuple:
    """How far the latest point is from its mean, in widths of its limits; what is not unusual comes last, by name."""
    found = series.limits
    if found is None or series.latest is None or series.variation in ("", "common cause"):
        return (1, 0.0, series.title)
    reach = (found.upper - found.mean) or 1
    return (0, -abs(series.latest[1] - found.mean) / reach, series.title)
