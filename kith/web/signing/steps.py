"""Adding and taking away a second step and passkeys, and the spare codes that are shown once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from markupsafe import Markup

from kith.records.database import cursor
from kith.signing import asking, noting, passkeys, six_figures, spare_codes
from kith.signing.kept import lock_up, read
from kith.web.showing import show
from kith.web.signing.account import end_others
from kith.web.signing.again import lately
from kith.web.signing.entering import WAITING, address, by_our_own_clock, is_asked, origin

NEW = "new_secret"
NOT_THE_CODE = "That is not the code your telephone shows now. Wait for the next six figures and write those."
NOT_A_KEY = "That passkey could not be added. Perhaps it is yours already; otherwise try once more."
LAST = "You need a second step in your role. Add another way first, then take this one away."


@lately
def figures(request: HttpRequest) -> HttpResponse:
    """A square code for the telephone, and the first six figures that show it was read."""
    problem, secret = "", _begun(request)
    if request.method == "POST" and secret:
        turn = six_figures.turn_of(secret, request.POST.get("code", ""), by_our_own_clock())
        if turn is not None:
            return _figures_added(request, secret, turn)
        problem = NOT_THE_CODE
    secret = secret or six_figures.new_secret()
    request.session[NEW] = lock_up(secret.encode()).decode()
    said = six_figures.address(secret, request.user.username, request.locality)
    words = {
        "square": Markup(six_figures.square(said)),
        "secret": " ".join(secret[n : n + 4] for n in range(0, len(secret), 4)),
        "problems": {"code": problem} if problem else {},
    }
    return show(request, "signing/figures.jinja", "Add a second step", 422 if problem else 200, **words)


def _begun(request: HttpRequest) -> str:
    """The secret that was shown a moment ago; whoever reads the table of sessions does not read it."""
    kept = read(request.session.get(NEW, "").encode())
    return kept.decode() if kept else ""


@lately
def take_figures_away(request: HttpRequest) -> HttpResponse:
    """The telephone is no longer asked for."""
    if request.method == "POST" and _may_spare(request, figures=True):
        with cursor() as cur:
            six_figures.remove(cur, request.user.id)
        _removed(request, "six figures")
    return redirect("account")


@lately
def spare(request: HttpRequest) -> HttpResponse:
    """New spare codes in the place of all earlier ones."""
    with cursor() as cur:
        has_one = asking.has_one(cur, request.user.id)
    return _codes(request, "You have new spare codes") if request.method == "POST" and has_one else redirect("account")


@lately
def passkey(request: HttpRequest) -> HttpResponse:
    """A passkey is added by the browser's own window, which a script has to open."""
    problem = ""
    if request.method == "POST":
        kept, said = request.session.pop(WAITING, None), request.POST.get("credential", "")
        name, at = request.POST.get("name", "").strip(), by_our_own_clock()
        with cursor() as cur:
            first = not asking.has_one(cur, request.user.id)
            if kept and passkeys.add(cur, origin(request), kept, said, request.user.id, name, at):
                return _added(request, "passkey", first)
        problem = NOT_A_KEY
    return show(request, "signing/passkey.jinja", "Add a passkey", 422 if problem else 200,
                problems={"name": problem} if problem else {})  # fmt: skip


@lately
def take_passkey_away(request: HttpRequest) -> HttpResponse:
    """One passkey is no longer good here."""
    if request.method == "POST" and _may_spare(request, figures=False):
        with cursor() as cur:
            there = passkeys.remove(cur, request.user.id, request.POST.get("key", ""))
        if there:
            _removed(request, "passkey")
    return redirect("account")


def _figures_added(request: HttpRequest, secret: str, turn: int) -> HttpResponse:
    with cursor() as cur:
        first = not asking.has_one(cur, request.user.id)
        six_figures.add(cur, request.user.id, secret, turn, by_our_own_clock())
    request.session.pop(NEW, None)
    return _added(request, "six figures", first)


def _added(request: HttpRequest, what: str, first: bool) -> HttpResponse:
    for name in ("must_by", NEW):
        request.session.pop(name, None)
    end_others(request)
    noting.note(noting.ADDED, request.user.id, request.at, address(request), by=request.user.id, way=what)
    if first:
        return _codes(request, "Your second step is added")
    messages.success(request, "It is added. Every other session of yours has ended.")
    return redirect("account")


def _codes(request: HttpRequest, title: str) -> HttpResponse:
    with cursor() as cur:
        codes = spare_codes.make(cur, request.user.id)
    return show(request, "signing/spare.jinja", title, codes=codes)


def _removed(request: HttpRequest, what: str) -> None:
    with cursor() as cur:
        if not asking.has_one(cur, request.user.id):
            spare_codes.forget(cur, request.user.id)
    end_others(request)
    noting.note(noting.REMOVED, request.user.id, request.at, address(request), by=request.user.id, way=what)
    messages.success(request, "It is taken away. Every other session of yours has ended.")


def _may_spare(request: HttpRequest, figures: bool) -> bool:
    """Whether another way is left, or none is needed; says so when not."""
    with cursor() as cur:
        keys = len(passkeys.of_worker(cur, request.user.id))
        others = keys if figures else keys - 1 + six_figures.held(cur, request.user.id)
    needed = is_asked(request)
    if needed and not others:
        messages.error(request, LAST)
    return bool(others) or not needed
