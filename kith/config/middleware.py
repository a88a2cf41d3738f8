"""What every request is given, and what becomes of an error: its moment, its place, and a page in words."""

import logging
import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache

from csp.utils import build_policy
from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import staffing
from kith.config import clock
from kith.duties.settings import values
from kith.intake import faults
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.signing import local, noting
from kith.web import own_door, refusing

log = logging.getLogger(__name__)

SEEN_AGAIN_AFTER = timedelta(minutes=1)  # so that not every page writes to the session
OPEN_WHILE_COVERED = ("/cover", "/sign-out", "/sign-in", "/static")
# What is still to be done before anything else, and the pages on which it is done.
FIRST = {"password": ("password", ("/account/password", "/account/again")),
         "second_step": ("second_step", ("/account/second-step", "/account/passkey", "/account/again"))}


# Beside the policy: what no page of ours uses is switched off, and nothing of ours is part of another site's page.
HEADERS = {
    "Permissions-Policy": ", ".join(f"{name}=()" for name in (
        "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
        "microphone", "midi", "payment", "serial", "usb")),
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Policy:
    """Says with every answer what a page may load and where it may send; the same words each time, so made once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response
        self.said = {"Content-Security-Policy": build_policy()} | HEADERS

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, said in self.said.items():
            response.headers[name] = said
        return response


class Ground:
    """Gives each request the moment and the place, keeps covered screens covered, and words errors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.at, request.locality = clock.now(), _locality()
        was_in = _is_in(request)
        response = _elsewhere(request) or self.get_response(request)
        if was_in and not _is_in(request):
            # Whatever a browser kept all the same. Not its cookies: the new session says why the old one is over.
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        if request.method == "POST" and request.user.is_authenticated:
            request.session["acted"] = request.at.isoformat()
        # A shared computer's Back button must not show a person's page to whoever sits down next.
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal is a page; a bug is a page too, and a duty for those who mend it."""
        if isinstance(exception, Refused):
            return refusing.refused(request, exception)
        if isinstance(exception, Http404):
            return None
        request.why = type(exception).__name__
        log.error(_what(request, exception), exc_info=exception)
        faults.report(_what(request, exception), "A page could not be shown or saved.", request.at)
        return refusing.failed(request)


def _is_in(request: HttpRequest) -> bool:
    """Whether somebody is in by the workers' door, or by the families'."""
    return request.user.is_authenticated or own_door.FAMILY in request.session


def _elsewhere(request: HttpRequest) -> HttpResponse | None:
    """Where a request goes instead: to the cover while it is down, to signing in when the session is over."""
    if not request.user.is_authenticated:
        return None
    if over := _over(request):
        noting.note(noting.ENDED, request.user.id, request.at, why=over)
        logout(request)
        request.session["ended"] = over
        return None
    if _is_within(request.path, OPEN_WHILE_COVERED):
        return None
    if request.session.get("covered"):
        return redirect("cover")
    page, open_to = FIRST.get(_first(request), ("", ()))
    return redirect(page) if page and not _is_within(request.path, open_to) else None


def _is_within(path: str, places: tuple[str, ...]) -> bool:
    """Whether this is one of these addresses or lies under it; one that only begins with the same letters does not."""
    return any(path == place or path.startswith(f"{place}/") for place in places)


def _over(request: HttpRequest) -> str:
    """Why a session is over: a long silence, a whole shift, or the last post of whoever began it."""
    began = request.session.get("began")
    if _silent_since(request) > timedelta(minutes=int(values().of(local.SILENCE, request.at))):
        return "silence"
    if not began:
        began = request.session["began"] = request.at.isoformat()
    if request.at - datetime.fromisoformat(began) > timedelta(hours=int(values().of(local.SHIFT, request.at))):
        return "shift"
    return "" if request.user.posts or not _left(request) else "post"


def _silent_since(request: HttpRequest) -> timedelta:
    last = request.session.get("seen")
    silent = request.at - datetime.fromisoformat(last) if last else timedelta()
    if not last or silent > SEEN_AGAIN_AFTER:
        request.session["seen"] = request.at.isoformat()
    return silent


def _left(request: HttpRequest) -> bool:
    with cursor() as cur:
        return staffing.left_on(cur, request.user.id, request.at) is not None


def _first(request: HttpRequest) -> str:
    """What somebody has to do before anything else: choose a password, or add the second step that is due."""
    by = request.session.get("must_by")
    due = by is not None and datetime.fromisoformat(by) <= request.at
    return request.session.get("must", "") or ("second_step" if due else "")


def _what(request: HttpRequest, exception: Exception) -> str:
    """Where and what kind, without the words of the error, which may quote a record."""
    route = request.resolver_match.view_name if request.resolver_match else "a page"
    return f"The page “{route}” failed: {type(exception).__name__}."


@cache
def _locality() -> str:
    return tomllib.loads(settings.KITH_LOCALITY.read_text()).get("name", "")
