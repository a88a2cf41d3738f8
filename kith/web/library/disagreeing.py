"""What to do where somebody does not agree with a decision: whom to ask, by when, and how others like it fared."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse

from kith.forms.speaking_up.disagreement import ABOUT
from kith.language import Choice
from kith.language.roles import ASKED, STEPS
from kith.records.database import cursor
from kith.web import steps
from kith.web.filling import fields
from kith.web.filling.fields import Field
from kith.web.library import proposing
from kith.web.library.proposing import Proposal
from kith.web.measuring.shown import hides
from kith.web.measuring.wording import NOT_SHOWN, in_words, length
from kith.web.showing import show
from kith.web.wording import number
from kith.worklists.counted import disagreements, worries
from kith.worklists.counted.disagreements import Alike, Became

COUNTS = ("Changed something", "Stands", "Waits", "Raised", "Answered in time", "Half within")
HEADS = ("What it was about", *COUNTS)
LIKE = ("Like it", *COUNTS)
NAMED = {"what": ("What is it about?", ABOUT), "service": ("Whose decision is it?", ASKED),
         "step": ("At which step?", STEPS)}


def how_to_disagree(request: HttpRequest) -> HttpResponse:
    """The steps as they are drawn here, and what became of the disagreements of a year, those like this one first."""
    proposal = proposing.proposed(request)
    alike = _alike(request, proposal)
    with cursor() as cur:
        rows = disagreements.read(cur, request.at)
        small = worries.counted(cur, request.at, hides(request))
        stories = [] if hides(request) else disagreements.stories(cur, request.at, alike)
    return show(request, "library/disagree.jinja", "When you do not agree", steps=list(_steps(request.at)), heads=HEADS,
                lines=[(one.what, *_cells(one)) for one in disagreements.became(rows, hides(request))],
                alike=alike, asks=list(_asks(request, alike)), found=_found(rows, alike, hides(request)), like=LIKE,
                small=small, about=request.GET.get("about", ""), of=request.GET.get("of", ""), stories=stories,
                proposed=proposal)


def _alike(request: HttpRequest, proposal: Proposal | None) -> Alike:
    """As it is asked in the address, else as the concern is from which somebody comes."""
    mine = (proposal.what, proposal.role, proposal.step) if proposal else ("", "", "")
    asked = (request.GET.get(key, before) for key, before in zip(NAMED, mine, strict=True))
    return Alike(*(one if one in options else "" for one, (_, options) in zip(asked, NAMED.values(), strict=True)))


def _asks(request: HttpRequest, alike: Alike) -> Iterator[str]:
    """Of the steps those that are drawn today; what was asked at others is counted with all the rest."""
    offered = {key: options for key, (_, options) in NAMED.items()} | {"step": steps.offered(request.at)}
    for key, options in offered.items():
        asks, _ = NAMED[key]
        yield fields.select(Field(Choice(asks, options), key, getattr(alike, key)), options, "Choose one")


def _found(rows: list[tuple], alike: Alike, hidden: bool) -> list[tuple[str, ...]]:
    """The line of those like it, with what they share; of nothing that is asked nothing is said."""
    found = disagreements.like(rows, alike, hidden) if alike.what else None
    return [(_shared(found[0]), *_cells(found[1]))] if found else []


def _shared(alike: Alike) -> str:
    words = (NAMED[key][1].get(getattr(alike, key)) for key in NAMED)
    return "; ".join(filter(None, words))


def _cells(one: Became) -> tuple[str, ...]:
    return (*in_words(one.cells, one.true), *(NOT_SHOWN if None in one.cells else said for said in (
        str(one.in_time), "" if one.hours is None else length(timedelta(hours=one.hours)))))


def _steps(at: datetime) -> Iterator[tuple[str, str]]:
    """Of each step who stands there, for whose decision, and the time they have."""
    for step in steps.here(at):
        yield steps.stands(step), number(step.days, "working day")
