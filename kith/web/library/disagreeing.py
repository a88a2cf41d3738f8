"""What to do where somebody does not agree with a decision: whom to ask, by when, and how others fared."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from kith.duties.settings import values
from kith.engine import catalogue
from kith.engine.phrasing import ladder
from kith.language.roles import ASKED, STEPS
from kith.pathways.speaking_up.disagreement_answered_in_time import FIRST, DisagreementAnsweredInTime
from kith.records.database import cursor
from kith.web.library import proposing
from kith.web.measuring.shown import hides
from kith.web.measuring.wording import FEW, length
from kith.web.showing import show
from kith.worklists.counted import disagreements
from kith.worklists.counted.disagreements import Became

HEADS = ("What it was about", "Changed something", "Stands", "Waits", "Raised", "Answered in time", "Half within")


def how_to_disagree(request: HttpRequest) -> HttpResponse:
    """The steps with their times as they are set here, and what became of the disagreements of a year."""
    with cursor() as cur:
        found = disagreements.became(cur, request.at, hides(request))
        stories = [] if hides(request) else disagreements.stories(cur, request.at)
    return show(request, "library/disagree.jinja", "When you do not agree", first=list(ASKED.values()),
                steps=[[role.title for role in step] for step in STEPS], due=int(values().of(FIRST, request.at)),
                climbs=_climbs(), heads=HEADS, lines=[_said(one) for one in found],
                about=request.GET.get("about", ""), stories=stories, proposed=proposing.proposed(request))


def _climbs() -> list[str]:
    """Whom silence is told to, as the locality has set it."""
    answer = DisagreementAnsweredInTime.duties["decided"]
    return [step.replace(" (local)", "") for step in ladder(answer.escalate, catalogue.FORMS)[:len(STEPS)]]


def _said(one: Became) -> tuple[str, ...]:
    cells = [FEW if cell is None else str(cell) for cell in one.cells]
    return (one.what, *cells, *("not shown" if None in one.cells else said for said in (
        str(one.in_time), "" if one.hours is None else length(timedelta(hours=one.hours)))))
