"""What a young person reads and writes on their own page: all of it hers, and nothing that is another’s."""
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access import involvement, viewing
from kith.access.sensitivity import STRANGER
from kith.duties.settings import values
from kith.forms.looked_after.feeling_told import FeelingTold
from kith.forms.looked_after.own_words import OwnWords
from kith.forms.looked_after.promise_rated import PromiseRated
from kith.intake.doors import own_page as saying
from kith.language.assessing import PLACES
from kith.language.errors import Problems
from kith.language.hearing import HEARS
from kith.language.settings import setting
from kith.records.database import cursor
from kith.statuses.hearing import SOON
from kith.web.about import person
from kith.web.filling import stepwise
from kith.web.filling.saying import new_number, number_of
from kith.web.filling.stepwise import Step
from kith.web.own import paper, telling
from kith.web.own.door import Guest, bare, inside
from kith.worklists.about import own
from kith.worklists.about.own import Own
from kith.worklists.counted import panel

HEARS_FIRST = setting("own_page.who_hears_first", "hub_triage", "Who speaks to a young person who writes that they "
                      "are not safe: hub_triage, looked_after_nurse or named_nurse",
                      "Local: somebody who is there at any hour")
AHEAD = setting("own_page.hours_before_to_change", 48, "Hours before a health assessment until which a young person "
                "changes on their own page what they chose", "Local")
YOUR_PLACES = PLACES | {"home": "Where you live"}
SENT = {"words": "We have what you wrote. You will read our answer here.",
        "feeling": "Thank you for telling us.",
        "choice": "You chose. We have put it down for you. Your nurse has been told.",
        "changed": "You changed it. We have put it down for you. Your nurse has been told.",
        "rated": "We have what you think of it."}
WORDS = {key: OwnWords.questions[key] for key in ("kind", "words")}
# Whether they are safe is asked before what can wait: who says no is heard then, and is asked no more.
FEELING = {key: FeelingTold.questions[key] for key in ("feeling", "safe", "hurting", "own", "mark", "words")}
RATED = {key: PromiseRated.questions[key] for key in ("kept", "helped", "words")}


@dataclass(frozen=True)
class Looked:
    """Somebody who looked, how often, and when last."""

    name: str
    role: str
    times: int
    last: datetime


@inside
def home(request: HttpRequest, guest: Guest) -> HttpResponse:
    """Who helps, what comes next, what may be chosen, and what became of what they asked."""
    found = own_of(request, guest)
    return shown(request, guest, "home.jinja", own=found, told=_told(request, guest, found),
                 drafts=panel.drafts_of(guest.said)[:1],
                 sent=SENT.get(request.GET.get("sent", ""), ""), number=new_number(), places=YOUR_PLACES)


@inside
def passport(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The health passport."""
    return shown(request, guest, "passport.jinja", told=_told(request, guest, own_of(request, guest)))


@inside
def on_paper(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The same to print or to keep."""
    return paper.paper(_told(request, guest, own_of(request, guest)), int(request.at.timestamp()))


@inside
def as_summary(request: HttpRequest, guest: Guest) -> HttpResponse:
    """The same for a doctor’s system."""
    told = _told(request, guest, own_of(request, guest))
    return paper.as_summary(told, guest.subject, request.locality, request.at)


@inside
def words(request: HttpRequest, guest: Guest) -> HttpResponse:
    """Their own words, for the next health check or anything else."""
    about = request.GET.get("about", "")
    step = stepwise.step(request, OwnWords, WORDS, {"kind": about} if about in OwnWords.kind.choices() else {})
    if step.done:
        problems, urgent = say(request, guest, [("own_words", step.raw | {"to": _hears_first(request)})])
        if not problems:
            return _heard(request, guest, "words", urgent)
        step = step.at_fault(problems)
    return _step(request, guest, "words.jinja", step, wrote=own_of(request, guest).wrote)


@inside
def feeling(request: HttpRequest, guest: Guest) -> HttpResponse:
    """How they feel; whoever may not be safe hears at once who comes, and whom to phone until then."""
    step = stepwise.step(request, FeelingTold, FEELING, {}, at_once=FeelingTold.unsafe)
    if step.done:
        problems, urgent = say(request, guest, [("feeling_told", step.raw | {"to": _hears_first(request)})])
        if not problems:
            return _heard(request, guest, "feeling", urgent or _unsafe(step.raw))
        step = step.at_fault(problems)
    return _step(request, guest, "feeling.jinja", step, felt=own_of(request, guest).felt,
                 feelings=FeelingTold.questions["feeling"].choices())


@inside
def rate(request: HttpRequest, guest: Guest, root: str) -> HttpResponse:
    """What became of something they asked for, as they see it."""
    promise = next((one for one in own_of(request, guest).promises if str(one.root) == root), None)
    if promise is None:
        return redirect("me")
    step = stepwise.step(request, PromiseRated, RATED, {})
    if step.done:
        problems, _ = say(request, guest, [("promise_rated", step.raw | {"promise": root})])
        if not problems:
            return redirect(f"{reverse('me')}?sent=rated")
        step = step.at_fault(problems)
    return _step(request, guest, "rate.jinja", step, promise=promise)


@inside
def said(request: HttpRequest, guest: Guest) -> HttpResponse:
    """What young people in care said of what we make, and what became of each thing: the same to each of them."""
    return shown(request, guest, "said.jinja", drafts=panel.drafts_of(guest.said))


@inside
def looked(request: HttpRequest, guest: Guest) -> HttpResponse:
    """Who has looked at what we keep about them. A service held in confidence stays unnamed here as everywhere."""
    with cursor() as cur:
        views = viewing.known_to(cur, viewing.looked(cur, guest.subject.id, person.VIEWED), ())
        posts = viewing.in_which_posts(cur, views)
    found: dict[tuple[str, str], Looked] = {}
    for one in views:
        if one.worker_id is None:
            continue
        role = next((telling.HELPING.get(role, "works for the NHS or the council") for role, _ in posts[one.posts]), "")
        before = found.get((one.worker_name, role))
        found[one.worker_name, role] = Looked(one.worker_name, role, (before.times if before else 0) + 1,
                                              before.last if before else one.at)
    return shown(request, guest, "looked.jinja", looked=sorted(found.values(), key=lambda one: one.last, reverse=True))


def own_of(request: HttpRequest, guest: Guest) -> Own:
    return own.own(guest.said, request.at, timedelta(hours=int(values().of(AHEAD, request.at))))


def _told(request: HttpRequest, guest: Guest, found: Own) -> dict:
    with cursor() as cur:
        around = [one for one in involvement.of(cur, guest.subject.id, request.at) if STRANGER.hears_of(one.role)]
    return telling.told(found.passport, guest.subject, around, _helpline(request), request.at)


def _heard(request: HttpRequest, guest: Guest, what: str, urgent: bool) -> HttpResponse:
    """Thanks; or, where somebody now owes them a call at once, who comes and whom to phone until then."""
    if urgent:
        return shown(request, guest, "unsafe.jinja", minutes=_minutes(request), helpline=_helpline(request))
    return redirect(f"{reverse('me')}?sent={what}")


def say(request: HttpRequest, guest: Guest, says: list[tuple]) -> tuple[dict[str, str], bool]:
    """(what is wrong, whether somebody is to speak to them at once by what they wrote)."""
    number = number_of(request)
    try:
        answer = saying.say(guest.subject.key, says, number, request.at)
    except Problems as wrong:
        return wrong.by_question, False
    return {}, any(duty["level"] == "urgent" for duty in answer.begun)


def _unsafe(raw: dict) -> bool:
    return raw.get("safe") != "yes" or raw.get("hurting") == "yes"


def _hears_first(request: HttpRequest) -> str:
    set_to = str(values().of(HEARS_FIRST, request.at))
    return set_to if set_to in HEARS else "hub_triage"


def _minutes(request: HttpRequest) -> int:
    return int(values().of(SOON, request.at))


def _helpline(request: HttpRequest) -> str:
    return str(values().of(telling.HELPLINE, request.at))


def _step(request: HttpRequest, guest: Guest, template: str, step: Step, **words) -> HttpResponse:
    number = number_of(request)
    return shown(request, guest, template, 422 if step.problems else 200, problems=step.problems, number=number,
                 step=step, **words)


def shown(request: HttpRequest, guest: Guest, template: str, status: int = 200, **words) -> HttpResponse:
    return bare(request, template, status, seal=guest.seal, who=guest.subject, **words)
