"""How an address gets its page: every one has a name and a policy, and needs signing in unless it says otherwise."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.urls import URLPattern, path

from kith.access import permission, staffing
from kith.language.errors import Refused
from kith.records import rights
from kith.records.database import cursor
from kith.web import own_door, refusing
from kith.web.staff import posts

Policy = Callable[[HttpRequest], None]
View = Callable[..., HttpResponse]

# What a page reads: only what it opens, each once the database finds a reason; or across all records, where its address
# says why it must.
ONE, ACROSS = READS = rights.OPENED, rights.ALL
NOTHING = "\x00"   # no text that is kept may hold it; it comes from broken programs, and from those who try them
MARK = "\ufffd"
HTML, PDF, PLAIN, JSON = "text/html", "application/pdf", "text/plain", "application/json"
UNREADABLE = (BadRequest, SuspiciousOperation, MultiPartParserError)   # too long, cut off, or in no known writing


def anybody(request: HttpRequest) -> None:
    """Whoever comes, signed in or not."""


def signed_in(request: HttpRequest) -> None:
    """Whoever works here; what they then see follows from their roles and reasons."""


def family(request: HttpRequest) -> None:
    """Somebody whom NHS login has let in a short while ago, who is no worker; the others hear where the door is."""
    if not own_door.is_open(request):
        raise Refused("Sign in with NHS login first. The door for families is at /families.")


WITHOUT_SIGNING_IN = (anybody, family)


def needs(act: str) -> Policy:
    """Those whose role allows an act, such as "see_measures"; the others hear why not."""

    def policy(request: HttpRequest) -> None:
        permission.require(staffing.role_keys(posts(request)), act)

    policy.act = act
    return policy


def page(address: str, view: View, name: str, policy: Policy, reads: str = ONE, *, sent: bool = False,
         gives: str = HTML) -> URLPattern:
    """One address, its page, who may ask for it, whether it looks across records or at what is opened to them, whether
    something may be sent to it, and what it gives, where that is no page.
    """
    takes = ("GET", "POST") if sent else ("GET",)

    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        if request.method not in takes:
            return refusing.not_taken(request, takes)
        if any(NOTHING in part for part in parts.values()):
            raise Http404(name)
        try:
            _mark_nothing(request)
        except UNREADABLE as fault:
            return refusing.unreadable(request, fault)
        policy(request)
        _narrow(request, reads)
        return view(request, **parts)

    guarded.policy, guarded.reads, guarded.takes, guarded.gives = policy, reads, takes, gives
    return path(address, login_not_required(guarded) if policy in WITHOUT_SIGNING_IN else guarded, name=name)


def broken_as(shows: View, addresses: list[URLPattern]) -> list[URLPattern]:
    """Where one of these breaks, this is shown: whoever is outside has no list to go to, and may be watched."""
    for one in addresses:
        one.callback.broken = shows
    return addresses


def _narrow(request: HttpRequest, reads: str) -> None:
    """What the page before opened is closed with the reading of the session; for whoever has none it is closed here."""
    if reads == ACROSS:
        with cursor() as cur:
            rights.look_across(cur)
    elif not request.user.is_authenticated or not rights.narrowed():
        with cursor() as cur:
            rights.close(cur)


def _mark_nothing(request: HttpRequest) -> None:
    """Puts a visible mark where something was sent that cannot be kept, as the reading of every answer does."""
    for way in ("GET", "POST"):
        given = getattr(request, way)
        if any(NOTHING in text for name, texts in given.lists() for text in (name, *texts)):
            setattr(request, way, _marked(given))


def _marked(given: QueryDict) -> QueryDict:
    marked = QueryDict(mutable=True)
    for name, texts in given.lists():
        marked.setlist(name.replace(NOTHING, MARK), [text.replace(NOTHING, MARK) for text in texts])
    return marked
