"""The triage board: concerns by stage, one concern with what is to be done next, and whom it is about."""
from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import opening, permission
from kith.access.staffing import role_keys
from kith.engine.catalogue import FORMS
from kith.forms.identity.post_filed import DECISIONS
from kith.intake.filing import file_post
from kith.intake.statement import Who
from kith.language.errors import Problems
from kith.linkage import resolving
from kith.linkage.answer import Candidate
from kith.records import subjects
from kith.records.database import cursor
from kith.web import rows, seeing, staff
from kith.web.concerns.outside import TOLD
from kith.web.filling import asking, posted, saying
from kith.web.rounds.whose import NOW
from kith.web.showing import show
from kith.worklists.desks import concerns
from kith.worklists.desks.concerns import Concern, Owed

LATELY = timedelta(days=3)
CONTACT = "concern_read"
WORDS = {"contact": "To be read", "screening": "To be sent on", "decision": "With a service", "over": "Over lately"}


def board(request: HttpRequest) -> HttpResponse:
    """Every concern that is not over, in its stage."""
    with cursor() as cur:
        found = concerns.board(cur, request.at - LATELY, request.at)
    return show(request, "concerns/board.jinja", "Concerns", door="Post", stages=found, words=WORDS, rows=rows)


def one(request: HttpRequest, key: str) -> HttpResponse:
    """One concern: its words, its stages, and the form of the next one for whoever owes it."""
    with cursor() as cur:
        found, mine = _read(cur, request, key)
        filed = concerns.filed(cur, found)
        seeing.reading(request, *subjects.ids(cur, [found.about]))   # where they live secretly is spared on this page
    chosen, unread = request.POST.get("duty") or request.GET.get("duty", ""), _unread(request, found)
    owed = next((one for one in mine if one.key == chosen), None if unread else next(iter(mine), None))
    form = FORMS[owed.form] if owed else FORMS[CONTACT] if unread else None   # it is read before it is sent on
    raw, problems = {}, {}
    if form and request.method == "POST":
        raw = posted.raw(form, request.POST)
        try:
            saying.send(request, form, raw | NOW, found.key, _cited(found, form.key, owed))
        except Problems as wrong:
            problems = wrong.by_question
        else:
            messages.success(request, "Saved.")
            return redirect("triage_one", key=found.key) if _again(request, key) else redirect("my_list")
    return show(
        request, "concerns/one.jinja", "A concern", 422 if problems else 200, "Post", one=found, mine=mine, owed=owed,
        form=form, problems=problems, questions=asking.questions(form.questions, raw, problems) if form else "",
        summary=asking.error_summary(form.questions, problems) if form else "", number=saying.new_number(),
        filed=filed, reads=concerns.may_read(staff.posts(request)), reached=concerns.reached_by(found), rows=rows,
        words=WORDS, may_tell=TOLD["closed"], unread=unread,
    )  # fmt: skip


def _read(cur, request: HttpRequest, key: str) -> tuple[Concern, list[Owed]]:
    """The concern, for whoever reads all of them or owes something on it; others hear that they may not."""
    opening.opens_duty(cur, request.user.id, concerns.duty_of(cur, key), request.at)
    found = concerns.one(cur, key, request.at)
    if found is None:
        raise Http404(key)
    mine = concerns.mine(cur, found, request.user.id, staff.posts(request))
    if not mine:
        permission.require(role_keys(staff.posts(request)), "triage")
    seeing.reading(request, found.id)
    return found, mine


def _unread(request: HttpRequest, found: Concern) -> bool:
    return concerns.may_read(staff.posts(request)) and not found.last(CONTACT) and found.stage != concerns.OVER


def _cited(found: Concern, form: str, owed: Owed | None) -> tuple[str, ...]:
    """Every open duty of it that this form answers: a concern that is urgent by its words and by its answer is one."""
    return tuple(one.key for one in found.owed if one.form == form and (owed is None or one.role == owed.role))


def _again(request: HttpRequest, key: str) -> bool:
    """Whether whoever has answered may still read it."""
    with cursor() as cur:
        found = concerns.one(cur, key, request.at)
        posts = staff.posts(request)
        return concerns.may_read(posts) or bool(found and concerns.mine(cur, found, request.user.id, posts))


def who(request: HttpRequest, key: str) -> HttpResponse:
    """Whom it is about: searched for by what was said and by what is typed, with reasons; a person decides."""
    with cursor() as cur:
        found, _ = _read(cur, request, key)
        sought = _sought(request, found)
        candidates = _likely(cur, Who(given_name=sought["first_name"], family_name=sought["last_name"],
                                      born=sought["born"]))
    seeing.reading(request, *(one.subject.id for one in candidates))
    problems = {}
    if request.method == "POST" and "search" not in request.POST:
        try:
            problems = _problems(request, found)
            if not problems:
                return _filed(request, key)
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "concerns/who.jinja", "Whom a concern is about", 422 if problems else 200, "Post", one=found,
                candidates=candidates, sought=sought, problems=problems, decisions=DECISIONS,
                decided=request.POST.get("decision", ""), person=request.POST.get("person", ""),
                second=request.POST.get("second", ""))


def _likely(cur, who: Who) -> tuple[Candidate, ...]:
    """The people it may be about, with what fits and what does not; searched for when somebody looks."""
    resolved = resolving.resolve(cur, who)
    known = (Candidate(resolved.subject, (resolved.why,), ()),) if resolved.subject else ()
    return known + resolved.candidates


def _sought(request: HttpRequest, found: Concern) -> dict[str, str]:
    """What is looked for: as it was said, until somebody types something else."""
    said = found.raised.answers
    if request.method == "POST":
        return {name: request.POST.get(name, "").strip()[:100] for name in ("first_name", "last_name", "born")}
    return {"first_name": said.get("first_name", ""), "last_name": said.get("last_name", ""), "born": ""}


def _problems(request: HttpRequest, found: Concern) -> dict[str, str]:
    decision, person = _decision(request)
    if decision not in DECISIONS:
        return {"decision": "Choose whom it is about. “I cannot tell” is an answer too."}
    if decision == "new" and not {"first_name", "last_name"} & found.raised.answers.keys():
        return {"decision": "Nobody said a name. Add the person under People, then write the key from their page."}
    if decision == "person" and not person:
        return {"person": "Choose the person, or write the key from their page’s address."}
    if decision == "nobody" and not request.POST.get("second", "").strip():
        return {"second": "Write who else looked at it, by their sign-in name."}
    return {}


def _decision(request: HttpRequest) -> tuple[str, str]:
    person = request.POST.get("other", "").strip() or request.POST.get("person", "").strip()
    return request.POST.get("decision", "") or ("person" if person else ""), person


def _filed(request: HttpRequest, key: str) -> HttpResponse:
    decision, person = _decision(request)
    answer = file_post(key, decision, person if decision == "person" else "", request.user, request.at,
                       second=request.POST.get("second", "").strip(), why=request.POST.get("why", "").strip())
    messages.success(request, "Filed with whom it is about." if answer.outcome == "filed" else answer.sentence)
    return redirect("triage_one", key=key)
