"""The page of one's own account: posts, drafts, row keys, ways of signing in, and where one is signed in."""

from datetime import datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from kith.engine.catalogue import FORMS
from kith.intake.doors import drafts
from kith.intake.doors.drafts import Page
from kith.records.database import committed, cursor
from kith.signing import calendars, given, noting, passkeys, sessions, six_figures, spare_codes
from kith.web import calendar, staff
from kith.web.filling.saying import CORRECTS
from kith.web.showing import show
from kith.web.signing import proving
from kith.web.signing.again import lately
from kith.web.signing.entering import address, by_our_own_clock

LONGEST_PASSWORD = 1000   # letters: a poem is welcome, a book only keeps the machine busy
PROBLEMS = {
    "password_too_short": "Use at least 12 letters. Four words that have nothing to do with each other are good.",
    "password_too_common": "Many people use that password, so it is tried first. Choose another.",
    "password_of_this_place": "That is made of words that anybody here would try first. Choose others.",
    "password_stolen": "That password was stolen somewhere before, and is on lists that are tried. Choose another.",
    "no_list_of_stolen": "It cannot be looked up now whether that was ever stolen, so it is not taken. Tell your "
                         "service desk: the list of stolen passwords cannot be read.",
    "password_too_similar": "That is too much like your name. Choose another.",
}


def account(request: HttpRequest) -> HttpResponse:
    """Who one is here, the drafts one may throw away, and the switch for row keys."""
    if request.method == "POST" and request.POST.get("draft"):
        parts = (request.POST.get(key, "") for key in ("form", "about", "of"))
        drafts.forget(request.user, Page(*parts), request.POST["draft"])
        messages.success(request, "The draft is gone.")
        return redirect("account")
    if request.POST.get("calendar") == "away":
        with committed() as cur:
            calendars.forget(cur, request.user.id)
        messages.success(request, "Taken back. Whatever still asks by that address gets nothing.")
        return redirect("account")
    if request.POST.get("calendar"):
        with committed() as cur:
            code = calendars.make(cur, request.user.id, by_our_own_clock())
        return _shown(request, calendar.address(code))
    if request.method == "POST":
        request.session["keys"] = request.POST.get("keys") == "on"
        return redirect("account")
    return _shown(request)


def _shown(request: HttpRequest, new: str = "") -> HttpResponse:
    """The page, with a new address of a calendar where one was made just now: nothing shows it again."""
    kept = [(FORMS[page.form].title, f"{_where(page)}draft={number}", page, number, saved)
            for page, number, saved in drafts.mine(request.user) if page.form in FORMS]
    by = request.session.get("must_by")
    with cursor() as cur:
        words = {
            "has_figures": six_figures.held(cur, request.user.id),
            "spare": spare_codes.left(cur, request.user.id),
            "calendar_made": calendars.made(cur, request.user.id),
            "passkeys": passkeys.of_worker(cur, request.user.id),
            "open": sessions.mine(cur, request.user.id, request.session.session_key, by_our_own_clock()),
        }
    words |= {"desk": staff.may(request, "look_after_sign_ins"), "posts": _posts(request), "drafts": kept,
              "must_by": datetime.fromisoformat(by) if by else None}  # fmt: skip
    words["calendar"] = new
    return show(request, "account.jinja", "Your account", has_password=request.user.has_usable_password(), **words)


def _posts(request: HttpRequest) -> list[tuple[str, str]]:
    return [(staff.called(post.role), post.team_name) for post in staff.posts(request)]


def _where(page: Page) -> str:
    """The page on which a draft goes on."""
    if page.of_what and not page.of_what.startswith(CORRECTS):
        return f"{reverse('duty', args=[page.of_what])}?"
    if not page.subject_key:   # of these it is found out later whom they are about
        return f"{reverse('alone', args=[page.form]) if FORMS[page.form].stands_alone else reverse('notice')}?"
    of = {"corrects": page.of_what.removeprefix(CORRECTS)} if page.of_what else {}
    return f"{reverse('fill_in', args=[page.form])}?{urlencode({'about': page.subject_key} | of)}&"


@lately
def end_session(request: HttpRequest) -> HttpResponse:
    """Ends one of one's own sessions, such as that of a computer on another ward."""
    if request.method == "POST":
        with cursor() as cur:
            there = sessions.end_one(cur, request.user.id, request.POST.get("session", ""), by_our_own_clock())
        if there:
            noting.note(noting.ENDED, request.user.id, request.at, address(request), by=request.user.id)
            messages.success(request, "That session has ended.")
    return redirect("account")


@lately
def password(request: HttpRequest) -> HttpResponse:
    """Another password; whoever else used the old one is signed out everywhere."""
    problems: dict[str, str] = {}
    if request.method == "POST":
        new = request.POST.get("new", "")
        problems = _not_theirs(request) or _wrong_with(request, new, request.POST.get("once_more", ""))
        if not problems:
            _change(request, new)
            messages.success(request, "Your password is changed. Every other session of yours has ended.")
            return redirect("account")
    return show(request, "signing/password.jinja", "Change your password", 422 if problems else 200,
                problems=problems, given=request.session.get("must") == "password",
                has_password=request.user.has_usable_password())  # fmt: skip


def _not_theirs(request: HttpRequest) -> dict[str, str]:
    """Whoever has a password says it with the new one, however lately they came in."""
    wrong = request.user.has_usable_password() and proving.own(request, request.POST.get("current", ""))
    return {"current": wrong} if wrong else {}


def _wrong_with(request: HttpRequest, new: str, once_more: str) -> dict[str, str]:
    if len(new) > LONGEST_PASSWORD:
        return {"new": f"That is longer than {LONGEST_PASSWORD} letters. Choose a shorter one."}
    try:
        validate_password(new, request.user)
    except ValidationError as fault:
        return {"new": PROBLEMS.get(fault.error_list[0].code, fault.messages[0])}
    if request.user.check_password(new):
        return {"new": "That is the password you have. Choose another."}
    return {} if new == once_more else {"once_more": "The two are not the same. Write the new password twice."}


def _change(request: HttpRequest, new: str) -> None:
    request.user.set_password(new)
    request.user.save(update_fields=["password"])
    update_session_auth_hash(request, request.user)
    request.session.pop("must", None)
    with cursor() as cur:
        given.chosen(cur, request.user.id)
    end_others(request)
    noting.note(noting.PASSWORD, request.user.id, request.at, address(request), by=request.user.id)


def end_others(request: HttpRequest) -> None:
    """Nobody who came in by what was changed just now stays in; this browser does, under a new number."""
    request.session.cycle_key()
    with cursor() as cur:
        sessions.end_all(cur, request.user.id, but=request.session.session_key)
