"""Bars side by side, each the whole: who needs something, who does not, and of whom nobody knows."""
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from kith.web.pictures.drawing import GREY, INK, mark, picture, text

WIDTH, BAR, ROW, TOP, LEFT, RIGHT = 328, 22, 52, 34, 2, 326   # as wide as a telephone has room
# Told apart by brightness as well as by colour, and each with its own number in it.
PARTS = (("Need it", "#005eb8", "#ffffff"), ("Do not", "#aac9e8", INK), ("Nobody knows", "#d8dde0", INK))
NARROW = 26   # below, no number fits


class Bar(NamedTuple):
    """One bar: its name, and its three parts; none may be shown of a part that is none."""

    name: str
    parts: Sequence[int | None]


def draw(key: str, title: str, bars: Sequence[Bar]) -> Markup:
    """One image; whoever does not see it hears every number."""
    marks = [*_legend(), *(one for n, bar in enumerate(bars) for one in _bar(bar, TOP + ROW * n))]
    return picture(key, title, " ".join(map(said, bars)), WIDTH, TOP + ROW * len(bars), marks)


def said(bar: Bar) -> str:
    """Teeth: 8 need it, 12 do not, of 5 nobody knows."""
    need, none, unknown = ("few" if part is None else str(part) for part in bar.parts)
    return f"{bar.name}: {need} need it, {none} do not, of {unknown} nobody knows."


def _legend() -> Iterator[Markup]:
    x = LEFT
    for words, fill, _ in PARTS:
        yield mark("rect", x=x, y=4, width=16, height=16, fill=fill, stroke=GREY)
        yield text(words, x + 22, 18)
        x += 32 + 8 * len(words)


def _bar(bar: Bar, y: int) -> Iterator[Markup]:
    yield text(bar.name, LEFT, y + 16)
    known = [part for part in bar.parts if part is not None]
    if len(known) < len(bar.parts) or not sum(known):
        yield mark("rect", x=LEFT, y=y + 22, width=RIGHT - LEFT, height=BAR, fill="#ffffff", stroke=GREY)
        yield text("Too few in a part to be shown", LEFT + 8, y + 38, fill=GREY)
        return
    x = float(LEFT)
    for part, (_, fill, ink) in zip(known, PARTS, strict=True):
        wide = (RIGHT - LEFT) * part / sum(known)
        yield mark("rect", x=x, y=y + 22, width=wide, height=BAR, fill=fill, stroke=GREY)
        if wide >= NARROW:
            yield text(str(part), x + wide / 2, y + 38, fill=ink, anchor="middle", bold=True)
        x += wide
