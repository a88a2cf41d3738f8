"""Fill in a form: any of them, drawn from its declaration, read back by the same reader as every other door."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import policy, sensitivity
from kith.duties import live
from kith.duties.live import Sent
from kith.engine import lookup
from kith.engine.catalogue import FORMS
from kith.engine.matters.beside import copied
from kith.engine.phrasing import describing
from kith.engine.shelves import shelves
from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.language import Form
from kith.language.errors import Problems, Refused
from kith.records import sealed, subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import rows, seeing, staff, telephone, wording
from kith.web.filling import (
    along,
    asking,
    assessed,
    before,
    beside,
    by_hand,
    offering,
    overtaken,
    posted,
    saying,
    siblings,
    timing,
    weighed,
    writing,
)
from kith.web.filling.saying import new_number
from kith.web.filling.sheet import Sheet
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import chronology
from kith.worklists.person import Who


def choose(request: HttpRequest) -> HttpResponse:
    """Every form a person may fill in, by what it is about."""
    forms = {key: form for key, form in FORMS.items() if form.by_people and by_hand.may(request, form)}
    about, find = request.GET.get("about", ""), request.GET.get("find", "").strip()
    return show(request, "record.jinja", "Record", door="People", about=about, shelves=shelves(forms), find=find,
                meant=lookup.meant(forms, find), story=describing.story, may_take=staff.may(request, "take_concern"),
                by_telephone=telephone.instead(request))


def fill_in(request: HttpRequest, form: str) -> HttpResponse:
    """One form about one person; with whom it is about not yet said, first a search."""
    wanted = by_hand.named(form)
    about = request.POST.get("about") or request.GET.get("about", "")
    telephone.refuse(request, wanted)
    if not about:
        by_hand.opened(request, wanted)
        return redirect(f"/people?then={wanted.key}")
    subject, who = whose(request, about)
    by_hand.opened(request, wanted, corrects=bool(who and saying.corrected(request)))
    by_hand.about(request, wanted, subject)
    if request.method == "POST":
        return _taken(request, wanted, subject, who)
    first = _first(wanted, subject)
    if first and not request.GET.get("another") and not request.GET.get("corrects"):
        return redirect("already", key=first.key)
    return _page(request, replace(opened(request, wanted, subject, who), first=first), who)


def _first(form: type[Form], subject: Subject) -> Sent | None:
    """Of a form that asks why another is sent: the one that is open."""
    if not form.another_because:
        return None
    with cursor() as cur:
        return live.first(cur, subject.id, form)


def keep_draft(request: HttpRequest, form: str) -> HttpResponse:
    """Keeps what is being written; only its author ever sees it."""
    wanted = by_hand.named(form)
    if request.method != "POST":
        by_hand.opened(request, wanted)
        return redirect("fill_in", form=form)
    of_what = posted.of_page(request.POST.get("_of", "")) or saying.corrected(request)
    by_hand.drafted(request, wanted, of_what, saying.corrected(request))
    page = Page(wanted.key, request.POST.get("about", ""), of_what)
    saying.keep_draft(request, page, saying.written(wanted, request))
    line = f"Saved as your draft, {wording.clock(request.at)}. Nobody else sees it."
    return HttpResponse(line, content_type="text/plain; charset=utf-8")


def whose(request: HttpRequest, key: str) -> tuple[Subject, Who | None]:
    """The subject a form is about, and for a person the strip, once it is sure that this worker may see them."""
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
        if subject is None or subject.kind == sealed.KIND:   # that there is a sealed one is not told
            raise Refused("There is no record with that key. Search for the person again.")
        if subject.kind != "person":
            return subject, None
        seeing.require(cur, request, subject)
        return subject, person.strip(cur, person.find(cur, key), request.at)


def opened(request: HttpRequest, form: type[Form], subject: Subject | None, who: Who | None, duty: str = "") -> Sheet:
    """A form as it is first shown: blank, as last drafted, or as the entry that is to be corrected says.

    Without a ``subject`` it is found out when it is sent whom it is about.
    """
    about, corrects = _key(subject), request.GET.get("corrects", "")
    root = posted.numbered(corrects) if who else 0
    raw = (_standing(request, form, who, root) if root else {"told_when": "now"}) | along.given(request, form)
    blank = Sheet(form, about, raw, new_number(), duty, corrects if root else "",
                  at=request.at, strikes=bool(root) and request.GET.get("how") == "strike")
    if blank.strikes:
        return blank
    kept = drafts.kept(request.user, Page(form.key, about, duty or saying.corrected(request) if root or duty else ""))
    if not kept:
        return blank
    if request.GET.get("blank"):
        return replace(blank, drafts=tuple(kept))
    chosen = next((one for one in kept if one.number == request.GET.get("draft")), kept[0])
    return replace(blank, raw=chosen.raw, goes_on=chosen.number, drafts=tuple(one for one in kept if one is not chosen),
                   saved=f"This is your draft from {wording.near(chosen.saved_at, request.at)}.")


def _key(subject: Subject | None) -> str:
    return subject.key if subject else ""


def pressed(request: HttpRequest, form: type[Form], subject: Subject | None, duty: str = "") -> Sheet | None:
    """The page again when a button of the form's own was pressed, such as Add another; nothing is sent then."""
    button, what = posted.pressed(request.POST)
    if not button:
        return None
    raw = saying.written(form, request)
    match button:
        case "offer" if subject:
            raw = offering.taken(form, raw, what, offering.found(request, form, subject, duty))
        case "add":
            raw = asking.blank_row(form, raw, what)
        case "remove" if what.startswith(siblings.PATH):
            raw = siblings.without(raw, what)
        case _:
            raw = asking.without_row(raw, what)
    return again(request, form, subject, raw, {}, duty)


def again(request: HttpRequest, form: type[Form], subject: Subject | None, raw: dict, problems: dict[str, str],
          duty: str = "") -> Sheet:
    """The same page with what was written, and what is wrong with it."""
    number = saying.number_of(request)
    return Sheet(form, _key(subject), raw, number, duty, request.POST.get("corrects", ""), problems=problems,
                 goes_on=posted.of_page(request.POST.get("_goes_on", "")), at=request.at,
                 strikes=bool(request.POST.get("_strikes")))


def _taken(request: HttpRequest, form: type[Form], subject: Subject, who: Who | None) -> HttpResponse:
    if sheet := pressed(request, form, subject):
        return _page(request, sheet, who)
    raw = saying.written(form, request)
    _require_readable(request, form, who, raw)
    if newer := overtaken.version(request, form, who):
        sheet = again(request, form, subject, raw | {overtaken.STANDS: newer}, {})
        return _page(request, replace(sheet, overtaken=True), who, status=422)
    if beside.wanted(request) and (earlier := beside.last(request, form, who)):
        raw = copied(form, raw, earlier.answers, earlier.root)
    try:
        also = _also(request, form, subject, raw)
        answer = saying.send(request, form, raw, subject.key, also=also, mends=True)
    except Problems as problems:
        return _page(request, again(request, form, subject, raw, problems.by_question), who, status=422)
    messages.success(request, saying.outcome(answer, 1 + len(also)))
    if asked := saying.asks(answer, request):
        return redirect("duty", key=asked)
    return redirect("person", key=subject.key) if who else redirect("my_list")


def _require_readable(request: HttpRequest, form: type[Form], who: Who | None, raw: dict) -> None:
    """What somebody may not read they do not mend, nor learn by trying that it is there. Their words are not lost."""
    root = posted.numbered(request.POST.get("corrects", ""))
    if not (who and root):
        return
    try:
        _standing(request, form, who, root)
    except Refused:
        saying.keep_draft(request, Page(form.key, who.subject.key, saying.corrected(request)), raw)
        raise


def _also(request: HttpRequest, form: type[Form], subject: Subject, raw: dict) -> dict[str, dict]:
    """Of whom else it is written; of a correction of nobody. Where that is refused, what was written is not lost."""
    if saying.corrected(request):
        return {}
    try:
        return siblings.chosen(request, form, subject, raw)
    except Refused:
        saying.keep_draft(request, Page(form.key, subject.key), raw)
        raise


def offered(request: HttpRequest, sheet: Sheet, subject: Subject) -> Sheet:
    """The same page with what the record offers to fill it with, where its questions say so."""
    return sheet if sheet.corrects else replace(
        sheet, offers=offering.found(request, sheet.form, subject, sheet.duty))


def _page(request: HttpRequest, sheet: Sheet, who: Who | None, status: int = 200) -> HttpResponse:
    earlier = beside.last(request, sheet.form, who) if not sheet.corrects else None
    if who:
        sheet = offered(request, sheet, who.subject)
    if beside.wanted(request) or "_beside" in sheet.raw:
        sheet = replace(sheet, last=earlier)
    elif who and not sheet.corrects:
        found = siblings.offered(request, sheet.form, who.subject, sheet.raw, sheet.problems)
        sheet = replace(sheet, siblings=found, problems=siblings.named(sheet.form, sheet.problems, found))
    new = None if sheet.corrects else who
    return show(
        request, "form.jinja", sheet.form.title, status, "People", sheet=sheet, who=who, problems=sheet.problems,
        awaited=before.awaited(request, sheet.form, new), rows=rows, known=weighed.others(request, sheet.form, who),
        earlier=earlier, unknown=before.unknown(request, sheet.form, new),
        writing=writing.others(request, sheet.form, sheet.about),
        telephone=telephone.said(request, sheet.form),
        **assessed.beside(request, sheet.form, who),
    )


def _standing(request: HttpRequest, form: type[Form], who: Who, root: int) -> dict:
    """The answers of the entry that is to be corrected."""
    with cursor() as cur:
        one = person.entry(cur, who, form.key, root)
        reader = sensitivity.reader(cur, request.user.id, staff.posts(request), who.ids)
        names = chronology.read_names(cur, [one.versions]) if one else {}
    if one is None:
        raise Refused("What you want to correct is not on this person's record, or was struck out. Go back and look.")
    seen = reader.reads(one.versions)
    if not seen or reader.opens(one.versions, seen):
        raise Refused("What you want to correct is not on this person's record, or was struck out. Go back and look.")
    if not reader.reads_answers(form, one.versions):
        raise Refused("What you want to correct was said in confidence. Ask whoever recorded it, or the named nurse.")
    policy.correct_home(one.answers, who.subject.address_protected)
    said = chronology.by_name(form, one.answers, names)
    when = timing.back(_local(one.happened), one.precision) if timing.is_asked(form, mends=True) else {}
    return {**said, overtaken.STANDS: one.versions[-1].seq} | when


def _local(moment):
    return wording.local(moment) if moment else None
