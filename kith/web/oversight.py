"""For the Caldicott guardian: why pages were opened without a usual reason, and acts on duties that are gone."""

from copy import copy

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import viewing
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.web import sampled, staff
from kith.web.about.person import VIEWED
from kith.web.filling import asking, posted, saying
from kith.web.showing import show
from kith.web.wording import day, local, number
from kith.worklists.desks import openings
from kith.worklists.desks.openings import OFTEN, SPAN, Opened
from kith.worklists.desks.viewed import Sample
from kith.worklists.owed import lost_acts

REVIEWED = FORMS["opening_reviewed"]
SERIOUS = {key: copy(REVIEWED.questions[key]) for key in ("serious", "goes_to")}
for asked in SERIOUS.values():   # on this page the button is the answer that they wait for
    asked.when = None
DONE = {"accepted": "Accepted.", "ask": "Asked. They have it on their list, and you are told what they answer.",
        "serious": "Kept as serious, with who has been told. Kith tells nobody of it by itself."}


def oversight(request: HttpRequest) -> HttpResponse:
    """What is to be read first, then what was opened in four weeks; what is posted is what was made of one of them."""
    with cursor() as cur:
        found = openings.read(cur, request.at)
        posts = viewing.in_which_posts(cur, found)
        lost = lost_acts.found(cur)
    problems: dict[str, str] = {}
    drawn, wrong_there = sampled.sample(request), ""
    raw = posted.raw(REVIEWED, request.POST)
    if request.POST.get("week"):
        wrong_there = sampled.read(request, drawn)
        if not wrong_there:
            return redirect("oversight")
    elif request.method == "POST":
        try:
            return _decided(request, found, raw)
        except Problems as wrong:
            problems = wrong.by_question
    status = 422 if problems or wrong_there else 200
    return show(
        request, "oversight.jinja", "Opened without a usual reason", status, found=found,
        drawn=drawn, wrong_there=wrong_there, viewed=VIEWED, asked=set(request.POST.getlist("ask")),
        held=_held(drawn),
        waiting=[one for one in found if one.owed], answers=[one for one in found if one.waits],
        read=[one for one in found if not one.owed and not one.waits], weeks=SPAN.days // 7, lost=lost,
        roles={one.number: _role(posts[one.posts]) for one in found}, patterns=_patterns(request, found),
        how_often=how_often,
        often=[one for one in {one.worker_id: one for one in found}.values()
               if one.often.mine >= values().of(OFTEN, request.at)],
        problems=problems, raw=raw, chosen=request.POST.get("duty") or request.GET.get("serious", ""),
        number=saying.new_number(),
        serious=asking.questions(SERIOUS, raw, problems), summary=asking.error_summary(SERIOUS, problems),
    )  # fmt: skip


def _decided(request: HttpRequest, found: list[Opened], raw: dict) -> HttpResponse:
    one = next((one for one in found if one.owed and one.owed == request.POST.get("duty")), None)
    if one is None:
        raise Refused("That has been read by now, or it is not yours to read. Open the list again.")
    saying.send(request, REVIEWED, raw | {"told_when": "now"}, one.record, (one.owed,))
    messages.success(request, DONE.get(raw.get("decision", ""), "Saved."))
    return redirect("oversight")


def _held(drawn: Sample | None) -> dict[str, str]:
    """In which role and team each of those drawn looked."""
    if drawn is None:
        return {}
    with cursor() as cur:
        posts = viewing.in_which_posts(cur, (one.one for one in drawn.drawn))
    return {one: _role(said) for one, said in posts.items()}


def _role(held: list[tuple[str, str]]) -> str:
    return "; ".join(", ".join(filter(None, (staff.called(role), team))) for role, team in held)


def _patterns(request: HttpRequest, found: list[Opened]) -> dict[int, list[str]]:
    """What is unusual about each, in sentences and never as a score."""
    return {one.number: _pattern(one, request) for one in found}


def _pattern(one: Opened, request: HttpRequest) -> list[str]:
    said = [how_often(one)]
    if one.earlier:
        said.append(f"They opened this page before, on {day(local(one.earlier).date(), local(request.at).date())}.")
    if one.namesake:
        said.append("They have the same family name.")
    if one.untrained:
        said.append("A training of theirs was out of date.")
    return said


def how_often(one: Opened) -> str:
    """3 pages in 4 weeks; the other 5 people in A&E opened 1 between them."""
    often = one.often
    mine = f"{number(often.mine, 'page')} in {SPAN.days // 7} weeks"
    if not often.people:
        return f"{mine}."
    others = "the other person" if often.people == 1 else f"the other {often.people} people"
    between = "" if often.people == 1 else " between them"
    return f"{mine}; {others} in {often.team} opened {often.others or 'none'}{between}."
