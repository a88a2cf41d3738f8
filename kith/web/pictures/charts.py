"""A chart over time: points told apart by shape and colour, mean, limits and target, and gaps where nothing came."""
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from markupsafe import Markup

from kith.web.pictures.drawing import GREY, INK, LINE, mark, picture, text
from kith.web.pictures.icons import BLUE, ORANGE, PURPLE
from kith.worklists.counted.series import DAYS, SHARE, Point, Series
from kith.worklists.counted.spoken import sentence, so_far
from kith.worklists.counted.statistics import Signal

RED, PALE = "#b0200f", "#e8edee"
MOST_LABELS = 12
DIGIT = 7            # the width of a digit under a point
THIN = 0.1           # of the height: limits closer together than this would be one line


@dataclass(frozen=True)
class Frame:
    """The size of a picture and where the plot stands in it."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    dot: int


LARGE = Frame(760, 362, 52, 628, 20, 264, 5)


@dataclass(frozen=True)
class Axis:
    """The lowest and the highest value drawn, and how many places there are from left to right."""

    low: float
    high: float
    places: int

    @property
    def cut(self) -> bool:
        """Whether it begins above nought."""
        return self.low > 0


def axis(series: Series) -> Axis:
    """From nought for counts; from 0 to 100 for shares, unless that would hide the limits."""
    seen = [value for value in series.values if value is not None]
    bounds = [bound for one in series.stretches if one.limits for bound in (one.limits.lower, one.limits.upper)]
    if series.kind != SHARE:
        return Axis(0, max([*seen, *bounds, 5]) * 1.1, len(series.points))
    if not bounds or max(bounds) - min(bounds) >= 100 * THIN:
        return Axis(0, 100, len(series.points))
    drawn = [*seen, *bounds, *([series.aim] if series.aim is not None else [])]
    low, high = floor(min(drawn) / 5) * 5 - 5, ceil(max(drawn) / 5) * 5 + 5
    return Axis(max(0, low), min(100, high), len(series.points))


def draw(series: Series, key: str) -> Markup:
    """The chart as one image; the sentence under its name says the same."""
    scale = Scale(series, LARGE, axis(series))
    marks = [*_grid(scale), *marks_of(series, scale), *_ends(series, scale), *_months(series, scale)]
    return picture(f"chart-{key}", series.title, sentence(series), LARGE.width, LARGE.height, marks)


def marks_of(series: Series, scale: "Scale") -> Iterator[Markup]:
    """Lines and points, without words: the same in a large chart and in a small one."""
    yield from _missing(series, scale)
    yield from _limits(series, scale)
    yield from _joined(series, scale)
    yield from _points(series, scale)


class Scale:
    """Where a month and a value stand in the picture."""

    def __init__(self, series: Series, frame: Frame, axis: Axis):
        self.series, self.frame, self.axis = series, frame, axis
        self.step = (frame.right - frame.left) / max(axis.places, 1)
        self.skipped = axis.places - len(series.points)     # the last month of every chart stands in one place

    def x(self, n: float) -> float:
        return self.frame.left + self.step * (n + self.skipped + 0.5)

    def y(self, value: float) -> float:
        """A limit beyond the possible is drawn at the edge."""
        frame, axis = self.frame, self.axis
        inside = min(max(value, axis.low), axis.high)
        return frame.bottom - (frame.bottom - frame.top) * (inside - axis.low) / (axis.high - axis.low)


def _grid(scale: Scale) -> Iterator[Markup]:
    frame, low, high = scale.frame, scale.axis.low, scale.axis.high
    span = high - low
    grain = max(1, ceil(span / 5)) if scale.series.kind != SHARE else 25 if span > 50 else 10 if span > 20 else 5
    for value in range(int(low), int(high) + 1, grain):
        yield mark("line", x1=frame.left, y1=scale.y(value), x2=frame.right, y2=scale.y(value), stroke="#d8dde0")
        yield text(scale.series.said(value), frame.left - 8, scale.y(value) + 5, size=14, fill=GREY, anchor="end")
    if scale.axis.cut:
        yield text(f"This axis begins at {scale.series.said(low)}, not at 0%", frame.left, 14, size=14, fill=GREY)


def _limits(series: Series, scale: Scale) -> Iterator[Markup]:
    """Mean and limits of each stretch, broken where they begin anew; the target goes through."""
    dashed = {"stroke": GREY, "stroke_width": 2, "stroke_dasharray": "8 5"}
    for one in series.stretches:
        if one.limits:
            ends = {"x1": scale.x(one.start - 0.4), "x2": scale.x((len(series.points) if one is series.stretches[-1]
                                                                  else one.end) - 0.6)}
            for value, look in ((one.limits.mean, {"stroke": "#000000", "stroke_width": 2}),
                                (one.limits.upper, dashed), (one.limits.lower, dashed)):
                yield mark("line", **ends, y1=scale.y(value), y2=scale.y(value), **look)
    if series.aim is not None:
        yield mark("line", x1=scale.frame.left, x2=scale.frame.right, y1=scale.y(series.aim), y2=scale.y(series.aim),
                   stroke=RED, stroke_width=2, stroke_dasharray="3 3")


def _ends(series: Series, scale: Scale) -> Iterator[Markup]:
    """Each line's words at its end; words never cover one another."""
    found, said = series.limits, []
    if found:
        trial = " (trial)" if found.trial else ""
        said = [(found.mean, f"mean {series.fine(found.mean)}"),
                (found.upper, f"upper {series.bound(found.upper)}{trial}"),
                (found.lower, f"lower {series.bound(found.lower)}{trial}")]
    if series.aim is not None:
        said.append((series.aim, f"target {series.said(series.aim)}"))
    taken = -100.0
    for value, words in sorted(said, key=lambda end: -end[0]):
        taken = max(scale.y(value) + 5, taken + 16)
        yield text(words, scale.frame.right + 6, taken, size=14)


def _joined(series: Series, scale: Scale) -> Iterator[Markup]:
    """A line between neighbours only: gaps and beginnings anew stay open. Without limits the line is dotted."""
    starts = {one.start for one in series.stretches}
    for n in range(1, len(series.points)):
        before, value = series.values[n - 1], series.values[n]
        if before is not None and value is not None and n not in starts:
            dots = "2 4" if series.points[n].open or not _at(series, n).limits else None
            yield mark("line", x1=scale.x(n - 1), y1=scale.y(before), x2=scale.x(n), y2=scale.y(value), stroke=LINE,
                       stroke_width=2, stroke_dasharray=dots)


def _at(series: Series, n: int):
    """The stretch in which a point lies."""
    return next((one for one in series.stretches if one.start <= n < one.end), series.stretches[-1])


def _missing(series: Series, scale: Scale) -> Iterator[Markup]:
    """A grey box where nothing was returned; its words stand in it."""
    frame = scale.frame
    for n, point in enumerate(series.points):
        if point.hits is None and point.apart is None:
            x = scale.x(n)
            yield mark("rect", x=x - scale.step / 2 + 1, y=frame.top, width=max(scale.step - 2, 2),
                       height=frame.bottom - frame.top, fill=PALE)
            if frame is LARGE:
                yield text("not returned", x + 5, frame.bottom - 8, size=14, fill=GREY, turned=True)


def _points(series: Series, scale: Scale) -> Iterator[Markup]:
    for n, (point, value) in enumerate(zip(series.points, series.values, strict=True)):
        if value is not None:
            yield _point(series, point, scale.x(n), scale.y(value), series.signals[n], scale.frame.dot)


def _point(series: Series, point: Point, x: float, y: float, signal: Signal | None, dot: int) -> Markup:
    """Round and grey for chance, blue square for better, orange triangle for worse, purple diamond for neither."""
    if point.open:
        return mark("circle", cx=x, cy=y, r=dot + 1, fill="#ffffff", stroke=INK, stroke_width=2)
    if signal is None:
        return mark("circle", cx=x, cy=y, r=dot, fill=LINE, stroke=INK)
    edge, side = {"stroke": INK, "stroke_width": 1}, dot * 1.6
    if not series.good:
        return mark("path", d=_path(x, y - side, (side, side), (-side, side), (-side, -side)), fill=PURPLE, **edge)
    if ("higher" if signal.high else "lower") == series.good:
        return mark("rect", x=x - dot - 1, y=y - dot - 1, width=2 * dot + 2, height=2 * dot + 2, fill=BLUE, **edge)
    return mark("path", d=_path(x, y - side, (side, 1.75 * side), (-2 * side, 0)), fill=ORANGE, **edge)


def _path(x: float, y: float, *steps: tuple[float, float]) -> str:
    return f"M{x:.1f} {y:.1f} " + " ".join(f"l{dx:.1f} {dy:.1f}" for dx, dy in steps) + " z"


def _months(series: Series, scale: Scale) -> Iterator[Markup]:
    """The month, every other one where there are many, and under every point how many were owed."""
    every, bottom = ceil(len(series.points) / MOST_LABELS), scale.frame.bottom
    yield from _owed(series, scale)
    for n, point in enumerate(series.points):
        x = scale.x(n)
        if (len(series.points) - 1 - n) % every == 0:
            *day, year = point.label.split(" ")
            yield text(" ".join(day), x, bottom + 20, size=14, anchor="middle")
            yield text(year, x, bottom + 36, size=14, fill=GREY, anchor="middle")
        if point.open:
            yield text(so_far(series, n), min(x, scale.frame.right - 10), bottom + 84, size=14, fill=GREY,
                       anchor="middle")


def _owed(series: Series, scale: Scale) -> Iterator[Markup]:
    """Out of how many, under every point; numbers that would touch are turned."""
    if series.kind == DAYS or series.shy:
        return
    y = scale.frame.bottom + 54
    said = {n: str(point.owed or "none") for n, point in enumerate(series.points) if point.hits is not None}
    wide = max(map(len, said.values()), default=0) * DIGIT > scale.step - 6
    yield text("of", scale.frame.left - 8, y, size=12, fill=GREY, anchor="end")
    for n, words in said.items():
        if wide:
            yield text(words, scale.x(n) + 4, y + 14, size=12, fill=GREY, turned=True)
        else:
            yield text(words, scale.x(n), y, size=12, fill=GREY, anchor="middle")
