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

from kith.config import clock
from kith.intake import faults
from kith.language.errors import Refused
from kith.web import refusing

log = logging.getLogger(__name__)

# A ward computer that nobody has touched is somebody else's next; local, and not yet tried with people.
SIGNED_OUT_AFTER = timedelta(minutes=15)
SEEN_AGAIN_AFTER = timedelta(minutes=1)  # so that not every page writes to the session
OPEN_WHILE_COVERED = ("/cover", "/sign-out", "/sign-in", "/static/")


class Policy:
    """Says with every answer what a page may load and where it may send; the same words each time, so made once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response
        self.words = build_policy()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = self.words
        return response


class Ground:
    """Gives each request the moment and the place, keeps covered screens covered, and words errors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.at, request.locality = clock.now(), _locality()
        response = _elsewhere(request) or self.get_response(request)
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
        log.error(_what(request, exception), exc_info=exception)
        faults.report(_what(request, exception), "A page could not be shown or saved.", request.at)
        return refusing.failed(request)


def _elsewhere(request: HttpRequest) -> HttpResponse | None:
    """Where a request goes instead: to the cover while it is down, to signing in after a long silence."""
    if not request.user.is_authenticated:
        return None
    if _silent_since(request) > SIGNED_OUT_AFTER:
        logout(request)
        return None
    if request.session.get("covered") and not request.path.startswith(OPEN_WHILE_COVERED):
        return redirect("cover")
    return None


def _silent_since(request: HttpRequest) -> timedelta:
    last = request.session.get("seen")
    silent = request.at - datetime.fromisoformat(last) if last else timedelta()
    if not last or SEEN_AGAIN_AFTER < silent <= SIGNED_OUT_AFTER:
        request.session["seen"] = request.at.isoformat()
    return silent


def _what(request: HttpRequest, exception: Exception) -> str:
    """Where and what kind, without the words of the error, which may quote a record."""
    route = request.resolver_match.view_name if request.resolver_match else "a page"
    return f"The page “{route}” failed: {type(exception).__name__}."


@cache
def _locality() -> str:
    return tomllib.loads(settings.KITH_LOCALITY.read_text()).get("name", "")
