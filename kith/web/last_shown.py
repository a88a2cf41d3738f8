"""The page that somebody was shown last, for when the next cannot be built: old news helps where it says its age."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import wraps
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from markupsafe import escape

from kith.intake import faults
from kith.language.errors import Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.web import broken, seeing, staff, wording
from kith.worklists.about.keeping import Kept

A_SHIFT = timedelta(hours=12)
WORDS = ("We cannot show {called}. The last one we have is from {when}, below. {lacks} {meanwhile}"
         "{desk}The service desk knows that this went wrong.")
NONE = "We cannot show {called}. {meanwhile}"
HEADING = b"<h1"


class Page(NamedTuple):
    """A page that is looked at all day: its name for the service desk, how its reader calls it, what to do without it,
    what an old one may lack, and whether it has more than one address, as the boards of several teams do.
    """

    name: str
    called: str
    meanwhile: str = ""
    lacks: str = "Whatever came since is not on it."
    several: bool = True


class Shown(NamedTuple):
    """A page as it was sent, when, and whom it names."""

    at: datetime
    people: Collection[int]
    page: bytes


LIST = Page("My list", "your list", lacks="It may be missing something.", several=False)
LAST: Kept[Shown] = Kept(most=200)   # some twenty megabytes


def stands_for(page: Page) -> Callable:
    """A page that gives whom it names and itself; if it cannot be built, what the same reader was shown last."""

    def around(make: Callable[..., tuple[Collection[int], HttpResponse]]) -> Callable[..., HttpResponse]:
        @wraps(make)
        def shown(request: HttpRequest) -> HttpResponse:
            try:
                people, response = make(request)
            except Exception as fault:
                if request.method != "GET" or isinstance(fault, Http404 | Refused) or broken.takes_all(fault):
                    raise
                return instead(request, fault, page)
            return keep(request, people, response, page)

        return shown

    return around


def keep(request: HttpRequest, people: Collection[int], response: HttpResponse, page: Page = LIST) -> HttpResponse:
    """Keeps what is sent, for this worker in these posts."""
    if response.status_code == 200:
        LAST.put(_key(request, page), tuple(staff.posts(request)), Shown(request.at, people, response.content))
    return response


def instead(request: HttpRequest, fault: Exception, page: Page = LIST) -> HttpResponse:
    """The last one of this shift, marked; where there is none, or somebody on it has been sealed since, the fault."""
    key = _key(request, page)
    last = LAST.find(key, tuple(staff.posts(request)))
    if last is None or request.at - last.at > A_SHIFT or _sealed(last.people):
        request.without = NONE.format(called=page.called, meanwhile=page.meanwhile).strip()
        raise fault
    faults.report(f"{page.name} failed: {type(fault).__name__}.", "A list could not be shown.", request.at)
    seeing.reading(request, *last.people)
    return HttpResponse(last.page.replace(HEADING, _marked(page, last.at, request.at).encode() + HEADING, 1))


def _key(request: HttpRequest, page: Page) -> tuple[int, str, str]:
    return request.user.id, page.name, request.get_full_path() if page.several else ""


def _sealed(people: Collection[int]) -> bool:
    with cursor() as cur:
        known = subjects.headers(cur, people)
    return any(one not in known or known[one].kind == "sealed" for one in people)


def _marked(page: Page, when: datetime, at: datetime) -> str:
    phone = broken.desk()
    said = WORDS.format(called=page.called, when=wording.near(when, at), lacks=page.lacks,
                        meanwhile=f"{page.meanwhile} " if page.meanwhile else "",
                        desk=f"Duty desk: {phone}. " if phone else "")
    return f'<div class="nhsuk-inset-text" role="alert"><p>{escape(said)}</p></div>'
