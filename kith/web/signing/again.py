"""Who sits here now is asked again before ways of signing in are changed: a screen may have been left open."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.records.database import cursor
from kith.signing import linked, local, passkeys
from kith.web.showing import show
from kith.web.signing import proving
from kith.web.signing.entering import after, minutes

View = Callable[..., HttpResponse]


def lately(view: View) -> View:
    """Shows a page only to whoever has shown within the last minutes that it is still them."""

    @wraps(view)
    def asked(request: HttpRequest, **parts: str) -> HttpResponse:
        proved = request.session.get("proved")
        if proved and request.at - datetime.fromisoformat(proved) <= minutes(local.AGAIN, request.at):
            return view(request, **parts)
        back = request.path if request.method == "GET" else reverse("account")
        return redirect(f"{reverse('again')}?{urlencode({'next': back})}")

    return asked


def again(request: HttpRequest) -> HttpResponse:
    """The password once more, or a passkey, or the national service for those who sign in by it."""
    problem = ""
    if request.method == "POST":
        problem = proving.own(request, request.POST.get("password", ""))
        if not problem:
            request.session["proved"] = request.at.isoformat()
            return redirect(after(request))
    with cursor() as cur:
        keys = passkeys.of_worker(cur, request.user.id)
        national = settings.KITH_CARE_IDENTITY and linked.number(
            cur, settings.KITH_CARE_IDENTITY["issuer"], request.user.id)
    words = {"after": after(request), "has_password": request.user.has_usable_password(), "has_keys": bool(keys),
             "national": bool(national), "problems": {"password": problem} if problem else {}}  # fmt: skip
    return show(request, "signing/again.jinja", "Show that it is you", 422 if problem else 200, **words)
