"""One outline round those who live together: it holds their signs and names, nobody else's, and is all in one piece."""
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kith.web.pictures.family.described import Home
from kith.web.pictures.family.frame import FOOT, LABEL, Row
from kith.web.pictures.family.routes import UNIT

HALF = 67           # of the width of one person in an outline, so that neighbours' outlines do not touch
INSET = 2           # a second home lies inside the line of the first
NECK = 20           # how broad the outline is where it leads from one part to another
Box = tuple[float, float, float, float]   # left, top, right, bottom
Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Some of one home who stand side by side."""

    row: int
    left: float
    right: float
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The line round one home, and where its words stand."""

    home: Home
    loops: tuple[tuple[Corner, ...], ...]
    label: Corner


def labelled(homes: Sequence[Home], rows: Mapping[str, int]) -> list[tuple[int, int]]:
    """In which row each home has its words, and how many other homes have theirs above it there."""
    used: dict[int, int] = {}
    places = []
    for home in homes:
        row = max(rows[key] for key in home.keys)
        places.append((row, used.get(row, 0)))
        used[row] = used.get(row, 0) + 1
    return places


def outlines(homes: Sequence[Home], lines: Sequence[Sequence[str]], x: Mapping[str, float], rows: Sequence[Row]
             ) -> list[Outline]:
    """The outline of every home."""
    ranks = {key: n for n, line in enumerate(lines) for key in line}
    return [_outline(home, n, place, lines, x, rows)
            for n, (home, place) in enumerate(zip(homes, labelled(homes, ranks), strict=True))]


def _outline(home: Home, nth: int, place: tuple[int, int], lines: Sequence[Sequence[str]], x: Mapping[str, float],
             rows: Sequence[Row]) -> Outline:
    inset, (last, lane) = INSET * (nth % 4), place
    runs = list(_runs(home, lines, x, inset))
    ends = {n: row.label + (LABEL * (lane + 1) if n == last else 4) - inset / 2 for n, row in enumerate(rows)}
    boxes = [(run.left, rows[run.row].content - 10 + inset, run.right, ends[run.row]) for run in runs]
    boxes += _necks(runs, boxes, lines, x, rows, inset)
    first = next(run for run in runs if run.row == last)
    return Outline(home, tuple(_traced(boxes)), (first.left + 6, rows[last].label + LABEL * lane + 16))


def _runs(home: Home, lines: Sequence[Sequence[str]], x: Mapping[str, float], inset: float):
    for n, line in enumerate(lines):
        here: list[str] = []
        for key in [*line, ""]:
            if key in home.keys:
                here.append(key)
            elif here:
                yield Run(n, x[here[0]] - HALF + inset, x[here[-1]] + HALF - inset, tuple(here))
                here = []


def _necks(runs: Sequence[Run], boxes: Sequence[Box], lines: Sequence[Sequence[str]], x: Mapping[str, float],
           rows: Sequence[Row], inset: float) -> list[Box]:
    """The nearest parts are joined first, until all are one."""
    whole = {n: n for n in range(len(runs))}
    made: list[Box] = []
    pairs = sorted(combinations(range(len(runs)), 2), key=lambda pair: (_away(runs[pair[0]], runs[pair[1]]), pair))
    for a, b in pairs:
        if whole[a] != whole[b]:
            made += _neck(runs[a], runs[b], boxes[a], boxes[b], lines, x, rows, inset)
            whole = {n: whole[a] if part == whole[b] else part for n, part in whole.items()}
    return made


def _away(one: Run, other: Run) -> tuple[int, float]:
    apart = max(one.left, other.left) - min(one.right, other.right)
    rows = abs(one.row - other.row)
    return (rows if rows or apart < 0 else 1), max(apart, 0)


def _neck(one: Run, other: Run, above: Box, below: Box, lines: Sequence[Sequence[str]], x: Mapping[str, float],
          rows: Sequence[Row], inset: float) -> list[Box]:
    """From one part to another: straight down where one stands over the other, else along the space between rows."""
    left, right = max(one.left, other.left), min(one.right, other.right)
    if other.row == one.row + 1 and right - left >= NECK:
        return [(left, above[3] - 1, right, below[1] + 1)]
    if other.row == one.row:
        return [*_along(one, other, rows[one.row], inset), *(_up(run, rows[one.row], inset) for run in (one, other))]
    made = [(one.right - NECK, above[3] - 1, one.right, rows[one.row + 1].top + FOOT + inset)]
    at = made[0][0], made[0][2]
    for n in range(one.row + 1, other.row):
        way = _channel(lines[n], x, sum(at) / 2)
        made += [_band(at, way, rows[n], inset), (way[0], rows[n].top + inset, way[1], rows[n + 1].top + FOOT + inset)]
        at = way
    end = (other.left, other.left + NECK)
    return [*made, _band(at, end, rows[other.row], inset), (end[0], rows[other.row].top + inset, end[1], below[1] + 1)]


def _along(one: Run, other: Run, row: Row, inset: float) -> list[Box]:
    first, second = sorted((one, other), key=lambda run: run.left)
    return [_band((first.right - NECK, first.right), (second.left, second.left + NECK), row, inset)]


def _up(run: Run, row: Row, inset: float) -> Box:
    return (run.left, row.top + inset, run.right, row.content)


def _band(one: tuple[float, float], other: tuple[float, float], row: Row, inset: float) -> Box:
    return (min(one[0], other[0]), row.top + inset, max(one[1], other[1]), row.top + FOOT + inset)


def _channel(line: Sequence[str], x: Mapping[str, float], near: float) -> tuple[float, float]:
    """The free way between two people of a row, or past its ends, that is nearest."""
    free = [x[line[0]] - UNIT / 2, *((x[a] + x[b]) / 2 for a, b in pairwise(line)), x[line[-1]] + UNIT / 2]
    way = min(free, key=lambda place: (abs(place - near), place))
    return way - 3, way + 3


def _traced(boxes: Sequence[Box]) -> list[tuple[Corner, ...]]:
    """The edge of all these boxes together, as closed lines that keep the inside on their right."""
    xs = sorted({edge for box in boxes for edge in (box[0], box[2])})
    ys = sorted({edge for box in boxes for edge in (box[1], box[3])})
    full = {(n, m) for left, top, right, bottom in boxes
            for n in range(xs.index(left), xs.index(right)) for m in range(ys.index(top), ys.index(bottom))}
    after: dict[Corner, list[Corner]] = {}
    for n, m in sorted(full):
        square = [(xs[n], ys[m]), (xs[n + 1], ys[m]), (xs[n + 1], ys[m + 1]), (xs[n], ys[m + 1])]
        for side, (a, b) in enumerate(pairwise([*square, square[0]])):
            if ((n, m - 1), (n + 1, m), (n, m + 1), (n - 1, m))[side] not in full:
                after.setdefault(a, []).append(b)
    return _loops(after)


def _loops(after: dict[Corner, list[Corner]]) -> list[tuple[Corner, ...]]:
    loops = []
    while after:
        start = min(after)
        loop, at = [start], start
        while True:
            to = after[at].pop()
            if not after[at]:
                del after[at]
            if to == start:
                break
            loop.append(to)
            at = to
        loops.append(_straight(loop))
    return loops


def _straight(loop: list[Corner]) -> tuple[Corner, ...]:
    """Without the corners at which it does not turn."""
    around = zip([loop[-1], *loop[:-1]], loop, [*loop[1:], loop[0]], strict=True)
    return tuple(b for a, b, c in around if (a[0] == b[0]) != (b[0] == c[0]))
