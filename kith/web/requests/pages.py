"""A request: who asks and by what right, each proposal to be decided, and the opinion of a health professional."""
from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from kith.engine.catalogue import FORMS
from kith.language.errors import Problems, Refused
from kith.language.roles import DESIGNATED_NURSE
from kith.packs import deciding, giving, requests
from kith.packs.deciding import CHANGE, KEEP, OUT
from kith.packs.giving import Laid
from kith.packs.proposing import TITLES
from kith.records import subjects
from kith.records.database import cursor
from kith.web import seeing, staff
from kith.web.filling import asking, posted, saying
from kith.web.showing import show
from kith.worklists import person

NOW = {"told_when": "now"}   # these are written as they happen
A_PAGE = 25     # proposals shown at a time; how many more are left is said
HARM, ASK = FORMS["harm_considered"], FORMS["harm_opinion_asked"]
TO_SIGN = {key: question for key, question in HARM.questions.items() if key != "seen"}
CHOICES = ((KEEP, "Give it"), (OUT, "Take it out"), (CHANGE, "Write other words"))
UNDECIDED = "Not all of it is decided yet. The records desk decides first, and your opinion is on that."
NOT_ASKED = "Nobody has asked you for an opinion on this. The named nurse is asked first, and can hand it to you."
NO_REQUEST = "Nobody’s request about this person waits for an answer."


def may_see(request: HttpRequest) -> bool:
    """Whether the way to them is shown on the board."""
    return staff.may(request, "answer_requests")


def every(request: HttpRequest) -> HttpResponse:
    """Every request that waits, the first due first."""
    with cursor() as cur:
        found, given = requests.every(cur), giving.lately(cur)
        people = subjects.headers(cur, [one for one, _, _ in given])
    return show(request, "requests/every.jinja", "Requests for records", door="Team", found=found,
                given=[(people[one], mark, when) for one, mark, when in given if one in people])


def one(request: HttpRequest, key: str) -> HttpResponse:
    """What is proposed, a page at a time; what is posted is decided, and the rest stays to be decided."""
    raw, problems = _decisions(request.POST), {}
    with cursor() as cur:
        laid, who = laid_out(cur, request, key)
        if request.method == "POST":
            try:
                made = deciding.decide(cur, laid.request, raw, laid.decided, request.user, request.at)
                messages.success(request, f"Saved: {made} decided.")
                return redirect("request", key=key)
            except Problems as wrong:
                problems = wrong.by_question
    left = sorted(laid.decided.undecided, key=lambda found: not found.serious)
    return show(request, "requests/one.jinja", "A request for a record", 422 if problems else 200, "Team", laid=laid,
                who=who, entries=_by_entry(laid, left[:A_PAGE]), left=len(left), more=len(left) - A_PAGE, raw=raw,
                problems=problems, titles=TITLES, choices=CHOICES, words=_words(laid),
                may_sign=staff.may(request, "consider_harm"))


def harm(request: HttpRequest, key: str) -> HttpResponse:
    """What could harm, with what was decided, for a health professional to sign; or the desk asks for one."""
    with cursor() as cur:
        laid, who = laid_out(cur, request, key)
        _require_asked(cur, request, laid)
    raw, problems = posted.raw(HARM, request.POST) if request.method == "POST" else {}, {}
    if request.method == "POST":
        try:
            if laid.decided.undecided:
                raise Problems({"opinion": UNDECIDED})
            saying.send(request, HARM, raw | NOW | {"seen": laid.decided.mark}, key, _owed(laid))
            messages.success(request, "Signed. The records desk can go on.")
            return redirect("my_list")
        except Problems as wrong:
            problems = wrong.by_question
    return show(request, "requests/harm.jinja", "Serious harm", 422 if problems else 200, "Team", laid=laid, who=who,
                titles=TITLES, problems=problems, summary=asking.error_summary(TO_SIGN, problems),
                questions=asking.questions(TO_SIGN, raw, problems), save=HARM.save, entries=_by_entry(
                    laid, laid.decided.grave), words=_words(laid))


def _require_asked(cur, request: HttpRequest, laid: Laid) -> None:
    """The page shows words that whoever may open the record may still not read, so only those who were asked see it."""
    roles = [post.role for post in staff.posts(request)]
    answers = may_see(request) or DESIGNATED_NURSE.key in roles   # to whom it climbs when it is late
    if not answers and not requests.is_asked(cur, laid.request.ids, request.user.id, roles):
        raise Refused(NOT_ASKED)


def ask_for_opinion(request: HttpRequest, key: str) -> HttpResponse:
    """The named nurse owes an opinion from now on."""
    saying.send(request, ASK, NOW | {"words": request.POST.get("words", "").strip()}, key)
    messages.success(request, "Asked. The named nurse owes an opinion, and you see here when it is given.")
    return redirect("request", key=key)


def laid_out(cur, request: HttpRequest, key: str) -> tuple[Laid, person.Who]:
    """The request about this person with all that belongs to it, once it is sure that they may be seen."""
    subject = subjects.by_key(cur, key)
    if subject is None or subject.kind != "person":
        raise Refused("There is no person with that key. Go back to the requests.")
    seeing.require(cur, request, subject)
    who = person.strip(cur, person.find(cur, subject.key), request.at)
    duty = requests.about(cur, who.ids)
    if not duty:
        raise Refused(NO_REQUEST)
    return Laid(cur, duty, request.at), who


def _owed(laid: Laid) -> tuple[str, ...]:
    with cursor() as cur:
        return tuple(requests.opinions_owed(cur, laid.request.ids))


def _by_entry(laid: Laid, proposals) -> list[tuple]:
    """Each entry with what is proposed in it, in the order of the record."""
    under: dict[int, list] = {}
    for found in proposals:
        under.setdefault(found.piece.root, []).append(found)
    return [(told, under[told.root]) for told in laid.record if told.root in under]


def _decisions(post: QueryDict) -> dict[str, Mapping]:
    said: dict[str, dict] = {}
    for name, value in post.items():
        mark, _, part = name.partition(".")
        if part in ("decision", "words", "why") and value.strip():
            said.setdefault(mark, {})[part] = value.strip()
    return said


def _words(laid: Laid) -> dict[str, str]:
    """What the request says, as people read it."""
    said, form = laid.request.asked.answers, FORMS["record_asked_for"]
    return {key: form.questions[key].choices().get(answer, str(answer)) for key, answer in said.items()
            if key in form.questions}
