"""Something sent: every step of its loop in words, whom Kith has told, and the way to say that it cannot wait."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import opening
from kith.access.roles import title
from kith.engine.calendar import birthday
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.language.errors import Problems, Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.statuses.ages import CHILD
from kith.web import rows, seeing, staff, wording
from kith.web.filling import asking, posted, saying
from kith.web.showing import show
from kith.worklists.desks import loops
from kith.worklists.desks.loops import Hearing, Loop
from kith.worklists.owed import duty as reading
from kith.worklists.person import Who

FORM = FORMS["cannot_wait"]


def sent(request: HttpRequest, key: str) -> HttpResponse:
    """The steps that one entry began, in the order in which they are due."""
    found, who, _ = read(request, key)
    return show(
        request, "sent.jinja", "What became of it", door="My list", key=key, who=who, found=found, rows=rows,
        forms=FORMS, since=_since(found), button=_button(who, request), me=request.user.id,
        chases=", ".join(wording.near(moment, request.at) for moment in found.chases),
    )  # fmt: skip


def already(request: HttpRequest, key: str) -> HttpResponse:
    """One is open about this person already: where it stands, and the ways to add to it or to begin another."""
    found, who, _ = read(request, key)
    decided = next((step for step in found.steps if step.duty == "decided"), found.steps[0])
    loop = PATHWAYS[decided.line.pathway].loop if decided.line.pathway in PATHWAYS else None
    return show(
        request, "already.jinja", "One is open already", door="People", key=key, who=who, found=found, rows=rows,
        forms=FORMS, form=loop.sent if loop else None, about=decided.line.subject, role=rows.base(decided.line.role),
        since=_since(found),
    )  # fmt: skip


def cannot_wait(request: HttpRequest, key: str) -> HttpResponse:
    """Tells the next person on the ladder now, and the lead of whoever sent it; it stands in the log."""
    found, who, hears = read(request, key)
    if not found.open:
        raise Refused("Nothing of this is waiting any more: every step is done. The steps say what was decided.")
    raw, problems = posted.raw(FORM, request.POST), {}
    if request.method == "POST":
        try:
            cites = tuple(step.line.key for step in found.open)
            saying.send(request, FORM, raw, found.steps[0].line.subject, cites)
        except Problems as wrong:
            problems = wrong.by_question
        else:
            messages.success(request, f"Said. {_names(hears)} will hear of it now.")
            return redirect("sent", key=key)
    return show(
        request, "cannot_wait.jinja", FORM.title, 422 if problems else 200, "My list", key=key, who=who,
        ahead=_ahead(hears, request), button=_button(who, request), problems=problems,
        questions=asking.questions(FORM.questions, raw, problems),
        summary=asking.error_summary(FORM.questions, problems),
        number=saying.number_of(request),
    )  # fmt: skip


def read(request: HttpRequest, key: str) -> tuple[Loop, Who | None, Hearing]:
    """The loop, for whoever sent it, owes a step of it, or may see the person."""
    with cursor() as cur:
        opened = opening.opens_duty(cur, request.user.id, key, request.at)
        found = loops.loop(cur, key, request.at, request.user.id, staff.posts(request))
        first = next(step for step in found.steps if step.line.key == key)
        subject = subjects.by_key(cur, first.line.subject)
        mine = first.asked_by == request.user.id
        mine = mine or reading.is_mine(cur, key, request.user.id, staff.posts(request))
        if not (mine and opened) and subject.kind == "person":
            seeing.require(cur, request, subject)
        who = seeing.strip(cur, request, subject) if subject.kind == "person" else None
        return found, who, loops.hearing(cur, found, request.at)


def _since(found: Loop) -> datetime | None:
    """Since when it has waited in all, where it went to another team."""
    return rows.waits_since(found.onward.line) if found.onward else None


def _button(who: Who | None, request: HttpRequest) -> str:
    """Said of a child where it is one, and this is known to whoever reads."""
    born = who.subject.born if who else None
    child = who and (not born or birthday(born, CHILD) > wording.local(request.at).date())
    return "This child cannot wait" if child else FORM.save


def _ahead(hears: Hearing, request: HttpRequest) -> str:
    """We will tell Hugh Moss, the team manager, now instead of tomorrow, 13:00, and Sam Adeyemi, the team lead."""
    instead = f" instead of {_then(hears.instead_of, request.at)}" if hears.instead_of else ""
    lead = hears.lead.worker_name or hears.lead.team_name if hears.lead else ""
    also = f", and tell {lead}" if lead and lead != _name(hears) else ""
    return f"We will tell {_name(hears)} now{instead}{also}."


def _then(when: datetime, at: datetime) -> str:
    """today, 17:00; at the end of today."""
    said = wording.due_time(when, at)
    return f"at the {said}" if said.startswith("end of") else said


def _name(hears: Hearing) -> str:
    """Hugh Moss, the team manager."""
    role = title(rows.base(hears.role)) if hears.role else "whoever is next"
    named = hears.next.worker_name if hears.next else ""
    return f"{role}, {named}," if named else role


def _names(hears: Hearing) -> str:
    lead = hears.lead.worker_name or hears.lead.team_name if hears.lead else ""
    return wording.capital(" and ".join(filter(None, (_name(hears).rstrip(","), lead))))
