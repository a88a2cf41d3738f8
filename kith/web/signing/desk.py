"""The service desk's page: who rests after wrong tries, and what is done for somebody who cannot sign in."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import staffing
from kith.access.models import Worker
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.signing import calendars, given, linked, noting, passkeys, sessions, six_figures, spare_codes, tries
from kith.web.showing import show
from kith.web.signing.entering import address, by_our_own_clock, limits
from kith.web.wording import number

OWN = "You cannot do this for yourself. Ask somebody else at the service desk."
MOST = 20


def desk(request: HttpRequest) -> HttpResponse:
    """Those who rest now, and whoever is looked for by name; and everybody’s sessions, where all of them must end."""
    if request.method == "POST" and "everybody" in request.POST:
        return _end_every(request)
    said = request.POST.get("asked", "").strip() if request.method == "POST" else ""
    names = staffing.sign_in_names()
    with cursor() as cur:
        resting = tries.resting(cur, list(names), limits(request.at), request.at)
    found = staffing.workers_named(said, MOST) if said else []
    words = {"resting": [(names[name], last) for name, last in resting.items()], "asked": said, "found": found}
    return show(request, "signing/desk.jinja", "How people sign in", **words)


def _end_every(request: HttpRequest) -> HttpResponse:
    """Somebody has got in who should not have, and nobody knows as whom: all begin again."""
    if request.POST.get("sure") != "yes":
        raise Refused("Tick that everybody is to sign in again. Nobody was signed out.")
    with transaction.atomic(), cursor() as cur:
        many = sessions.end_every(cur, request.session.session_key)
        noting.note(noting.ENDED, None, request.at, address(request), by=request.user.id)
    messages.success(request, f"Signed out everywhere, but for you here: {number(many, 'session')} ended.")
    return redirect("sign_ins")


def worker(request: HttpRequest, key: str) -> HttpResponse:
    """How one worker signs in, and what may be done about it."""
    one = _worker(key, request.at)
    told = ""
    if request.method == "POST":
        if one.id == request.user.id:
            raise Refused(OWN)
        told = _do(request, one, request.POST.get("act", ""))
        if not told:
            return redirect("sign_in_of", key=key)
    return show(request, "signing/desk_worker.jinja", "How one person signs in", one=one, told=told,
                **_known(request, one))


def _do(request: HttpRequest, one: Worker, act: str) -> str:
    """Does it, and gives back what is to be read this once, if anything is."""
    if act not in ACTS:
        raise Http404(act)
    with transaction.atomic():
        return ACTS[act](request, one) or ""


def _forgive(request: HttpRequest, one: Worker) -> None:
    with cursor() as cur:
        tries.forgive(cur, one.username, request.at)
    _noted(request, one, noting.FORGIVEN, f"{one.full_name} may try again now.")


def _end_sessions(request: HttpRequest, one: Worker) -> None:
    with cursor() as cur:
        sessions.end_all(cur, one.id)
    _noted(request, one, noting.ENDED, f"{one.full_name} is signed out everywhere.")


def _take_away(request: HttpRequest, one: Worker) -> None:
    """A telephone was lost or stolen: nothing that was on it opens anything any more."""
    with cursor() as cur:
        six_figures.remove(cur, one.id)
        spare_codes.forget(cur, one.id)
        passkeys.remove_all(cur, one.id)
        calendars.forget(cur, one.id)
        sessions.end_all(cur, one.id)
    _noted(request, one, noting.REMOVED,
           f"Every second step and passkey of {one.full_name} is taken away, and the address of their calendar.")


def _give_password(request: HttpRequest, one: Worker) -> str:
    new = given.new()
    one.set_password(new)
    one.save(update_fields=["password"])
    with cursor() as cur:
        given.note(cur, one.id, by=request.user.id, at=request.at)
        tries.forgive(cur, one.username, request.at)
        sessions.end_all(cur, one.id)
    _noted(request, one, noting.PASSWORD, "")
    return new


def _link(request: HttpRequest, one: Worker) -> None:
    number, issuer = request.POST.get("number", "").strip(), _issuer()
    if not (number.isascii() and number.isdigit() and 6 <= len(number) <= 20):
        raise Refused("An NHS Care Identity number has only figures, 12 as a rule. Look at it again.")
    with cursor() as cur:
        linked.link(cur, one.id, issuer, number, by=request.user.id, at=request.at)
        sessions.end_all(cur, one.id)
    _noted(request, one, noting.LINKED, f"{one.full_name} can sign in by NHS Care Identity.")


def _unlink(request: HttpRequest, one: Worker) -> None:
    with cursor() as cur:
        linked.end(cur, one.id, _issuer(), request.at)
        sessions.end_all(cur, one.id)
    _noted(request, one, noting.UNLINKED, f"{one.full_name} can no longer sign in by NHS Care Identity.")


ACTS: dict[str, Callable[[HttpRequest, Worker], str | None]] = {
    "forgive": _forgive, "end": _end_sessions, "take_away": _take_away, "password": _give_password,
    "link": _link, "unlink": _unlink,
}  # fmt: skip


def _known(request: HttpRequest, one: Worker) -> dict:
    with cursor() as cur:
        return {
            "resting": bool(tries.resting(cur, [one.username], limits(request.at), request.at)),
            "has_figures": six_figures.held(cur, one.id),
            "passkeys": len(passkeys.of_worker(cur, one.id)),
            "open": len(sessions.mine(cur, one.id, None, by_our_own_clock())),
            "care_identity": bool(settings.KITH_CARE_IDENTITY),
            "number": linked.number(cur, _issuer(), one.id) if settings.KITH_CARE_IDENTITY else "",
        }


def _worker(key: str, at: datetime) -> Worker:
    with cursor() as cur:
        one = staffing.at_work(cur, int(key), at) if key.isascii() and key.isdigit() and len(key) < 19 else None
    if one is None:
        raise Http404(key)
    return one


def _issuer() -> str:
    if not settings.KITH_CARE_IDENTITY:
        raise Refused("NHS Care Identity is not set up here.")
    return settings.KITH_CARE_IDENTITY["issuer"]


def _noted(request: HttpRequest, one: Worker, what: str, sentence: str) -> None:
    noting.note(what, one.id, request.at, address(request), by=request.user.id)
    if sentence:
        messages.success(request, sentence)
