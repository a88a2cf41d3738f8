"""Signing in and out, covering a screen that is left open, and the page of one's own account."""

from django.contrib.auth import authenticate, login, logout
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from kith.engine.catalogue import FORMS
from kith.intake import drafts
from kith.web import staff, wording
from kith.web.showing import show, show_bare

FRONT = {
    "ed_receptionist": ("/team/arrivals/reception", "Children here now"),
    "named_nurse": ("/lates", "What fell silent"),
    "commissioner": ("/measures", "Measures"),
    "caldicott_guardian": ("/oversight", "Opened without a usual reason"),
    "post_clerk": ("/post", "Post"),
}
LIST = ("/", "My list")
MOST_TRIES = 5
WAIT = 5 * 60  # seconds
WRONG = "That name and password do not belong together. Check both, capital letters too, and try again."
TOO_MANY = "Too many wrong tries for this name. Wait five minutes, or ask your service desk for a new password."


def sign_in(request: HttpRequest) -> HttpResponse:
    """A name and a password; a wrong one is said in a sentence that does not tell which was wrong."""
    after = _after(request)
    if request.method != "POST":
        return show_bare(request, "sign_in.jinja", "Sign in", after=after, problems={}, username="")
    username = request.POST.get("username", "").strip()
    problem = _try(request, username, request.POST.get("password", ""))
    if problem:
        problems = {"username": problem}
        return show_bare(request, "sign_in.jinja", "Sign in", 422, after=after, problems=problems, username=username)
    return redirect(front(request)[0] if after == "/" else after)


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session; drafts are kept for whoever wrote them."""
    if request.method == "POST":
        logout(request)
    return redirect("sign_in")


def cover(request: HttpRequest) -> HttpResponse:
    """Covers the screen until the password is given again; the page that was open is not kept beneath."""
    problem = ""
    if request.method == "POST" and "password" in request.POST:
        if authenticate(request, username=request.user.username, password=request.POST["password"]):
            request.session.pop("covered", None)
            return redirect("my_list")
        problem = "That is not your password. Try again, or sign out."
    request.session["covered"] = True
    words = {"name": wording.initials(request.user.full_name), "problems": {"password": problem} if problem else {}}
    return show_bare(request, "cover.jinja", "Covered", 422 if problem else 200, **words)


def account(request: HttpRequest) -> HttpResponse:
    """Who one is here, one's posts and one's drafts; and the switch for row keys."""
    if request.method == "POST":
        request.session["keys"] = request.POST.get("keys") == "on"
        return redirect("account")
    kept = [(FORMS[form].title, form, key, saved) for form, key, saved in drafts.mine(request.user) if form in FORMS]
    return show(request, "account.jinja", "Your account", posts=staff.posts(request), drafts=kept)


def _try(request: HttpRequest, username: str, password: str) -> str:
    """Signs in, or says why not; after a few wrong tries a name rests, so that passwords cannot be guessed in bulk."""
    key = f"tries:{username.lower()[:150].encode().hex()}"
    if cache.get(key, 0) >= MOST_TRIES:
        return TOO_MANY
    worker = authenticate(request, username=username, password=password)
    if worker is None:
        cache.set(key, cache.get(key, 0) + 1, WAIT)
        return WRONG
    cache.delete(key)
    login(request, worker)
    request.session["seen"] = request.at.isoformat()
    return ""


def front(request: HttpRequest) -> tuple[str, str]:
    """The page that somebody's work begins with, and what it is called."""
    held = [post.role for post in staff.posts(request)]
    return FRONT.get(held[0], LIST) if held else LIST


def _after(request: HttpRequest) -> str:
    """Where to go then; only within the site."""
    after = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(after, {request.get_host()}, require_https=request.is_secure())
    return after if safe and after.startswith("/") else "/"
