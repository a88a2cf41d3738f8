"""The totals of SDQs over time, a line and a shape for each who fills them in; the words beside it say the same."""
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from kith.engine.matters.questionnaires import Filled
from kith.engine.matters.sdq import CARER, TEACHER, YOUNG_PERSON
from kith.engine.phrasing.saying import day
from kith.forms.looked_after.sdq_scored import INFORMANTS
from kith.web.pictures.drawing import GREY, INK, mark, picture, text
from kith.web.pictures.icons import BLUE, ORANGE, PURPLE

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM, MOST = 272, 300, 30, 264, 84, 262, 40   # as wide as a phone has room beside
COLOURS = {CARER: BLUE, TEACHER: ORANGE, YOUNG_PERSON: PURPLE}
SHAPES = {CARER: "M-6 -6h12v12h-12z", TEACHER: "M0 -8l8 14h-16z", YOUNG_PERSON: "M0 -8l8 8l-8 8l-8 -8z"}


def draw(filled: Sequence[Filled], told: str, at) -> Markup:
    """One image; nothing where no total is known."""
    known = [one for one in filled if one.total is not None]
    if not known:
        return Markup("")
    marks = [*_grid(), *_key(known), *_lines(known), *_ends(known, at)]
    return picture("sdq", "Total difficulties over time", told, WIDTH, HEIGHT, marks)


def _y(total: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * total / MOST


def _x(one: Filled, known: Sequence[Filled]) -> float:
    first, last = known[0].entry.moment, known[-1].entry.moment
    whole = (last - first).total_seconds()
    return LEFT + 16 + (RIGHT - LEFT - 32) * ((one.entry.moment - first).total_seconds() / whole if whole else 0.5)


def _grid() -> Iterator[Markup]:
    for value in range(0, MOST + 1, 10):
        yield mark("line", x1=LEFT, y1=_y(value), x2=RIGHT, y2=_y(value), stroke="#d8dde0")
        yield text(str(value), LEFT - 6, _y(value) + 5, size=14, fill=GREY, anchor="end")


def _key(known: Sequence[Filled]) -> Iterator[Markup]:
    """Each shape with its name, one under another above."""
    shown = [one for one in INFORMANTS if any(filled.informant == one for filled in known)]
    for n, informant in enumerate(shown):
        yield _shape(informant, LEFT + 8, 14 + 20 * n)
        yield text(INFORMANTS[informant], LEFT + 22, 19 + 20 * n, size=14)


def _lines(known: Sequence[Filled]) -> Iterator[Markup]:
    for informant, colour in COLOURS.items():
        mine = [one for one in known if one.informant == informant]
        for one, following in pairwise(mine):
            yield mark("line", x1=_x(one, known), y1=_y(one.total), x2=_x(following, known), y2=_y(following.total),
                       stroke=colour, stroke_width=3)
        for one in mine:
            yield _shape(informant, _x(one, known), _y(one.total))
            yield text(str(one.total), _x(one, known), _y(one.total) - 11, size=14, fill=INK, bold=True,
                       anchor="middle")


def _ends(known: Sequence[Filled], at) -> Iterator[Markup]:
    """The first day and the last."""
    yield text(day(known[0].entry.moment, at), LEFT, HEIGHT - 12, size=14, fill=GREY)
    if len(known) > 1:
        yield text(day(known[-1].entry.moment, at), RIGHT, HEIGHT - 12, size=14, fill=GREY, anchor="end")


def _shape(informant: str, x: float, y: float) -> Markup:
    return mark("path", d=SHAPES[informant], fill=COLOURS[informant], transform=f"translate({x:.1f} {y:.1f})")
