"""Are these two records one person? What waits, the two side by side, and the way back from a join."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.forms.identity.pair_decided import DECISIONS
from kith.intake.whom import linking, pairing
from kith.language.errors import Problems, Refused
from kith.linkage import joining
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject
from kith.web import seeing, staff, wording
from kith.web.showing import show
from kith.worklists.desks import joins

A_PAGE = 200   # pairs shown at a time; how many more wait is said


def pairs(request: HttpRequest) -> HttpResponse:
    """Every pair that waits."""
    found = joins.waiting(request.user.id, staff.posts(request), request.at)
    return show(request, "rounds/joins.jinja", "Are these one person?", door="Post", pairs=found[:A_PAGE],
                more=len(found) - A_PAGE)


def pair(request: HttpRequest, key: str) -> HttpResponse:
    """Both records side by side, and three answers of equal weight."""
    found = next(iter(joins.waiting(request.user.id, staff.posts(request), request.at, key)), None) if key else None
    if found is None:
        raise Http404(key)
    problems: dict[str, str] = {}
    decided, why = request.POST.get("decision", ""), request.POST.get("why", "").strip()
    if request.method == "POST":
        try:
            messages.success(request, pairing.decide_pair(key, decided, why, request.user, request.at))
            return redirect("joins")
        except Problems as wrong:
            problems = wrong.by_question
    seeing.reading(request, found.one.id, found.other.id)
    status = 422 if problems else 200
    return show(request, "rounds/joins_one.jinja", "Are these one person?", status, "Post", pair=found,
                lines=_lines(found.one, found.other), decisions=DECISIONS, problems=problems, decided=decided, why=why)


def records(request: HttpRequest, key: str) -> HttpResponse:
    """The records that are one person, what was decided about them, and the way to part two of them."""
    with cursor() as cur:
        subject = subjects.by_key(cur, key)
        if subject is None or subject.kind != "person":
            raise Http404(key)
        seeing.require(cur, request, subject)
        mine = joins.records(cur, subject)
        decisions = joining.decisions(cur, [one.id for one in mine])
        named = {record for one in decisions for record in (one.one, one.other)}
        keys = {record: one.key for record, one in subjects.headers(cur, named).items()}
    problem = ""
    if request.method == "POST":
        problem = _parted(request, {one.key for one in mine})
        if not problem:
            return redirect("records", key=key)
    return show(request, "rounds/records.jinja", "The records of one person", 422 if problem else 200, "People",
                subject=subject, records=mine, decisions=decisions, keys=keys, problem=problem,
                may=staff.may(request, "join_records"), joined=_joined(decisions))


def _parted(request: HttpRequest, mine: set[str]) -> str:
    """Parts two records of this very person; what is missing, if it was not done."""
    one, _, other = request.POST.get("pair", "").partition("-")
    if not request.POST.get("why", "").strip():
        return "Say why these are two people. Whoever reads it one day has only your words."
    if not {one, other} <= mine:
        raise Refused("Choose which two records to part.")
    linking.decide("part", one, other, request.POST["why"], request.user, request.at)
    messages.success(request, "Parted. What was said on each record is on it again, and is owed where it was made.")
    return ""


def _joined(decisions: list) -> list:
    """The joins that stand: of the decisions about a pair, newest first, the first counts."""
    last: dict[tuple[int, int], object] = {}
    for one in decisions:
        last.setdefault((one.one, one.other), one)
    return [one for one in last.values() if one.kind == "join"]


def _lines(one: Subject, other: Subject) -> list[tuple[str, str, str, bool]]:
    """(what, of the one, of the other, whether they differ); where either is protected neither home is shown."""
    hidden = one.address_protected or other.address_protected
    said = [(words, read(one), read(other)) for words, read in READ]
    said += [(words, "Protected", "Protected") if hidden else (words, read(one), read(other)) for words, read in HOMES]
    return [(words, mine or "Not said", theirs or "Not said", bool(mine and theirs and mine != theirs))
            for words, mine, theirs in said]


def _born(one: Subject) -> str:
    return wording.rough(one.born, one.born_precision) if one.born else ""


READ = (
    ("First name", lambda one: one.given_name),
    ("Family name", lambda one: one.family_name),
    ("Name they use", lambda one: one.known_as),
    ("Born", _born),
    ("Sex", lambda one: one.sex.capitalize()),
    ("NHS number", lambda one: wording.nhs_number(one.nhs_number)),
    ("Died", lambda one: "Yes" if one.died else ""),
    ("GP practice", lambda one: one.gp_practice_name or one.gp_practice),
)
HOMES = (
    ("Address", lambda one: one.address),
    ("Postcode", lambda one: one.postcode),
    ("Phone", lambda one: one.phone),
)
