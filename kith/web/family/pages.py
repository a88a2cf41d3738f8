"""The page of a person’s family: the drawing, the same in sentences, and of whom nobody has asked; also as files."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.http import HttpRequest, HttpResponse
from markupsafe import Markup
from psycopg import Cursor

from kith.records.database import cursor
from kith.web import seeing, staff, wording
from kith.web.family import paper, sentences
from kith.web.family.describing import describe
from kith.web.family.sentences import Listed, Role
from kith.web.pictures.family.drawn import draw
from kith.web.pictures.family.placed import plan
from kith.web.showing import show
from kith.worklists import person
from kith.worklists.network.drawn import network
from kith.worklists.person import Who, Whole


@dataclass(frozen=True)
class Shown:
    """A family for one reader, drawn and told."""

    picture: Markup
    alone: Callable[[], Markup]   # the same with its key under it, for a file
    width: float
    key: str
    more: int
    listed: Listed
    roles: tuple[Role, ...]

    @property
    def wide(self) -> bool:
        """Whether anybody is there beside the person."""
        return len(self.listed.people) > 1


def page(request: HttpRequest, key: str) -> HttpResponse:
    """The family of one person."""
    with cursor() as cur:
        who, drawn = _read(cur, request, seeing.found(cur, request, key))
    return show(request, "family.jinja", f"Family, {wording.titled(who.subject)}", door="People", who=who, family=drawn)


def as_picture(request: HttpRequest, key: str) -> HttpResponse:
    """The drawing alone, as a file to keep; its name tells nothing."""
    with cursor() as cur:
        who, drawn = _read(cur, request, seeing.found(cur, request, key))
    return HttpResponse(str(drawn.alone()), content_type="image/svg+xml", headers={
        "Content-Disposition": f'attachment; filename="family-{who.subject.key}.svg"'})


def as_paper(request: HttpRequest, key: str) -> HttpResponse:
    """The drawing and the list on paper."""
    with cursor() as cur:
        who, drawn = _read(cur, request, seeing.found(cur, request, key))
    return paper.printed(who, drawn, request.user.full_name, request.at)


def _read(cur: Cursor, request: HttpRequest, whole: Whole) -> tuple[Who, Shown]:
    known = network(cur, whole.subject.id, request.at, request.user.id, staff.posts(request))
    return person.strip(cur, whole, request.at), shown(known, request.at)


def shown(known, at: datetime) -> Shown:
    """A network as it is read: the picture and its list say the same."""
    family = describe(known, wording.local(at).date())
    placed = plan(family)
    told = sentences.listed(known, family, placed.x.keys(), at)
    title = f"The family of {next(one.name for one in known.people if one.own)}, drawn"
    drawn, key = partial(draw, placed, "drawing", title, " ".join(_whole(told))), sentences.key(placed.chosen.family)
    return Shown(_sound(drawn()), lambda: _sound(drawn(under=f"Key: {key}")), placed.width, key, placed.chosen.more,
                 told, sentences.roles(known, at))


def _sound(picture: Markup) -> Markup:
    """Without what no file of this kind may hold, which broken programs write into names."""
    return Markup("".join(one if one.isprintable() or one == " " else "\ufffd" for one in picture))


def _whole(told: Listed) -> list[str]:
    people = [f"{one.name}: {one.words}" for one in told.people]
    return [*people, *told.lines, *told.homes, *told.apart]
