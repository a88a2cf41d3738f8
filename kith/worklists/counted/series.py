"""One measure over time, stretch by stretch between the moments at which a person began its limits anew."""
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from kith.worklists.counted.statistics import USUAL, Limits, Rules, Signal, assurance, limits, signals, variation

TOO_FEW = 10     # below this a month, a share jumps by a tenth for each child; counts are shown instead
SHARE, COUNT, DAYS = "share", "count", "days"


@dataclass(frozen=True)
class Point:
    """One month: ``hits`` of ``owed``; None where nothing was returned; ``open`` while the month still runs.

    Where events are rare a point is one event, and ``apart`` the days since the one before.
    """

    label: str
    hits: int | None
    owed: int | None
    open: bool = False
    days: int = 0
    apart: int | None = None
    month: str = ""


@dataclass(frozen=True)
class Stretch:
    """Points from one beginning anew to the next, with the limits that hold there; ``end`` is not part of it."""

    start: int
    end: int
    limits: Limits | None


@dataclass(frozen=True)
class Series:
    """``better`` is higher, lower or empty; ``target`` and shares are in per cent.

    ``breaks`` are where a person began the limits anew; ``fixed``, by the beginning of their stretch, are those that a
    person fixed: they stay, whatever comes after.
    """

    title: str
    points: tuple[Point, ...]
    better: str = "higher"
    target: float | None = None
    breaks: tuple[int, ...] = ()
    fixed: tuple[tuple[int, Limits], ...] = ()
    rules: Rules = USUAL
    few: int = TOO_FEW
    shy: bool = False      # no count is said, since a small one could be met or worked out
    ruled_by: tuple = ()   # what persons decided about it, in the order in which they did

    @cached_property
    def kind(self) -> str:
        """A share of few is not charted: the misses are counted instead, or the days between them."""
        if any(point.apart is not None for point in self.points):
            return DAYS
        owed = [point.owed for point in self.points if point.owed and not point.open]
        return COUNT if not owed or median(owed) < self.few else SHARE

    @property
    def as_counts(self) -> bool:
        return self.kind != SHARE

    @cached_property
    def values(self) -> list[float | None]:
        return [self._value(point) for point in self.points]

    def _value(self, point: Point) -> float | None:
        """A month in which nothing was owed has no value, and of few there is no share."""
        if self.kind == DAYS:
            return float(point.apart) if point.apart is not None else None
        if point.hits is None or not point.owed:
            return None
        if self.kind == COUNT:
            return float(point.owed - point.hits)
        return 100 * point.hits / point.owed if point.owed >= self.few else None

    @cached_property
    def closed(self) -> list[float | None]:
        """The values the rules look at; what still runs is outside all of them."""
        return [value for value, point in zip(self.values, self.points, strict=True) if not point.open]

    @cached_property
    def stretches(self) -> list[Stretch]:
        """Each with its own limits: a person's, where they fixed them, else what its own points say."""
        ends = sorted({0, len(self.closed), *(one for one in self.breaks if 0 < one < len(self.closed))})
        fixed = dict(self.fixed)
        return [Stretch(start, end, fixed.get(start) or limits(self.closed[start:end], self.rules.screen_outliers))
                for start, end in pairwise(ends)] or [Stretch(0, 0, None)]

    @property
    def limits(self) -> Limits | None:
        """Those that hold now."""
        return self.stretches[-1].limits

    @cached_property
    def signals(self) -> list[Signal | None]:
        """No run goes on across a beginning anew."""
        found: list[Signal | None] = []
        for one in self.stretches:
            found += signals(self.closed[one.start:one.end], one.limits, self.rules)
        return found + [None] * (len(self.points) - len(self.closed))

    @property
    def good(self) -> str:
        """Which direction is better for what is drawn: counts are of misses, days are between them."""
        return {"higher": "lower", "lower": "higher"}.get(self.better, "") if self.kind == COUNT else self.better

    @property
    def aim(self) -> float | None:
        return None if self.as_counts else self.target

    @property
    def variation(self) -> str:
        last = self.stretches[-1]
        return variation(self.closed[last.start:last.end], last.limits, self.good, self.rules)

    @property
    def assurance(self) -> str:
        return assurance(self.limits, self.aim, self.good)

    @property
    def latest(self) -> tuple[Point, float] | None:
        """The last closed point that has a value."""
        return next(((point, value) for point, value in self._backwards() if value is not None), None)

    @property
    def not_returned(self) -> list[Point]:
        """The latest months in a row of which nothing came, up to the last that is closed."""
        missing = []
        for point, _ in self._backwards():
            if point.hits is not None or point.apart is not None:
                break
            missing.append(point)
        return missing[::-1]

    def _backwards(self) -> Iterator[tuple[Point, float | None]]:
        pairs = zip(reversed(self.points), reversed(self.values), strict=True)
        return ((point, value) for point, value in pairs if not point.open)

    def said(self, value: float) -> str:
        return f"{value:.0f}%" if self.kind == SHARE else f"{value:.0f}"

    def fine(self, value: float) -> str:
        """A mean or limit: of counts to a tenth, since between 0 and 1 everything happens."""
        return f"{value:.1f}" if self.as_counts else f"{value:.0f}%"

    def bound(self, value: float) -> str:
        """A limit; one beyond the possible is used by the rules and said as what it is."""
        if value < 0:
            return f"under {self.said(0)}"
        return "over 100%" if value > 100 and not self.as_counts else self.fine(value)
