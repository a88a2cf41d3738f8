"""The post: what came, what waits for somebody to say whom it is about, and what could not be delivered."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import permission, staffing
from kith.forms.identity.post_filed import DECISIONS
from kith.intake.filing import file_post
from kith.intake.others import noticing
from kith.language.errors import Problems
from kith.web import last_shown, rows, staff, wording
from kith.web.filling import saying
from kith.web.filling.posted import numbered
from kith.web.showing import show
from kith.worklists.counted import measures
from kith.worklists.desks import letters, post
from kith.worklists.owed import notices

SHOWN = last_shown.Page("The post", "the post", "Nobody has been told of what is not filed.")
TABS = ("unfiled", "undelivered", "filed")


@last_shown.stands_for(SHOWN)
def list_of_post(request: HttpRequest) -> tuple[set[int], HttpResponse]:
    """The three tabs, as links."""
    tab = request.GET.get("tab", TABS[0])
    tab = tab if tab in TABS else TABS[0]
    counts = post.counts(request.at)
    last = max(1, -(-counts.unfiled // post.A_PAGE))
    page = min(max(1, numbered(request.GET.get("page", ""))), last)
    unfiled = _for(request, post.unfiled(page=page)) if tab == "unfiled" else []
    meant = {one.person.id for piece in unfiled for one in piece.candidates}
    return meant, show(request, "rounds/post.jinja", "Post", door="Post", tab=tab, counts=counts, page=page, last=last,
                unfiled=unfiled, rows=rows,
                undelivered=post.undelivered() if tab == "undelivered" else [],
                filed=post.filed_today(request.at) if tab == "filed" else [], feeds=measures.feeds(request.at),
                letters=_letters(request), may_tell=staff.may(request, "tell_of_violence"),
                triages=staff.may(request, "triage"))


def _letters(request: HttpRequest) -> int | None:
    """How many letters wait for whoever may print them; the others do not hear of any."""
    mine = staff.posts(request)
    if not permission.may(staffing.role_keys(mine), "print_letters"):
        return None
    return len(letters.waiting(request.user.id, mine, request.at))


def one(request: HttpRequest, key: str) -> HttpResponse:
    """One piece: the message as it came, the people it may be about, four answers."""
    found = next(iter(_for(request, post.unfiled(key))), None) if key else None
    if found is None:
        raise Http404(key)
    problems: dict[str, str] = {}
    if request.method == "POST":
        problems = _problems(request)
        try:
            if not problems:
                return _filed(request, key)
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "rounds/post_one.jinja", "Unfiled post", 422 if problems else 200, "Post", one=found,
                rows=rows, problems=problems, decided=request.POST.get("decision", ""), decisions=DECISIONS,
                person=request.POST.get("person", ""), second=request.POST.get("second", ""),
                number=saying.new_number())


def _for(request: HttpRequest, found: list[post.Unplaced]) -> list[post.Unplaced]:
    """What a notice of violence at home says of somebody is not sorted by whoever bears that name."""
    return [one for one in found
            if not (one.sender == noticing.SENDER and notices.one_name(request.user.full_name, one.named))]


def _problems(request: HttpRequest) -> dict[str, str]:
    """What is missing from a decision, each a sentence under its question."""
    decision = _decision(request)
    if decision not in DECISIONS:
        return {"decision": "Choose whom it is about. “I cannot tell” is an answer too."}
    if decision == "person" and not _person(request):
        return {"person": "Choose the person, or write the key from their page’s address."}
    if decision == "nobody" and not request.POST.get("second", "").strip():
        return {"second": "Write who else looked at it, by their sign-in name."}
    return {}


def _decision(request: HttpRequest) -> str:
    """Choosing a person says "it is this person" without a second press."""
    return request.POST.get("decision", "") or ("person" if _person(request) else "")


def _person(request: HttpRequest) -> str:
    return request.POST.get("other", "").strip() or request.POST.get("person", "").strip()


def _filed(request: HttpRequest, key: str) -> HttpResponse:
    decision = _decision(request)
    person = _person(request) if decision == "person" else ""
    answer = file_post(key, decision, person, request.user, request.at, second=request.POST.get("second", "").strip(),
                       why=request.POST.get("why", "").strip())
    messages.success(request, wording.capital(answer.sentence))
    return redirect("post")
