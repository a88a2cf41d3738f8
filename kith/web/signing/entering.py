"""What every way of signing in ends with: the session begins, says how and since when, and leads on."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from kith.access import staffing
from kith.access.models import Worker
from kith.duties.settings import values
from kith.language.settings import Setting
from kith.records.database import cursor
from kith.signing import asking, given, local, noting, sessions, tries
from kith.web import staff, wording
from kith.web.signing import known

FRONT = {
    "ed_receptionist": ("/team/arrivals/reception", "Children here now"),
    "named_nurse": ("/lates", "What fell silent"),
    "commissioner": ("/measures", "Measures"),
    "caldicott_guardian": ("/oversight", "Opened without a usual reason"),
    "post_clerk": ("/post", "Post"),
    "hub_triage": ("/triage", "Concerns"),
    "hub_lead": ("/triage", "Concerns"),
    "service_desk": ("/sign-ins", "How people sign in"),
}
LIST = ("/", "My list")
PASSWORD, BOTH, PASSKEY, NATIONAL = "password", "password and second step", "passkey", "NHS Care Identity"
STRONG = (BOTH, PASSKEY, NATIONAL)
BROWSERS = (("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"),
           ("Mac OS", "Mac"), ("Linux", "Linux"))  # fmt: skip
LEFT = "Your last post here ended on {day}, so you cannot sign in. Ask your team lead if that is wrong."
BEGINS, WAITING = "half", "asked"   # what a session may hold before anybody is signed in


def number(setting: Setting, at: datetime) -> int:
    """The locality's number of a setting."""
    return int(values().of(setting, at))


def minutes(setting: Setting, at: datetime) -> timedelta:
    """The locality's minutes of a setting."""
    return timedelta(minutes=number(setting, at))


def limits(at: datetime) -> tries.Limits:
    """After how many wrong tries a name or an address rests, and for how long."""
    return tries.Limits(number(local.TRIES, at), number(local.TRIES_THERE, at), minutes(local.REST, at))


def by_our_own_clock() -> datetime:
    """What a telephone's clock says too, whatever moment this program was told to pretend."""
    return timezone.now()


def has_left(worker: Worker, at: datetime) -> str:
    """Why somebody who proved who they are may not come in: they no longer work here."""
    with cursor() as cur:
        ended = staffing.left_on(cur, worker.id, at)
    return LEFT.format(day=wording.long_day(wording.local(ended).date())) if ended else ""


def enter(request: HttpRequest, worker: Worker, how: str, after: str = "/") -> HttpResponse:
    """Signs in whoever has shown who they are, under a new number of the session, and leads on."""
    for name in (BEGINS, WAITING, "covered", "ended", "must", "must_by"):
        request.session.pop(name, None)
    login(request, worker)
    request.session.update(dict.fromkeys(("began", "seen", "proved"), request.at.isoformat()))
    request.session.update({"how": how, "browser": browser(request)})
    with cursor() as cur:
        tries.forgive(cur, worker.username, request.at)
        sessions.sweep(cur, by_our_own_clock())
        most = number(local.SESSIONS, request.at)
        sessions.keep_few(cur, worker.id, request.session.session_key or "", most, by_our_own_clock())
        if how in (PASSWORD, BOTH) and given.since(cur, worker.id):
            request.session["must"] = "password"
        if how == PASSWORD and is_asked(request):
            days = timedelta(days=number(local.DAYS, request.at))
            request.session["must_by"] = (asking.since(cur, worker.id, request.at) + days).isoformat()
    noting.note(noting.SIGNED_IN, worker.id, request.at, address(request), how=how)
    return known.remember(request, redirect(front(request)[0] if after == "/" else after), worker.username)


def is_asked(request: HttpRequest) -> bool:
    """Whether the locality asks a second step of somebody in these roles."""
    roles = staffing.role_keys(staff.posts(request))
    return asking.of_these(str(values().of(local.ROLES, request.at)), roles)


def front(request: HttpRequest) -> tuple[str, str]:
    """The page that somebody's work begins with, and what it is called."""
    held = [post.role for post in staff.posts(request)]
    return FRONT.get(held[0], LIST) if held else LIST


def after(request: HttpRequest) -> str:
    """Where to go then; only within the site."""
    return within(request, request.POST.get("next") or request.GET.get("next") or "/")


def within(request: HttpRequest, address: str) -> str:
    """This address if it is one of ours, else the front page."""
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if safe and address.startswith("/") else "/"


def address(request: HttpRequest) -> str:
    """From where somebody comes: as the server before us saw it, where one stands there, else as we do."""
    told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() if settings.HTTPS else ""
    return (told or request.META.get("REMOTE_ADDR", ""))[:64]


def browser(request: HttpRequest) -> str:
    """Chrome on Windows: enough for its owner to know it again."""
    said = request.headers.get("User-Agent", "")
    name = next((name for sign, name in BROWSERS if sign in said), "A browser")
    system = next((name for sign, name in SYSTEMS if sign in said), "")
    return f"{name} on {system}" if system else name


def origin(request: HttpRequest) -> str:
    """This site's address as a browser says it: a key answers to this one alone."""
    return f"{request.scheme}://{request.get_host()}"
