"""The sign of one person and the words that belong to it."""
from collections.abc import Iterator

from markupsafe import Markup

from kith.web.pictures.drawing import GREY, INK, mark, text
from kith.web.pictures.family.described import FEMALE, LOSS, MALE, PREGNANCY, Person
from kith.web.pictures.family.frame import LEADING, NAME, NOTE, NOTE_LEADING, ROLE, SIGN, Row, Said

WHITE, THICK = "#ffffff", 2.5
INNER = 6           # how far the second edge of the page's person lies inside the first
UNKNOWN = "5 4"
NOTE_WIDE = 124


def sign(one: Person, x: float, y: float, about: bool) -> Iterator[Markup]:
    """The shape, a second edge for the page's person, the age inside and a cross for somebody who has died."""
    small = one.sign == LOSS
    fill, dashes = INK if small else WHITE, None if one.known else UNKNOWN
    yield _shape(one.sign, x, y, SIGN / 2 if small else SIGN, fill=fill, dashes=dashes)
    if about and not small:
        yield _shape(one.sign, x, y, SIGN - INNER, fill="none")
    if one.died:
        yield mark("path", d=f"M{x - SIGN:.1f} {y - SIGN:.1f} l{2 * SIGN} {2 * SIGN} m0 -{2 * SIGN} "
                             f"l-{2 * SIGN} {2 * SIGN}", stroke=INK, stroke_width=2, fill="none")
    inside = one.inside if one.known else "?"
    if one.died and inside:
        yield mark("circle", cx=x, cy=y, r=SIGN / 2, fill=WHITE)   # the cross is broken where the age stands
    if inside and not small:
        yield _inside(inside, x, y, one, about)


def _inside(words: str, x: float, y: float, one: Person, about: bool) -> Markup:
    size = 17 if one.known else 24
    if len(words) > 3 or (about and len(words) > 2):
        size = 14
    lower = 11 if one.sign == PREGNANCY else 0
    return text(words, x, y + size * 0.36 + lower, size=size, bold=True, anchor="middle")


def _shape(kind: str, x: float, y: float, half: float, *, fill: str, dashes: str | None = None) -> Markup:
    edge = {"fill": fill, "stroke": INK, "stroke_width": THICK, "stroke_dasharray": dashes}
    if kind == MALE:
        return mark("rect", x=x - half, y=y - half, width=2 * half, height=2 * half, **edge)
    if kind == FEMALE:
        return mark("circle", cx=x, cy=y, r=half, **edge)
    if kind in (PREGNANCY, LOSS):
        low = y + half - (0 if half == SIGN else 2)
        d = f"M{x:.1f} {low - 1.8 * half:.1f} L{x + 1.05 * half:.1f} {low:.1f} L{x - 1.05 * half:.1f} {low:.1f} z"
        return mark("path", d=d, **edge)
    far = half * 1.25
    return mark("path", d=f"M{x:.1f} {y - far:.1f} L{x + far:.1f} {y:.1f} L{x:.1f} {y + far:.1f} "
                          f"L{x - far:.1f} {y:.1f} z", **edge)


def named(said: Said, x: float, row: Row) -> Iterator[Markup]:
    """The name, and under it what they are to the page's person."""
    y = row.words + LEADING - 4
    for n, words in enumerate(said.name):
        yield text(words, x, y + LEADING * n, size=NAME, bold=True, anchor="middle")
    for n, words in enumerate(said.role, len(said.name)):
        yield text(words, x, y + LEADING * n, size=ROLE, fill=GREY, anchor="middle")


def noted(said: Said, x: float, row: Row) -> Iterator[Markup]:
    """The words of "must not have contact" over a sign, on a thick bar across the line that leads to it."""
    if said.note:
        bottom = row.middle - SIGN - 12
        high = NOTE_LEADING * len(said.note) + 8
        yield mark("rect", x=x - NOTE_WIDE / 2, y=bottom - high, width=NOTE_WIDE, height=high, fill=WHITE, stroke=INK,
                   stroke_width=1.5)
        yield mark("line", x1=x - NOTE_WIDE / 2, y1=bottom, x2=x + NOTE_WIDE / 2, y2=bottom, stroke=INK,
                   stroke_width=6)
        for n, words in enumerate(said.note):
            y = bottom - high + NOTE_LEADING * (n + 1)
            yield text(words, x, y, size=NOTE, bold=True, anchor="middle")
