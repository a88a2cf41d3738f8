"""A chart over time: points told apart by shape and colour, mean, limits and target, and gaps where nothing came."""
from collections.abc import Iterator
from math import ceil

from markupsafe import Markup

from kith.web.pictures.drawing import GREY, INK, LINE, mark, picture, text
from kith.worklists.series import Point, Series, sentence
from kith.worklists.statistics import Signal

WIDTH, HEIGHT = 760, 340
LEFT, RIGHT, TOP, BOTTOM = 52, 628, 20, 264
BLUE, ORANGE, PURPLE, RED = "#005eb8", "#c25700", "#702082", "#b0200f"
MOST_LABELS = 12


def draw(series: Series, key: str) -> Markup:
    """The chart as one image; the sentence under its name says the same."""
    scale = _Scale(series)
    marks = [*_axis(series, scale), *_limits(series, scale), *_joined(series, scale), *_points(series, scale),
             *_months(series, scale)]
    return picture(f"chart-{key}", series.title, sentence(series), WIDTH, HEIGHT, marks)


class _Scale:
    """Where a month and a value stand in the picture."""

    def __init__(self, series: Series):
        seen = [value for value in series.values if value is not None]
        found = series.limits
        self.top = max([*seen, found.upper if found else 0, 5]) * 1.1 if series.as_counts else 100
        self.step = (RIGHT - LEFT) / max(len(series.points), 1)

    def x(self, n: int) -> float:
        return LEFT + self.step * (n + 0.5)

    def y(self, value: float) -> float:
        inside = min(max(value, 0), self.top)       # a limit beyond the possible is drawn at the edge
        return BOTTOM - (BOTTOM - TOP) * inside / self.top


def _axis(series: Series, scale: _Scale) -> Iterator[Markup]:
    grain = 25 if not series.as_counts else max(1, ceil(scale.top / 5))
    for value in range(0, int(scale.top) + 1, grain):
        yield mark("line", x1=LEFT, y1=scale.y(value), x2=RIGHT, y2=scale.y(value), stroke="#d8dde0")
        yield text(series.said(value), LEFT - 8, scale.y(value) + 5, size=14, fill=GREY, anchor="end")


def _limits(series: Series, scale: _Scale) -> Iterator[Markup]:
    """Mean, limits and target, each with its words at the line's end; words never cover one another."""
    found, ends = series.limits, []
    if found:
        ends += [(found.mean, f"mean {series.fine(found.mean)}", {"stroke": "#000000", "stroke_width": 2})]
        dashed = {"stroke": GREY, "stroke_width": 2, "stroke_dasharray": "8 5"}
        ends += [(found.upper, f"upper {series.bound(found.upper)}", dashed),
                 (found.lower, f"lower {series.bound(found.lower)}", dashed)]
    if series.aim is not None:
        ends.append((series.aim, f"target {series.said(series.aim)}",
                     {"stroke": RED, "stroke_width": 2, "stroke_dasharray": "3 3"}))
    taken = -100.0
    for value, words, look in sorted(ends, key=lambda end: -end[0]):
        y = scale.y(value)
        taken = max(y + 5, taken + 16)
        yield mark("line", x1=LEFT, y1=y, x2=RIGHT, y2=y, **look)
        yield text(words, RIGHT + 6, taken, size=14)


def _joined(series: Series, scale: _Scale) -> Iterator[Markup]:
    """A line between neighbours only: what was not returned is a gap. Without limits the line is dotted."""
    dots = None if series.limits else "2 4"
    for n in range(1, len(series.points)):
        before, value = series.values[n - 1], series.values[n]
        if before is not None and value is not None:
            yield mark("line", x1=scale.x(n - 1), y1=scale.y(before), x2=scale.x(n), y2=scale.y(value), stroke=LINE,
                       stroke_width=2, stroke_dasharray="2 4" if series.points[n].open else dots)


def _points(series: Series, scale: _Scale) -> Iterator[Markup]:
    for n, (point, value) in enumerate(zip(series.points, series.values, strict=True)):
        if value is not None:
            yield _point(series, point, scale.x(n), scale.y(value), series.signals[n])
        elif point.hits is None:
            yield mark("rect", x=scale.x(n) - 8, y=TOP, width=16, height=BOTTOM - TOP, fill="#e8edee")


def _point(series: Series, point: Point, x: float, y: float, signal: Signal | None) -> Markup:
    """Round and grey for chance, blue square for better, orange triangle for worse, purple diamond for neither."""
    if point.open:
        return mark("circle", cx=x, cy=y, r=6, fill="#ffffff", stroke=INK, stroke_width=2)
    if signal is None:
        return mark("circle", cx=x, cy=y, r=5, fill=LINE, stroke=INK)
    edge = {"stroke": INK, "stroke_width": 1}
    if not series.good:
        return mark("path", d=_path(x, y, (0, -8), (8, 8), (-8, 8), (-8, -8)), fill=PURPLE, **edge)
    if ("higher" if signal.high else "lower") == series.good:
        return mark("rect", x=x - 6, y=y - 6, width=12, height=12, fill=BLUE, **edge)
    return mark("path", d=_path(x, y, (0, -8), (8, 14), (-16, 0)), fill=ORANGE, **edge)


def _path(x: float, y: float, first: tuple[int, int], *steps: tuple[int, int]) -> str:
    return f"M{x + first[0]:.1f} {y + first[1]:.1f} " + " ".join(f"l{dx} {dy}" for dx, dy in steps) + " z"


def _months(series: Series, scale: _Scale) -> Iterator[Markup]:
    """The month and under it how many were owed; every other month where there are many."""
    every = ceil(len(series.points) / MOST_LABELS)
    for n, point in enumerate(series.points):
        if (len(series.points) - 1 - n) % every:
            continue
        month, _, year = point.label.partition(" ")
        yield text(month, scale.x(n), BOTTOM + 20, size=14, anchor="middle")
        yield text(year, scale.x(n), BOTTOM + 36, size=14, fill=GREY, anchor="middle")
        under = f"of {point.owed}" if point.owed else "none"
        yield text(under, scale.x(n), BOTTOM + 54, size=14, fill=GREY, anchor="middle")
        if point.open:
            yield text("so far", scale.x(n), BOTTOM + 70, size=14, fill=GREY, anchor="middle")
