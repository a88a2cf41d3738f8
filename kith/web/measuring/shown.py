"""What may be shown of a measure to whoever asks: whoever may open no person may not meet one in a small number."""

from dataclasses import replace

from django.http import HttpRequest

from kith.engine.catalogue import PATHWAYS
from kith.web import staff
from kith.web.measuring import wording
from kith.worklists.counted import measures
from kith.worklists.counted.measures import Kept, named
from kith.worklists.counted.series import SHARE, Series
from kith.worklists.counted.statistics import SMALL


def hides(request: HttpRequest) -> bool:
    """Whether small numbers are kept from whoever asks."""
    return not staff.may(request, "see_person")


def drawn(request: HttpRequest, series: Series) -> Series | None:
    """The series as it may be shown, or nothing where it is a chart of small numbers."""
    if not hides(request):
        return series
    if series.kind != SHARE:
        return None
    counts = [count for point in series.points if point.hits is not None
              for count in (point.hits, point.owed - point.hits, point.owed)]
    # If one month's number were hidden, it could be worked out from the others and the year's.
    return replace(series, shy=True) if any(0 < count < SMALL for count in counts) else series


def lines(request: HttpRequest, kept: list[Kept]) -> list[wording.Line]:
    """The rows of duties; ``by`` is (pathway, duty)."""
    names = [(PATHWAYS[one.by[0]].title, named(*one.by), one.by[0]) for one in kept]
    return wording.lines(kept, names, measures.hidden(kept) if hides(request) else None)


def team_lines(request: HttpRequest, pathway: str, kept: list[Kept], teams: list[Kept]) -> list[wording.Line]:
    """The rows of teams, duty by duty: each duty's own row is the total that could give a team away."""
    found = []
    for whole in kept:
        mine = [one for one in teams if one.by[0] == whole.by[-1]]
        names = [(named(pathway, one.by[0]), one.by[1]) for one in mine]
        said = wording.lines(mine, names, measures.hidden(mine, whole) if hides(request) else None)
        found += wording.not_known_apart(said) if hides(request) else said
    return found


def sentence(request: HttpRequest, kept: Kept, series: Series | None) -> str:
    """The first line of a measure, with its usual range."""
    what = named(*kept.by)
    if hides(request) and None in measures.hidden([kept])[0]:
        return wording.hidden_sentence(what)
    found = series.limits if series else None
    usual = f" The usual range is {series.bound(found.lower)} to {series.bound(found.upper)}." if found else ""
    return f"{wording.sentence(kept, what)}{usual}"
