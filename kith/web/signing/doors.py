"""Signing in by a name and a password, with a second step where there is one; signing out; covering the screen."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import staffing
from kith.access.models import Worker
from kith.records.database import cursor
from kith.signing import asking, given, noting, sessions
from kith.web import wording
from kith.web.showing import show_bare
from kith.web.signing import proving
from kith.web.signing.entering import BEGINS, BOTH, PASSWORD, address, after, enter, has_left

HALF_LASTS = timedelta(minutes=5)
TOO_LATE = "That took longer than five minutes. Begin again with your name and password."
GIVEN_TOO_OLD = "The password you were given was good for one day. Ask your service desk for another."
ENDED = {
    "silence": "You were signed out because nobody touched this screen for a while.",
    "shift": "You were signed out because you signed in a whole shift ago.",
    "post": "You were signed out because your last post here has ended.",
    "elsewhere": "You are signed out on all machines.",
}


def sign_in(request: HttpRequest) -> HttpResponse:
    """A name and a password; a wrong one is said in a sentence that does not tell which was wrong."""
    if request.method != "POST":
        return door(request, ended=ENDED.get(request.session.pop("ended", ""), ""))
    username = request.POST.get("username", "").strip()
    worker, problem = proving.password(request, username, request.POST.get("password", ""))
    problem = problem or has_left(worker, request.at) or _too_old(worker, request.at)
    if problem:
        return door(request, problem, username)
    with cursor() as cur:
        second = asking.has_one(cur, worker.id)
    if not second:
        return enter(request, worker, PASSWORD, after(request))
    request.session[BEGINS] = {"worker": worker.id, "at": request.at.isoformat(), "after": after(request),
                               "hash": worker.get_session_auth_hash()}  # fmt: skip
    return redirect("sign_in_second")


def second(request: HttpRequest) -> HttpResponse:
    """The second step of whoever has just given the right password."""
    half = request.session.get(BEGINS)
    worker = _half_in(half, request.at) if half else None
    if worker is None:
        request.session.pop(BEGINS, None)
        return door(request, TOO_LATE, about="ways") if half else redirect("sign_in")
    problem = ""
    if request.method == "POST":
        problem = proving.code(request, worker, request.POST.get("code", ""))
        if not problem:
            return enter(request, worker, BOTH, half["after"])
    words = {"problems": {"code": problem} if problem else {}, "after": half["after"]}
    return show_bare(request, "signing/second.jinja", "Second step", 422 if problem else 200, **words)


def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session, or all there are of this worker; drafts are kept for whoever wrote them."""
    if request.method == "POST":
        everywhere = request.user.is_authenticated and request.POST.get("everywhere") == "yes"
        if request.user.is_authenticated:
            noting.note(noting.SIGNED_OUT, request.user.id, request.at, address(request), everywhere=str(everywhere))
        if everywhere:
            with cursor() as cur:
                sessions.end_all(cur, request.user.id)
        logout(request)
        if everywhere:
            request.session["ended"] = "elsewhere"
    return redirect("sign_in")


def cover(request: HttpRequest) -> HttpResponse:
    """Covers the screen until the password is given again; the page that was open is not kept beneath."""
    problem = ""
    if request.method == "POST" and "password" in request.POST:
        worker, problem = proving.password(request, request.user.username, request.POST["password"])
        if worker:
            request.session.pop("covered", None)
            return redirect("my_list")
        problem = "That is not your password. Try again, or sign out." if problem == proving.WRONG else problem
    request.session["covered"] = True
    words = {"name": wording.initials(request.user.full_name), "problems": {"password": problem} if problem else {},
             "has_password": request.user.has_usable_password()}  # fmt: skip
    return show_bare(request, "cover.jinja", "Covered", 422 if problem else 200, **words)


def door(
    request: HttpRequest, problem: str = "", username: str = "", ended: str = "", about: str = "username"
) -> HttpResponse:
    """The page of signing in, with every way there is; a problem stands where the way is that it is about."""
    words = {"after": after(request), "problems": {about: problem} if problem else {}, "username": username,
             "ended": ended, "care_identity": bool(settings.KITH_CARE_IDENTITY)}  # fmt: skip
    return show_bare(request, "sign_in.jinja", "Sign in", 422 if problem else 200, **words)


def _half_in(half: dict, at: datetime) -> Worker | None:
    """Whoever gave the password a moment ago, as long as it is still theirs."""
    if at - datetime.fromisoformat(half["at"]) > HALF_LASTS:
        return None
    with cursor() as cur:
        worker = staffing.at_work(cur, half["worker"], at)
    return worker if worker and worker.get_session_auth_hash() == half["hash"] else None


def _too_old(worker: Worker, at: datetime) -> str:
    with cursor() as cur:
        since = given.since(cur, worker.id)
    return GIVEN_TOO_OLD if since and at - since > given.LASTS else ""
