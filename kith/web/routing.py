"""How an address gets its page: every one has a name and a policy, and needs signing in unless it says otherwise."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from kith.access import permission, staffing
from kith.web.staff import posts

Policy = Callable[[HttpRequest], None]
View = Callable[..., HttpResponse]


def anybody(request: HttpRequest) -> None:
    """Whoever comes, signed in or not."""


def signed_in(request: HttpRequest) -> None:
    """Whoever works here; what they then see follows from their roles and reasons."""


def needs(act: str) -> Policy:
    """Those whose role allows an act, such as "see_measures"; the others hear why not."""

    def policy(request: HttpRequest) -> None:
        permission.require(staffing.role_keys(posts(request)), act)

    return policy


def page(address: str, view: View, name: str, policy: Policy) -> URLPattern:
    """One address, its page, and who may ask for it."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        policy(request)
        return view(request, **parts)

    guarded.policy = policy
    return path(address, login_not_required(guarded) if policy is anybody else guarded, name=name)
