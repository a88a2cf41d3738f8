"""What passes between a browser and us when a passkey is added or used: a script asks here, and sends the answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from kith.access import staffing
from kith.records.database import cursor
from kith.signing import noting, passkeys
from kith.web.signing.again import lately
from kith.web.signing.doors import door
from kith.web.signing.entering import PASSKEY, WAITING, address, after, by_our_own_clock, enter, has_left, origin

NOT_KNOWN = "That passkey does not belong to anybody here. Sign in another way, then add it to your account."


def asked(request: HttpRequest) -> HttpResponse:
    """What the browser is to ask a key that knows this site."""
    if request.method != "POST":
        return redirect("sign_in")
    said, request.session[WAITING] = passkeys.ask(origin(request))
    return HttpResponse(said, content_type="application/json")


@lately
def asked_for_new(request: HttpRequest) -> HttpResponse:
    """What the browser is to ask a key that does not know this site yet."""
    if request.method != "POST":
        return redirect("passkey")
    with cursor() as cur:
        said, request.session[WAITING] = passkeys.ask_for_new(
            cur, origin(request), request.user.id, request.user.username, request.user.full_name)
    return HttpResponse(said, content_type="application/json")


def sign_in(request: HttpRequest) -> HttpResponse:
    """Signs in whoever's key answers: a key is two steps in one, since it asks for a finger, a face or a PIN."""
    if request.method != "POST":
        return redirect("sign_in")
    kept, now = request.session.pop(WAITING, None), by_our_own_clock()
    with cursor() as cur:
        found = kept and passkeys.whose(cur, origin(request), kept, request.POST.get("credential", ""), now)
        worker = staffing.at_work(cur, found, request.at) if found else None
    problem = has_left(worker, request.at) if worker else NOT_KNOWN
    if problem:
        noting.note(noting.REFUSED, worker.id if worker else None, request.at, address(request), way=PASSKEY)
        return door(request, problem, about="ways")
    return enter(request, worker, PASSKEY, after(request))
