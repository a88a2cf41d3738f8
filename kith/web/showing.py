"""One layout for every page: the five doors, who is signed in, and the page's own part."""

from dataclasses import dataclass

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse

from kith.web import staff
from kith.web.templating import drawn
from kith.worklists.about.keeping import Kept
from kith.worklists.owed import mine

# A number beside a door may be a minute old; after an act of one's own it is counted again.
COUNTS: Kept[dict[str, int]] = Kept(most=2_000)
DOORS = (("/", "My list"), ("/team", "Team"), ("/people", "People"), ("/post", "Post"), ("/measures", "Measures"))
COUNTED = {"My list": "owed by you", "Post": "unfiled"}


@dataclass(frozen=True)
class Door:
    """One of the five, with a count where there is something behind it that waits."""

    address: str
    name: str
    current: bool
    count: int
    counted: str


@dataclass(frozen=True)
class Frame:
    """What stands around a page."""

    title: str
    doors: tuple[Door, ...] = ()
    worker: str = ""
    role: str = ""
    locality: str = ""


def show(request: HttpRequest, template: str, title: str, status: int = 200, door: str = "", **words) -> HttpResponse:
    """A page inside the layout; a title never holds a name, since histories keep titles."""
    words["frame"] = frame(request, title, door, words.get("owed"))
    words["said"] = [str(one) for one in get_messages(request)]
    words["keys_on"] = request.session.get("keys", False)
    words.setdefault("at", request.at)
    return HttpResponse(drawn(request, template, words), status=status)


def show_bare(request: HttpRequest, template: str, title: str, status: int = 200, **words) -> HttpResponse:
    """A page without doors: signing in, the cover, and pages that must not need the database."""
    bare = Frame(title, locality=getattr(request, "locality", ""))
    words |= {"frame": bare, "at": getattr(request, "at", None)}
    return HttpResponse(drawn(request, template, words), status=status)


def frame(request: HttpRequest, title: str, door: str, owed: int | None = None) -> Frame:
    """The layout's own words for whoever is signed in; a page that has counted what is owed need not count twice."""
    if not request.user.is_authenticated:
        return Frame(title, locality=request.locality)
    counts = _counts(request, owed)
    doors = (
        Door(address, name, name == door, counts.get(name, 0), COUNTED.get(name, "")) for address, name in DOORS
    )
    return Frame(title, tuple(doors), request.user.full_name, staff.role(request), request.locality)


def _counts(request: HttpRequest, owed: int | None) -> dict[str, int]:
    """The numbers beside the doors; a page that has counted what is owed need not count it twice."""
    worker, posts = request.user.id, staff.posts(request)
    stamp = request.at.replace(second=0, microsecond=0), request.session.get("acted"), tuple(posts)
    if owed is None:
        return COUNTS.get(worker, stamp, lambda: mine.counts(worker, posts))
    counts = mine.counts(worker, posts, owed)
    COUNTS.put(worker, stamp, counts)
    return counts
