"""Somebody phones and says a short code, or is phoned: whoever may see what was sent writes their answer down."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.intake.doors.replying import Outside, Spoken
from kith.language import Text
from kith.language.errors import Problems
from kith.notices import links
from kith.records import subjects
from kith.records.database import cursor
from kith.web import sent
from kith.web.filling import asking as forms
from kith.web.filling import posted, saying, timing
from kith.web.outside import asking
from kith.web.outside.asking import WHO, Answering
from kith.web.outside.children import children
from kith.web.showing import show
from kith.worklists.desks import asked
from kith.worklists.desks.asked import Asked

SPOKE_TO, SAID = Text("Who told you? Their name and job"), "What did they say?"
NOBODY = "Nothing of ours has this code, or all of it has been answered. Ask them to read it out once more."
TITLE = "What they said"


def told(request: HttpRequest) -> HttpResponse:
    """What somebody means who says a short code over the telephone."""
    said, problem = request.POST.get("code", ""), ""
    if request.method == "POST":
        with cursor() as cur:
            reply = links.by_spoken(cur, said)
            those = children(cur, reply, request.at) if reply else []
        # Whoever reads out the code of the mail may mean any child of it; of that very one first.
        steps = [step for one in sorted(those, key=lambda one: one.reply.id != reply.id) for step in one.steps]
        key = next((one.key for one in sorted(steps, key=lambda one: not one.open) if one.theirs), "")
        if key:
            return redirect("told_answer", key=key)
        problem = NOBODY
    return show(request, "outside/told.jinja", "Somebody phones about a message", 422 if problem else 200, "My list",
                problems={"code": problem} if problem else {}, said=said)


def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Their answer, as whoever sent it, or anybody who may see it, was told it."""
    found, who, _ = sent.read(request, key)
    whose = _asked(request, key)
    now = Answering(whose, named=SPOKE_TO, what=SAID)
    raw: dict = {"told_when": "now"}
    if request.method == "POST":
        now, raw = asking.written(request, whose), posted.raw(timing.Told, request.POST)
        try:
            words = _send(request, now, raw)
        except Problems as problems:
            now = Answering(whose, now.raw, problems.by_question, SPOKE_TO, SAID)
        else:
            messages.success(request, f"Written down: {words}.")
            return redirect("sent", key=key)
    when = forms.questions(timing.Told.questions, raw, now.problems)
    return show(request, "outside/telephone.jinja", TITLE, 422 if now.problems else 200, "My list", key=key, who=who,
                now=now, when=when, whose=found, problems=now.problems, number=saying.number_of(request))


def _send(request: HttpRequest, now: Answering, raw: dict) -> str:
    spoken = Spoken(request.POST.get(WHO, "").strip(), request.at, timing.happened(raw, request.at), "telephone")
    outside = Outside("", "", now.asked.subject.key, request.user)
    return asking.send(now, outside, spoken, f"{request.user.id}:{saying.number_of(request)}")


def _asked(request: HttpRequest, key: str) -> Asked:
    """What is still owed beside this very duty, by the same team."""
    with cursor() as cur:
        reply = links.of_duty(cur, key, request.at)
        steps = asked.steps(cur, reply, request.at)
        team = next(one.team_id for one in steps if one.key == key)
        mine = [one for one in steps if one.open and one.team_id == team and one.form != asked.OPENED]
        return Asked(subjects.header(cur, reply.subject_id), "", "", None, (), tuple(mine), None)


