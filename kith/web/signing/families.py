"""The families' own door: NHS login says who somebody is; what of theirs may be shown here nobody has decided yet."""

from datetime import date

from django.conf import settings
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import all_teams
from kith.duties.settings import values
from kith.packs import giving
from kith.records.database import cursor
from kith.signing import local, noting, tries
from kith.signing.national import NotBelieved
from kith.web import own_door, seeing
from kith.web.leaving import AsGiven
from kith.web.showing import show_bare
from kith.web.signing.entering import address, limits
from kith.web.signing.national import begin, finish, leave, not_by_a_link, service

WAYS = '["P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm"]'
NOT_NOW = "NHS login did not say who you are. Try once more, or telephone us."
NO_COPY = "No copy opens with this code for the name and date of birth above. Check it, or telephone us."
RESTS = "Too many wrong codes. Wait a quarter of an hour, or telephone us."
NOT_PROVED = "NHS login has not checked who you are yet. Prove who you are there first, then come back."


def door(request: HttpRequest, problem: str = "") -> HttpResponse:
    """Who this page is for, and the way in."""
    return show_bare(request, "signing/families.jinja", "For families", 422 if problem else 200,
                     problems={"family": problem} if problem else {}, open=bool(settings.KITH_NHS_LOGIN))  # fmt: skip


def sign_in(request: HttpRequest) -> HttpResponse:
    """Sends somebody to NHS login, when they press."""
    if request.method != "POST":
        return not_by_a_link(settings.KITH_NHS_LOGIN, "families")
    asked = service(settings.KITH_NHS_LOGIN, scope="openid profile", asks=(("vtr", WAYS),))
    try:
        return leave(request, begin(request, asked, "family_back").address, "NHS login")
    except NotBelieved as fault:
        return _refused(request, NOT_NOW, str(fault))


def back(request: HttpRequest) -> HttpResponse:
    """Lets in whoever NHS login knows well enough; of them is kept what their page shows, and a mark of their number.
    """
    try:
        claims, _ = finish(request, service(settings.KITH_NHS_LOGIN))
    except NotBelieved as fault:
        return _refused(request, NOT_NOW, str(fault))
    if proof(claims) != str(values().of(local.PROOF, request.at)):
        return _refused(request, NOT_PROVED, "The proof is too weak.")
    logout(request)   # a worker at home is a parent here, and neither of them in both rooms at once
    own_door.open_for(request, *(str(claims.get(name, "")) for name in ("family_name", "birthdate", "nhs_number")))
    noting.note(noting.FAMILY, None, request.at, address(request))
    return redirect("family_own")


def proof(claims: dict) -> str:
    """How well NHS login knows somebody, where both places in which it says so agree."""
    level, vector = str(claims.get("identity_proofing_level", "")), str(claims.get("vot", ""))
    return level if level and (not vector or vector.partition(".")[0] == level) else ""


def own(request: HttpRequest) -> HttpResponse:
    """Who they are here, and what they may ask of us; a copy of their record opens with the code they were given."""
    known, problem = own_door.known(request), ""
    if request.method == "POST":
        copy, problem = _copy(request, known)
        if copy:
            return _shown(request, *copy)
    with cursor() as cur:
        phone = all_teams.phone_of(cur, "duty_desk")
    return show_bare(request, "signing/family.jinja", "Your own page", 422 if problem else 200, name=known["name"],
                     born=_day(known["born"]), phone=phone, problems={"code": problem} if problem else {})  # fmt: skip


def _copy(request: HttpRequest, known: dict[str, str]) -> tuple[tuple[dict, bytes, str] | None, str]:
    """The copy that this code opens for whoever is here, or why none; wrong codes are counted like wrong passwords."""
    name, code = f"family {known['name']} {known['born']}", "".join(filter(str.isalnum, request.POST.get("code", "")))
    with transaction.atomic(), cursor() as cur:
        if tries.rests(cur, name, address(request), limits(request.at), request.at):
            return None, RESTS
        found = giving.own(cur, code.lower(), known["name"], _day(known["born"]), known.get("number", ""),
                           request.at)
        if found is None:
            tries.wrong(cur, name, address(request), request.at)
            return None, NO_COPY
        seeing.reading(request, found[0])
        return (found[1], found[2], code), ""


def _shown(request: HttpRequest, told: dict, paper: bytes, code: str) -> HttpResponse:
    """On the page, or as a file to keep; neither has an address that somebody could find later."""
    if request.POST.get("paper"):
        return AsGiven(paper, "copy.pdf")
    return show_bare(request, "signing/family_copy.jinja", "Your copy", told=told, code=code)


def sign_out(request: HttpRequest) -> HttpResponse:
    """Forgets who was here."""
    if request.method == "POST":
        logout(request)
    return redirect("families")


def _refused(request: HttpRequest, sentence: str, why: str) -> HttpResponse:
    noting.note(noting.REFUSED, None, request.at, address(request), way="NHS login", why=why)
    return door(request, sentence)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
