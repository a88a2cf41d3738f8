"""A browser in which somebody signed in before is counted by itself: guesses made elsewhere keep nobody out of it."""
import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from kith.signing.kept import ground
from kith.signing.tries import KNOWN

NAME = "known"
DAYS = 90
MOST = 40    # of a ward's computer whoever signed in there last; the cookie stays as small as a form


def whence(request: HttpRequest, username: str, address: str) -> str:
    """From where a try of this name comes: this browser by itself where they signed in here before, else its address.
    """
    drawn = _known(request).get(_mark(username))
    return f"{KNOWN}{drawn}" if drawn else address


def remember(request: HttpRequest, answer: HttpResponse, username: str) -> HttpResponse:
    """From now on this browser is known as theirs too; it opens nothing, and whoever reads it reads no name."""
    before = _known(request)
    drawn = before.pop(_mark(username), "") or secrets.token_hex(8)
    kept = dict([*before.items(), (_mark(username), drawn)][-MOST:])
    answer.set_cookie(_name(), signing.dumps(kept, salt=NAME), max_age=DAYS * 86_400, httponly=True, samesite="Lax",
                      secure=settings.SESSION_COOKIE_SECURE)
    return answer


def _known(request: HttpRequest) -> dict[str, str]:
    try:
        return dict(signing.loads(request.COOKIES.get(_name(), ""), salt=NAME, max_age=DAYS * 86_400))
    except (signing.BadSignature, ValueError, TypeError):
        return {}


def _mark(username: str) -> str:
    return ground(username.strip().lower()[:150], "known browsers").hex()[:16]


def _name() -> str:
    """With such a name a browser takes it from this very host alone."""
    return f"__Host-{NAME}" if settings.HTTPS else NAME
