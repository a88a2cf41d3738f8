"""One duty: why it is here, what has happened to it, and its answer in place."""

from dataclasses import replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import opening, permission, workers
from kith.access.staffing import role_keys
from kith.engine import wanting
from kith.engine.catalogue import FORMS, PATHWAYS, duty_of
from kith.engine.phrasing.saying import because
from kith.engine.reckoned.owing import UNDONE
from kith.intake.doors.drafts import Page
from kith.language import Form
from kith.language.duties import NOBODY, Duty
from kith.language.errors import Problems
from kith.language.forms import ORDINARY
from kith.language.roles import PROGRAM
from kith.records import sealed, subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import rows, seeing, staff, telephone, to_read, wording
from kith.web.about import otherwise
from kith.web.filling import assessed, noticed, overtaken, recording, saying, siblings, timing, weighed, writing
from kith.web.filling.sheet import Sheet
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.owed import duty as reading
from kith.worklists.owed import laid, returned
from kith.worklists.owed.duty import DutyPage


def duty(request: HttpRequest, key: str) -> HttpResponse:
    """The page of one duty; what is posted to it is its answer."""
    found, who = read(request, key)
    found = replace(found, laid=to_read.entries(found)) if may_act(request, found) else found
    form = FORMS.get(found.line.form) if not (_elsewhere(found) or _unread(request, found)) else None
    if form is None or not (found.open or request.method == "POST"):
        return _page(request, found, who, None)
    if request.method != "POST":
        return _page(request, found, who, _sheet(request, found, form))
    return _answered(request, found, who, form) if _is_up_to_date(request, found) else _overtaken(
        request, found, who, form)


def _is_up_to_date(request: HttpRequest, found: DutyPage) -> bool:
    """Whether whoever sends this has seen how the duty stands: it is open, they closed it, or they send theirs too."""
    return found.open or overtaken.on_both(request) or any(one.by == request.user.full_name for one in found.acts[-1:])


def _overtaken(request: HttpRequest, found: DutyPage, who, form: type[Form]) -> HttpResponse:
    """It was closed while somebody wrote an answer: nothing is overwritten, and nothing that they wrote is lost."""
    subject, raw = subject_of(found), saying.written(form, request)
    saying.keep_draft(request, Page(form.key, subject.key, found.line.key), raw)
    sheet = recording.again(request, form, subject, raw, {}, found.line.key)
    return _page(request, found, who, replace(sheet, overtaken=True), status=422)


def read(request: HttpRequest, key: str) -> tuple[DutyPage, person.Who | None]:
    """The duty and whom it is about, once it is sure that this worker may see it."""
    with cursor() as cur:
        opened = opening.opens_duty(cur, request.user.id, key, request.at)
        found = reading.read(cur, key, request.at, request.user.id, staff.posts(request))
        subject = subjects.by_key(cur, found.line.subject)
        mine = found.asked_by == request.user.id or reading.is_mine(cur, key, request.user.id, staff.posts(request))
        if subject.kind == sealed.KIND:
            permission.require(role_keys(staff.posts(request)), "seal_records")
        if subject.kind == workers.KIND and not (mine or request.user.id in _told(found)):
            permission.require(role_keys(staff.posts(request)), "see_oversight")
        if subject.kind != "person":
            return found, None
        if not (mine and opened):
            seeing.require(cur, request, subject)
        return found, seeing.strip(cur, request, subject)


def _elsewhere(found: DutyPage) -> bool:
    """What is read and answered on a page of its own, such as unfiled post, or ended by the program's own doing."""
    form = FORMS.get(found.line.form)
    return form is not None and (form.answered_on is not None or PROGRAM in form.recorded_by)


def _unread(request: HttpRequest, found: DutyPage) -> bool:
    """Whether it is answered by saying that something was read, which whoever looks may not read here, or not sign for.

    Of a form that asks who read it whoever sent it writes down what they were told by telephone: it is their own.
    """
    form = FORMS.get(found.line.form)
    if form is None or not form.of_a_reading or form.reader and found.asked_by == request.user.id:
        return False
    lays = laid.lays(duty_of(found.line.pathway, found.duty))
    return not may_act(request, found) or not found.line.kept and lays and not found.laid


def may_act(request: HttpRequest, found: DutyPage) -> bool:
    """Whether to show the ways to take it, give it away or set it aside; the pipe decides when one is tried."""
    line, me = found.line, request.user
    told = me.id in _told(found)
    mine = found.holder.team_id in {post.team_id for post in staff.posts(request)}
    return mine or told or me.id in (line.bearer_id, line.offered_id)


def _told(found: DutyPage) -> set[int]:
    """Those who were told of it; never by their names, which others have too."""
    return {worker for one in found.tellings for worker in one.workers}


def _sheet(request: HttpRequest, found: DutyPage, form: type[Form]) -> Sheet:
    """The form that answers it, with what its declaration, and the row it is owed for, say already."""
    sheet = recording.opened(request, form, subject_of(found), None, found.line.key)
    if sheet.saved:
        return sheet
    declared = duty_of(found.line.pathway, found.duty)
    known = dict(declared.filled) if declared else {}
    if declared and declared.mends and may_act(request, found):
        with cursor() as cur:
            sent = returned.sent(cur, reading.began(cur, found), form, found.line.role, found.reader)
        return replace(sheet, raw=known | sent | sheet.raw, mends=bool(sent))
    if form.once_for == "cited":
        known |= _as_expected(request, found, form, _named_by(declared))
        return replace(sheet, raw=sheet.raw | known)
    if form.planned_for and may_act(request, found):
        return replace(sheet, raw=sheet.raw | known | _as_expected(request, found, form, form.planned_for))
    # What a row says may be kept: it is filled in for whoever owes it, and not for whoever only looks.
    if found.row_key and (found.line.kept or found.line.label == ORDINARY):
        with cursor() as cur:
            row = reading.row(cur, found)
        known |= {key: said for key, said in row.items() if key in form.questions}
    return replace(sheet, raw=known | sheet.raw)


def _named_by(declared: Duty | None) -> str:
    """The question of the cause by whose day it is due."""
    return declared.due.named_by.key if declared and declared.due.named_by else ""


def _as_expected(request: HttpRequest, found: DutyPage, form: type[Form], named_by: str) -> dict:
    """What the cause says of the same questions, and the day that it named, where that has come."""
    with cursor() as cur:
        cause = next(iter(reading.began(cur, found)), None)
    if cause is None or named_by and named_by not in FORMS[cause.form].questions:
        return {}   # what began it planned nothing
    said = {key: answer for key, answer in cause.answers.items() if key in form.questions}
    day = cause.answers.get(named_by)
    moment = datetime.fromisoformat(day) if day else None
    if moment is None or moment.date() > wording.local(request.at).date():
        return said
    return said | timing.back(wording.local(moment) if moment.tzinfo else moment, "moment" if moment.tzinfo else "day")


def _completing(request: HttpRequest, found: DutyPage, sheet: Sheet | None) -> Sheet | None:
    """Of a form that completes what was sent: what was missing there, and what the record offers to answer it with."""
    if sheet is None or not found.open:
        return sheet
    if not sheet.form.completes:
        return recording.offered(request, sheet, subject_of(found))
    with cursor() as cur:
        asked = wanting.still_asked(sheet.form, reading.began(cur, found))
    sheet = recording.offered(request, sheet, subject_of(found))
    keys = frozenset(one.key for one in asked)
    return replace(sheet, only=keys, offers=tuple(one for one in sheet.offers if one.question in keys))


def subject_of(found: DutyPage) -> Subject:
    """Whom or what it is about."""
    with cursor() as cur:
        return subjects.by_key(cur, found.line.subject)


def _answered(request: HttpRequest, found: DutyPage, who, form: type[Form]) -> HttpResponse:
    subject = subject_of(found)
    if sheet := recording.pressed(request, form, subject, found.line.key):
        return _page(request, found, who, sheet)
    raw, others = saying.written(form, request), noticed.also(request, found)
    try:
        answer = saying.send(request, form, raw, subject.key, (found.line.key,), also=dict.fromkeys(others),
                             answering=others)
    except Problems as problems:
        sheet = recording.again(request, form, subject, raw, siblings.shared(problems.by_question), found.line.key)
        return _page(request, found, who, sheet, status=422)
    messages.success(request, saying.outcome(answer, 1 + len(others)))
    asked = saying.asks(answer, request)
    return redirect("duty", key=asked) if asked else redirect("my_list")


def _page(request: HttpRequest, found: DutyPage, who, sheet: Sheet | None, status: int = 200) -> HttpResponse:
    line, me, sheet = found.line, request.user.id, _completing(request, found, sheet)
    return show(
        request, "duty.jinja", found.line.what, status, "My list",
        duty=found,
        who=who,
        sheet=sheet,
        problems=sheet.problems if sheet else {},
        left=weighed.left(request, sheet.form if sheet else None, who),
        because=_because(request, found, who),
        pathway=PATHWAYS.get(line.pathway),
        elsewhere=FORMS[line.form].answered_on if found.open and line.form in FORMS else None,
        rows=rows,
        writing=writing.others(request, sheet.form if sheet else None, line.subject),
        otherwise=otherwise.ways(request, found, who),
        histories=to_read.side_by_side(request, found) if who else [],
        words=to_read.words(found) if line.kept else [],
        found=to_read.appointments(found, request) if who else None,
        clashes=to_read.clashes(request, found) if found.open else [],
        forms=FORMS,
        notice=noticed.told(request, found),
        same=noticed.same(request, found) if sheet else [],
        ticked=request.POST.getlist("same"),
        opened=to_read.asked_about(request, found),
        noticed=to_read.noticed(request, found) if who is None and not found.laid and may_act(request, found) else "",
        offered_to_me=line.offered_id == me and line.bearer_id != me,
        accepted_by_me=line.bearer_id == me,
        may_act=may_act(request, found),
        personal=_personal(found),
        over_with=_over_with(found),
        telephone=telephone.said(request, sheet.form if sheet else None),
        passable=_passable(found),
        to_place=bool(found.line.marked.get("came_back")) and found.asked_by == me,
        waits_since=rows.waits_since(line),
        closable=bool(line.marked.get("span_ended")),
        **assessed.beside(request, sheet.form if sheet else None, who),
        **_to_read(request, found, who),
        held_by="you" if found.holder.worker_id == me else found.holder.worker_name or found.holder.team_name,
    )


def _to_read(request: HttpRequest, found: DutyPage, who: person.Who | None) -> dict:
    """Of whom it is, whether it is answered by a reading, whether whoever looks may not sign for it, where it is read.
    """
    form = FORMS.get(found.line.form)
    return {"reading": form is not None and form.of_a_reading, "unread": _unread(request, found),
            "read_on": to_read.read_on(found), "named": _named(request, found, who),
            "meeting": to_read.meeting(found) if who else ""}


def _because(request: HttpRequest, found: DutyPage, who) -> str:
    """Why it is owed, and with whom to speak first."""
    line = found.line
    name = line.first_name if who or _named(request, found, who) else "this person"
    return " ".join(filter(None, (because(line.reasons, name, request.at, line.kept), line.speak)))


def _named(request: HttpRequest, found: DutyPage, who) -> bool:
    """Whether whoever owes it and reads nobody’s record is told at least of whom it is, as on their list."""
    of_a_person = who is None and found.line.kind == "person"
    return of_a_person and may_act(request, found) and permission.may(role_keys(staff.posts(request)), "see_person")


def _personal(found: DutyPage) -> bool:
    """What a law asks of one person by name: no way out of it is offered that nobody may take."""
    declared = duty_of(found.line.pathway, found.duty)
    return declared is not None and declared.hand_over == NOBODY


def _over_with(found: DutyPage) -> str:
    """Of what was over before anybody did it: what was recorded then."""
    declared = duty_of(found.line.pathway, found.duty)
    ends = declared.over_when.each if declared and declared.over_when and found.line.state == UNDONE else ()
    return " or ".join(f"“{FORMS[one.form].title}”" for one in ends)


def _passable(found: DutyPage) -> bool:
    """Whether it can go to the team that it is for."""
    declared = duty_of(found.line.pathway, found.duty)
    return declared is not None and declared.passing is not None
