"""Workers who sign in by NHS Care Identity: somebody here must have said beforehand who that number is."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.access import staffing
from kith.access.models import Worker
from kith.records.database import cursor
from kith.signing import linked, local, noting
from kith.signing.national import NotBelieved, Sent, Service, believe, send
from kith.web.showing import show_bare
from kith.web.signing.doors import door
from kith.web.signing.entering import NATIONAL, address, after, by_our_own_clock, enter, has_left, number, within

SENT = "sent"
# What its token says of how somebody signed in there, and the level that this is worth.
LEVELS = {"AAL3_ANY": 3, "AAL2_OR_AAL3_ANY": 2, "AAL2_ANY": 2}
ASKED = {3: "AAL3_ANY", 2: "AAL2_OR_AAL3_ANY"}
NOT_NOW = "NHS Care Identity did not sign you in. Try once more, or use your name and password."
TOO_WEAK = "You signed in to NHS Care Identity in a way that is not strong enough here. Use your smartcard or passkey."
UNKNOWN = "Kith does not know your NHS Care Identity yet. Ask your service desk to link it to your name here."


def care_identity(request: HttpRequest) -> HttpResponse:
    """Sends whoever presses to NHS Care Identity; those who are signed in here already show themselves there again."""
    if request.method != "POST":
        return not_by_a_link(settings.KITH_CARE_IDENTITY, "sign_in")
    least = number(local.ASSURANCE, request.at)
    asked = service(settings.KITH_CARE_IDENTITY, asks=(("acr_values", ASKED.get(least, ASKED[3])),))
    try:
        sent = begin(request, asked, "care_identity_back", afresh=request.user.is_authenticated)
    except NotBelieved as fault:
        return _refused(request, NOT_NOW, str(fault))
    return leave(request, sent.address, "NHS Care Identity")


def back(request: HttpRequest) -> HttpResponse:
    """Whoever is back is let in if all holds: the seals, the strength, and that somebody here linked the number."""
    asked = service(settings.KITH_CARE_IDENTITY)
    try:
        claims, then = finish(request, asked)
    except NotBelieved as fault:
        return _refused(request, NOT_NOW, str(fault))
    if strength(claims) < number(local.ASSURANCE, request.at):
        return _refused(request, TOO_WEAK, "The assurance is too low.")
    worker = _linked(asked.issuer, str(claims["sub"]), request)
    if worker is None:
        return _refused(request, UNKNOWN, "The number is not linked.")
    if problem := has_left(worker, request.at):
        return _refused(request, problem, "The last post has ended.", worker)
    return enter(request, worker, NATIONAL, then)


def strength(claims: dict) -> int:
    """The level that everything in the token agrees on; what is not said, or not known, is none."""
    said = LEVELS.get(str(claims.get("acr")), 0)
    level = str(claims.get("authentication_assurance_level", said))
    return min(said, int(level) if level.isascii() and level.isdigit() else 0)


def leave(request: HttpRequest, address: str, where: str) -> HttpResponse:
    """On the way to another site. Not by a redirect: what is posted here may by our own policy lead nowhere else."""
    answer = show_bare(request, "signing/onward.jinja", f"Continue to {where}", address=address)
    answer["Refresh"] = f"0; url={address}"
    return answer


def not_by_a_link(said: dict[str, str], door: str) -> HttpResponse:
    """Another site could lead somebody to a link, and so begin a session that they never asked for."""
    service(said)
    return redirect(door)


def begin(request: HttpRequest, asked: Service, back: str, *, afresh: bool = False) -> Sent:
    """Keeps in the session what the answer will be held against, and where to go then."""
    sent = send(asked, request.build_absolute_uri(reverse(back)), by_our_own_clock(), afresh=afresh)
    request.session[SENT] = sent.kept | {"after": after(request)}
    return sent


def finish(request: HttpRequest, asked: Service) -> tuple[dict, str]:
    """What is believed of whoever is back, and where they wanted to go; what was kept is good for one answer."""
    kept = request.session.pop(SENT, None)
    if not kept:
        raise NotBelieved("This browser asked for nothing.")
    request.session.save()   # at once: who comes with the same answer meanwhile finds nothing
    return believe(asked, kept, request.GET.dict(), by_our_own_clock()), within(request, kept["after"])


def service(said: dict[str, str], **more: object) -> Service:
    """The service that the environment names, with what is asked of it; no page where none is named."""
    if not said:
        raise Http404("No such service is set up.")
    return Service(**said, **more)


def _linked(issuer: str, number: str, request: HttpRequest) -> Worker | None:
    with cursor() as cur:
        worker_id = linked.worker(cur, issuer, number)
        return staffing.at_work(cur, worker_id, request.at) if worker_id else None


def _refused(request: HttpRequest, sentence: str, why: str, worker: Worker | None = None) -> HttpResponse:
    noting.note(noting.REFUSED, worker.id if worker else None, request.at, address(request), way=NATIONAL, why=why)
    return door(request, sentence, about="ways")
