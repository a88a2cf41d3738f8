"""Pages for when something may not be done, cannot be found or went wrong: one sentence and a way on."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kith.audit import events
from kith.language.errors import Refused
from kith.web.showing import Frame, show


@dataclass(frozen=True)
class WayOn:
    """A link that leads out of a refusal."""

    address: str
    words: str


HOME = WayOn("/", "Go to my list")


def refused(request: HttpRequest, refusal: Refused, way_on: WayOn | None = None) -> HttpResponse:
    """You may not, because …; and what you can do instead."""
    request.why, request.showed = events.place(refusal), getattr(refusal, "about", ())
    ways = [way for way in (way_on or getattr(refusal, "way_on", None), HOME) if way]
    return show(request, "refused.jinja", "You cannot do this yet", status=403, sentence=refusal.sentence, ways=ways)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing has this address."""
    return _plain(request, 404, "There is no such page", "Nothing in Kith has this address. It may have been typed "
                  "wrongly, or the page may belong to another place. Look for the person by name, or start again.")


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent is too long, was cut off on the way, or is in no writing that can be read."""
    return _plain(request, 400, "This could not be read", "What was sent was cut off on the way, or is longer than a "
                  "page can hold. Nothing was saved. Go back, and send it once more; leave out what was pasted from "
                  "another document.")


def forgotten(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page was open so long, or in two windows, that its seal no longer fits."""
    request.why = "forgotten"
    return _plain(request, 403, "This page was open too long", "What you sent was not saved, to keep it safe from "
                  "others on this computer. Go back, copy what you wrote, open the page again and send it once more.")


def failed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something broke, and it says so without the database's help."""
    return _plain(request, 500, "Something broke", "It is not your fault. What you had written is kept as a draft if "
                  "this page had saved it. Those who look after Kith have been told. If a child is in danger now, "
                  "telephone as you would without Kith.")


def _plain(request: HttpRequest, status: int, title: str, sentence: str) -> HttpResponse:
    bare = Frame(title, locality=getattr(request, "locality", ""))
    return render(request, "failed.jinja", {"frame": bare, "sentence": sentence}, status=status)
