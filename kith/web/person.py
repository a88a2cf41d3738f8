"""Pages about one person: what is owed and what happened, their family, who looked, and why one looks."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import viewing
from kith.access.permission import require
from kith.access.roles import title
from kith.access.staffing import role_keys
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.language import Choice, Form, LongText
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import asking, posted, rows, seeing, staff, wording
from kith.web.happenings import happenings
from kith.web.showing import show
from kith.worklists import chronology, person
from kith.worklists.person import Relative
from kith.worklists.planned import planned_once


class WhyOpen(Form):
    """Asks why somebody without a usual reason needs a page now."""

    why = Choice(
        "Why do you need to see it now?",
        {
            "danger": "A child or adult is in danger now",
            "present": "They are in front of me",
            "covering": "I am covering for someone",
            "other": "Another reason",
        },
    )
    words = LongText("Say it in a sentence")


def page(request: HttpRequest, key: str) -> HttpResponse:
    """One person: what is owed first, then what happened."""
    with planned_once() as cur:
        subject = person.find(cur, key)
        if refusal := seeing.closed(cur, request, subject):
            return refusal
        read = person.read(cur, subject, request.at)
        viewing.note(cur, subject.id, "person", by=request.user.id, at=request.at)
    owed = sorted(read.owed, key=lambda one: one.holder.worker_id != request.user.id)
    return show(
        request, "person.jinja", f"A person’s page, {_initials(subject)}", door="People",
        who=read.who, page=read, lines=owed, rows=rows, kin=kin,
        role_title=lambda role: wording.capital(title(role).removeprefix("the ")), me=request.user.id,
        happenings=happenings,
    )  # fmt: skip


def history(request: HttpRequest, key: str) -> HttpResponse:
    """Everything that happened, a page at a time; also as it was known on a date."""
    known, problem = _known_on(request)
    before = _before(request)
    form = request.GET.get("form", "")
    with cursor() as cur:
        subject = person.find(cur, key)
        if refusal := seeing.closed(cur, request, subject):
            return refusal
        who = person.strip(cur, subject, request.at)
        page = chronology.page(
            cur, who.ids, request.at, before=before, forms=[form] if form in FORMS else None, known_at=known
        )
        viewing.note(cur, subject.id, "history", by=request.user.id, at=request.at)
    return show(
        request, "history.jinja", f"What happened, {_initials(subject)}", door="People",
        who=who, page=page, known=known, problem=problem, form=form, forms=FORMS,
        known_text=request.GET.get("known", ""), happenings=happenings, next=_place(page.next), first=before is None,
    )  # fmt: skip


def looked(request: HttpRequest, key: str) -> HttpResponse:
    """Who looked at this person, when and why."""
    with cursor() as cur:
        subject = person.find(cur, key)
        if refusal := seeing.closed(cur, request, subject):
            return refusal
        who, viewings = person.strip(cur, subject, request.at), person.looked(cur, subject)
    return show(
        request, "looked.jinja", f"Who looked, {_initials(subject)}", door="People", who=who, viewings=viewings
    )


def why(request: HttpRequest, key: str) -> HttpResponse:
    """No usual reason: say why, and see it for a while. The Caldicott guardian hears of it."""
    raw = posted.raw(WhyOpen, request.POST)
    problems = fill(WhyOpen, raw).problems if request.method == "POST" else {}
    with cursor() as cur:
        require(role_keys(staff.posts(request)), "open_without_reason")
        subject = person.find(cur, key)
        if request.method == "POST" and not problems:
            reason = f"{WhyOpen.why.choices()[raw['why']]}. {raw['words']}"
            until = viewing.open_without_reason(cur, subject.id, reason, by=request.user.id, at=request.at)
            told = f"Open until {wording.clock(until)}. Your name and reason are on the list of who looked."
            messages.success(request, told)
            return redirect("person", key=subject.key)
    return show(
        request, "why.jinja", "No usual reason to open this page", 422 if problems else 200, "People", key=key,
        questions=asking.questions(WhyOpen.questions, raw, problems), problems=problems,
        summary=asking.error_summary(WhyOpen.questions, problems), hours=int(viewing.OPEN_FOR / timedelta(hours=1)),
    )  # fmt: skip


def kin(relative: Relative, at: datetime) -> str:
    """One relative as a sentence: every sign of a family drawing has its words here."""
    other, today = relative.subject, wording.local(at).date()
    age = wording.age(today, other.born, other.born_precision, other.expected) if other and not other.died else ""
    known = [age] if age and age != "age not known" else []
    said = [f"{', '.join([*known, *map(_kind, relative.kinds)])}."]
    if other and other.died:
        said.append(f"{wording.death(other.born, other.born_precision, other.died_on)}.")
    return " ".join([*said, RESPONSIBLE.get(relative.responsible, "")]).strip()


def _kind(kind: tuple[str, str]) -> str:
    """mother; partner until Mon 4 May 2026."""
    word, ended = kind
    called = FORMS["relationship"].questions["kind"].choices().get(word, "related").lower()
    return f"{called} until {wording.rough(*_rough(ended))}" if ended else called


def _rough(said: str):
    day = datetime.fromisoformat(f"{said}-01" if len(said) == 7 else said).date()
    return day, "month" if len(said) == 7 else "day"


def _initials(subject: Subject) -> str:
    # Titles end up in histories and on shared screens.
    return wording.initials(subject.known_as or subject.given_name, subject.family_name) or "no name yet"


def _known_on(request: HttpRequest) -> tuple[datetime | None, str]:
    """The last moment of the day asked for; a day that cannot be read is said, not guessed."""
    day, clock = (request.GET.get(name, "").strip() for name in ("known", "clock"))
    if not day:
        return None, ""
    try:
        moment = datetime.strptime(f"{day} {clock or '23:59'}", "%d/%m/%Y %H:%M").replace(tzinfo=wording.LONDON)
    except ValueError:
        return None, f"“{day[:20]}” is not a date. Write day, month and year, for example 14/7/2026."
    return moment, ""


def _before(request: HttpRequest) -> tuple[datetime | None, int] | None:
    """Where this page begins, from the link that led here; anything else begins at the newest."""
    when, _, seq = request.GET.get("before", "").rpartition("~")
    try:
        return (datetime.fromisoformat(when) if when else None, int(seq)) if seq else None
    except ValueError:
        return None


def _place(after: tuple[datetime | None, int] | None) -> str:
    return f"{after[0].isoformat() if after[0] else ''}~{after[1]}" if after else ""


RESPONSIBLE = {
    "yes": "Has parental responsibility.",
    "no": "Does not have parental responsibility.",
    "not_known": "Parental responsibility: asked, not known.",
    "refused": "Parental responsibility: refused to say.",
    "not_safe": "Parental responsibility: not safe to ask.",
}
