"""Two entries about somebody that do not agree: both beside each other, laid there by whoever reads, and weighed."""
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from psycopg import Cursor

from kith.engine.catalogue import FORMS
from kith.language import Choice
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.web import seeing, wording
from kith.web.about.person import before, place
from kith.web.filling import asking, posted, saying
from kith.web.happenings import happenings
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.about import accounts, chronology
from kith.worklists.about.chronology import Happening, Page
from kith.worklists.person import Who, Whole

TWO, WEIGHED = FORMS["two_accounts"], FORMS["accounts_weighed"]
OTHER = "Which entry does it not agree with?"
HERE = {key: WEIGHED.questions[key] for key in ("says", "why")}
GONE = "That is not among what this page shows any more. Open it again."


def page(request: HttpRequest, key: str) -> HttpResponse:
    """Every two, those first of which nobody has said what to make; or the entries beside which one may be laid."""
    with cursor() as cur:
        whole = seeing.found(cur, request, key)
        who, root = person.strip(cur, whole, request.at), posted.numbered(_given(request, "one"))
        found = accounts.of(cur, whole.ids, whole.reader, request.at)
        owed = accounts.owed(cur, whole.subject.id)
        laid = _laid(cur, request, whole, root) if root else None
    if laid:
        return _lay(request, who, *laid)
    found.sort(key=lambda two: two.settled)
    problems: dict[str, str] = {}
    if request.method == "POST":
        try:
            return _weigh(request, who, {two.root for two in found}, owed)
        except Problems as wrong:
            problems = wrong.by_question
    chosen = posted.numbered(_given(request, "of")) or next((two.root for two in found if not two.settled), 0)
    return show(request, "accounts.jinja", f"Entries that do not agree, {wording.titled(who.subject)}",
                422 if problems else 200, "People", who=who, found=found, chosen=chosen, happenings=happenings,
                questions=asking.questions(HERE, posted.raw(WEIGHED, request.POST), problems), save=WEIGHED.save,
                summary=asking.error_summary(HERE, problems), number=saying.new_number())


def _given(request: HttpRequest, name: str) -> str:
    return request.POST.get(name) or request.GET.get(name, "")


def _laid(cur: Cursor, request: HttpRequest, whole: Whole, root: int) -> tuple[Happening, Page]:
    """The entry, and those beside which it may be laid: all that this reader may know everything of."""
    one = accounts.entry(cur, whole.ids, root, whole.reader, request.at)
    if one is None:
        raise Refused(GONE)
    others = chronology.page(cur, whole.ids, request.at, before=before(request), reader=whole.reader)
    kept = tuple(other for other in others.happenings if other.form and other.root != root
                 and other.form not in accounts.READ)
    return one, replace(others, happenings=kept)


def _lay(request: HttpRequest, who: Who, one: Happening, others: Page) -> HttpResponse:
    """Lays two beside each other, once somebody has chosen the second and said what does not agree."""
    asked = {"against": _choice(others, request), "what": TWO.questions["what"]}
    raw, problems = {name: request.POST.get(name, "").strip() for name in asked}, {}
    if request.method == "POST":
        try:
            said = raw | {"one": str(one.root), "against": raw["against"].removeprefix("e"), "told_when": "now"}
            saying.send(request, TWO, {key: value for key, value in said.items() if value}, who.subject.key)
            messages.success(request, "Laid beside each other. Somebody is asked what to make of them.")
            return redirect("accounts", key=who.subject.key)
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "accounts_lay.jinja", f"Entries that do not agree, {wording.titled(who.subject)}",
                422 if problems else 200, "People", who=who, one=one, happenings=happenings, save=TWO.save,
                questions=asking.questions(asked, raw, problems), summary=asking.error_summary(asked, problems),
                next=place(others.next), number=saying.new_number())


def _choice(others: Page, request: HttpRequest) -> Choice:
    asked = Choice(OTHER, {f"e{one.root}": _in_short(one, request) for one in others.happenings})
    asked.named(TWO.key, "against")
    return asked


def _in_short(one: Happening, request: HttpRequest) -> str:
    when = wording.capital(wording.happened(one.happened, one.precision, request.at))
    return f"{when}, {one.service}: {one.sentence}"


def _weigh(request: HttpRequest, who: Who, known: set[int], owed: dict[int, str]) -> HttpResponse:
    """Says what somebody makes of two, which answers the duty where one is open."""
    two = posted.numbered(request.POST.get("of", ""))
    if two not in known:
        messages.success(request, GONE)
        return redirect("accounts", key=who.subject.key)
    raw = {key: value for key, value in posted.raw(WEIGHED, request.POST).items() if value} | {"of": str(two)}
    saying.send(request, WEIGHED, raw | {"told_when": "now"}, who.subject.key, tuple(filter(None, [owed.get(two)])))
    messages.success(request, "Saved. Both entries stay where they stand.")
    return redirect("accounts", key=who.subject.key)
