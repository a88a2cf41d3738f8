"""Pages for when something may not be done, cannot be found or went wrong: one sentence and a way on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from kith.audit import events
from kith.language.errors import Refused
from kith.web import broken
from kith.web.showing import Frame, show


@dataclass(frozen=True)
class WayOn:
    """A link that leads out of a refusal."""

    address: str
    words: str


class Plain(NamedTuple):
    """A page that asks the database nothing: what it is called, and one sentence."""

    status: int
    title: str
    sentence: str


HOME = WayOn("/", "Go to my list")
# Each by what is written of it in the audit log.
PLAIN = {
    "not_found": Plain(404, "There is no such page", "Nothing in Kith has this address. It may have been typed "
                       "wrongly, or the page may belong to another place. Look for the person by name, or start "
                       "again."),
    "unreadable": Plain(400, "This could not be read", "What was sent was cut off on the way, or is longer than a page "
                        "can hold. Nothing was saved. Go back, and send it once more; leave out what was pasted from "
                        "another document."),
    "too_often": Plain(429, "Wait a moment", "More was asked for from here than people can read. Wait {seconds} "
                       "seconds, then go on. What was sent just now was not saved: go back, and send it once more. If "
                       "you did nothing unusual, tell your service desk."),
    "too_large": Plain(413, "This is too long", "What was sent is longer than a page can hold, so it was not read and "
                       "not saved. Go back, leave out what was pasted from another document, and send it once more."),
    "too_slow": Plain(408, "This did not arrive", "What was sent did not come in time and was not saved. Your words "
                      "are still on the page before: go back, and send them once more when the line is better."),
    # No browser sends a form without saying how long it is.
    "no_length": Plain(411, "This could not be read", "What was sent did not say how long it is, so it was not read. "
                       "If a program sent it, it must send a length."),
    "long_address": Plain(414, "This address is too long", "No page has such a long address. Look for the person by "
                          "name, or start again."),
    # Mostly it is cookies of other sites under the same name.
    "long_headers": Plain(431, "Your browser brought too much along", "Close the browser, open it again and sign in. "
                          "If that does not help, ask your service desk to remove the cookies of this site."),
    "elsewhere": Plain(403, "Asked for by another site", "Another website tried to show this page within its own, or "
                       "to send something in your name. Nothing was done. Type the address of Kith yourself."),
    "not_taken": Plain(405, "This page does not take that", "Nothing was saved. Go back, and follow the links and "
                       "buttons of the pages."),
    "forgotten": Plain(403, "This page was open too long", "What you sent was not saved, to keep it safe from others "
                       "on this computer. Go back, copy what you wrote, open the page again and send it once more."),
    "failed": Plain(500, "Something broke", "It is not your fault. What you had written is kept as a draft if this "
                    "page had saved it. Those who look after Kith have been told. If a child is in danger now, "
                    "telephone as you would without Kith."),
}


def refused(request: HttpRequest, refusal: Refused, way_on: WayOn | None = None) -> HttpResponse:
    """You may not, because …; and what you can do instead."""
    request.why, request.showed = events.place(refusal), getattr(refusal, "about", ())
    ways = [way for way in (way_on or getattr(refusal, "way_on", None), HOME) if way]
    return show(request, "refused.jinja", "You cannot do this yet", status=403, sentence=refusal.sentence, ways=ways)


def plain(request: HttpRequest, which: str, **said) -> HttpResponse:
    """One of the plain pages, with what is said in its sentence; it needs no database."""
    page = PLAIN[which]
    bare = Frame(page.title, locality=getattr(request, "locality", ""))
    told = said | {"frame": bare, "sentence": page.sentence.format(**said)}
    answer = render(request, "failed.jinja", told, status=page.status)
    answer["Cache-Control"] = "no-store"
    return answer


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing has this address."""
    return plain(request, "not_found")


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent is too long, was cut off on the way, or is in no writing that can be read."""
    return plain(request, "unreadable")


def too_often(request: HttpRequest, seconds: int) -> HttpResponse:
    """More was asked for than people can read; says for how long they wait."""
    answer = plain(request, "too_often", seconds=seconds)
    answer["Retry-After"] = str(seconds)
    return answer


def not_taken(request: HttpRequest, takes: Iterable[str]) -> HttpResponse:
    """This page is only looked at, or is asked for in a way that no page of ours is."""
    answer = plain(request, "not_taken")
    answer.headers["Allow"] = ", ".join(takes)
    return answer


def forgotten(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open so long, or in two windows, that its seal no longer fits."""
    request.why = "forgotten"
    return plain(request, "forgotten")


def failed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something broke, and it says so without the database's help, in the way of those whose page it was."""
    shows = _own_way(request)
    return shows(request) if shows else plain(request, "failed", phone=broken.desk(),
                                                    without=getattr(request, "without", ""))


def _own_way(request: HttpRequest) -> Callable[[HttpRequest], HttpResponse] | None:
    """As the address says, also where what broke came before it was looked up."""
    try:
        return getattr(resolve(request.path_info).func, "broken", None)
    except Resolver404:
        return None
