"""A pathway drawn from its words: what begins it, what is owed, what ends it, and who hears when it is silent."""
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from kith.engine.phrasing.describing import Flow, Owed, Way
from kith.web.pictures.drawing import GREY, INK, LEADING, LINE, Line, lines, mark, picture, wrapped

LEFT, COLUMN, RIGHT, LADDER, PAD, GAP = 12, 430, 482, 300, 12, 26
WIDTH = RIGHT + LADDER + 12
MOST = 12            # shapes in one picture; a longer pathway is drawn in numbered parts
TICK = 26
EDGES = {
    "begins": {"rx": 22, "stroke": INK, "stroke_width": 2},
    "owed": {"stroke": INK, "stroke_width": 3},
    "done": {"stroke": "none"},
    "silent": {"stroke": LINE, "stroke_width": 2, "stroke_dasharray": "6 4"},
}


@dataclass(frozen=True)
class Box:
    """One shape with its words; ``kind`` is begins, owed, done or silent."""

    kind: str
    said: list[Line]
    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        return len(self.said) * LEADING + 2 * PAD

    @property
    def end(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def draw(flow: Flow, told: str, here: Mapping[str, str] | None = None) -> list[Markup]:
    """One picture, or several parts; ``here`` puts "Mia is here" at a duty."""
    parts = _parts(flow.owed)
    return [_part(flow, part, n, len(parts), told, here or {}) for n, part in enumerate(parts, 1)]


def _parts(owed: tuple[Owed, ...]) -> list[list[Owed]]:
    parts: list[list[Owed]] = [[]]
    for one in owed:
        if 1 + sum(map(_shapes, [*parts[-1], one])) > MOST:
            parts.append([])
        parts[-1].append(one)
    return parts


def _shapes(owed: Owed) -> int:
    return 3 if owed.ladder else 2


def _part(flow: Flow, owed: list[Owed], n: int, of: int, told: str, here: Mapping[str, str]) -> Markup:
    boxes = list(_boxes(flow, owed, here))
    title = f"{flow.title}, drawn" + (f", part {n} of {of}" if of > 1 else "")
    marks = [made for box in boxes for made in _shape(box)] + [made for joint in _joints(boxes) for made in joint]
    return picture(f"flow-{flow.key}-{n}", title, told, WIDTH, max(box.end for box in boxes) + PAD, marks)


def _boxes(flow: Flow, owed: list[Owed], here: Mapping[str, str]) -> Iterator[Box]:
    begins = _box("begins", [("Begins when", True), *_ways(flow.begins)], LEFT, PAD, COLUMN)
    yield begins
    y = begins.end + GAP
    for one in owed:
        main = _box("owed", _owed_words(one, here.get(one.key, "")), LEFT, y, COLUMN)
        done = _box("done", [("Done when", True), (one.done, False)], LEFT + TICK, main.end + GAP, COLUMN - TICK)
        yield from (main, done)
        y = done.end + GAP
        if one.ladder:
            silent = _box("silent", [("If silent", True), *_numbered(one.ladder)], RIGHT, main.y, LADDER)
            yield silent
            y = max(y, silent.end + GAP)


def _box(kind: str, words: list[tuple[str, bool]], x: float, y: float, width: float) -> Box:
    said = [line for one, bold in words for line in wrapped(one, width - 2 * PAD, bold)]
    return Box(kind, said, x, y, width)


def _ways(begins: tuple[Way, ...]) -> list[tuple[str, bool]]:
    """The list's own sentence where there is one: it is shorter, and the declared words stand beside the picture."""
    said = [way.says or way.when for way in begins]
    return [(said[0], False)] if len(said) == 1 else [(f"{n}: {one}", False) for n, one in enumerate(said, 1)]


def _numbered(ladder: tuple[str, ...]) -> list[tuple[str, bool]]:
    return [(f"Step {n}: {step}", False) for n, step in enumerate(ladder, 1)]


def _owed_words(owed: Owed, here: str) -> list[tuple[str, bool]]:
    after = [(f"After {owed.after}", False)] if owed.after else []
    words = [*after, (owed.what, True), (f"Owed by {owed.owner}", False), (owed.due[:1].upper() + owed.due[1:], False)]
    return words + ([(here, True)] if here else [])


def _shape(box: Box) -> list[Markup]:
    outline = mark("rect", x=box.x, y=box.y, width=box.width, height=box.height, fill="#ffffff", **EDGES[box.kind])
    tick = [mark("path", d=f"M{LEFT} {box.y + 22:.0f} l7 8 l13 -18", fill="none", stroke=INK,
                 stroke_width=4)] if box.kind == "done" else []
    return [outline, *tick, *lines(box.said, box.x + PAD, box.y + PAD)]


def _joints(boxes: list[Box]) -> Iterator[list[Markup]]:
    """Arrows down the column, and a broken line from what is owed to its ladder."""
    column = [box for box in boxes if box.kind != "silent"]
    for above, below in pairwise(column):
        yield _arrow(LEFT + 40, above.end, below.y)
    for n, box in enumerate(boxes):
        if box.kind == "silent":
            owed = boxes[n - 2]
            yield [mark("line", x1=owed.x + owed.width, y1=owed.y + 24, x2=box.x, y2=box.y + 24, stroke=LINE,
                        stroke_width=2, stroke_dasharray="6 4")]


def _arrow(x: float, top: float, end: float) -> list[Markup]:
    return [mark("line", x1=x, y1=top, x2=x, y2=end - 6, stroke=GREY, stroke_width=2),
            mark("path", d=f"M{x - 6:.0f} {end - 8:.0f} l6 8 l6 -8 z", fill=GREY)]
