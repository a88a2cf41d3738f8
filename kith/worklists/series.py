"""One measure month by month, with what may be said of it: the sentence, the table and the drawing share this."""
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from kith.worklists.statistics import (
    FEWEST,
    RUN,
    TREND,
    Limits,
    Signal,
    assurance,
    limits,
    signals,
    variation,
)

TOO_FEW = 10     # below this a month, a share jumps by a tenth for each child; counts are shown instead
ASSURED = {
    "will keep meeting": "as things are, it will keep being met",
    "will keep missing": "as things are, it will keep being missed",
    "hit and miss": "as things are, it will be met in some months and missed in others",
}
UNUSUAL = {"outside": "outside the usual range", "trend": f"one of {TREND} or more in a row going one way",
           "2 of 3": "one of 2 in 3 close to a limit", "run": f"one of {RUN} or more in a row on one side of the mean"}
EDITION = (f"Limits are the mean and 2.66 average moving ranges; jumps of 3.267 times the average or more are left "
           f"out of that average. Runs and trends are {RUN} points.")


@dataclass(frozen=True)
class Point:
    """One month: ``hits`` of ``owed``; None where nothing was returned; ``open`` while the month still runs."""

    label: str
    hits: int | None
    owed: int | None
    open: bool = False


@dataclass(frozen=True)
class Series:
    """``better`` is higher, lower or empty; ``target`` and shares are in per cent."""

    title: str
    points: tuple[Point, ...]
    better: str = "higher"
    target: float | None = None

    @cached_property
    def as_counts(self) -> bool:
        """A share of few is not charted: the misses are counted instead."""
        owed = [point.owed for point in self.points if point.owed and not point.open]
        return not owed or median(owed) < TOO_FEW

    @cached_property
    def values(self) -> list[float | None]:
        return [self._value(point) for point in self.points]

    def _value(self, point: Point) -> float | None:
        """A month in which nothing was owed has no value: it is neither kept nor missed."""
        if point.hits is None or not point.owed:
            return None
        return float(point.owed - point.hits) if self.as_counts else 100 * point.hits / point.owed

    @cached_property
    def closed(self) -> list[float | None]:
        """The values the rules look at; the month that still runs is outside all of them."""
        return [value for value, point in zip(self.values, self.points, strict=True) if not point.open]

    @cached_property
    def limits(self) -> Limits | None:
        return limits(self.closed)

    @cached_property
    def signals(self) -> list[Signal | None]:
        found = iter(signals(self.closed, self.limits))
        return [None if point.open else next(found) for point in self.points]

    @property
    def good(self) -> str:
        """Which direction is better for what is drawn: counts are of misses."""
        return "lower" if self.as_counts and self.better == "higher" else self.better

    @property
    def aim(self) -> float | None:
        return None if self.as_counts else self.target

    @property
    def variation(self) -> str:
        return variation(self.closed, self.limits, self.good)

    @property
    def assurance(self) -> str:
        return assurance(self.limits, self.aim, self.good)

    def said(self, value: float) -> str:
        return f"{value:.0f}" if self.as_counts else f"{value:.0f}%"

    def fine(self, value: float) -> str:
        """A mean or limit: of counts to a tenth, since between 0 and 1 everything happens."""
        return f"{value:.1f}" if self.as_counts else f"{value:.0f}%"

    def bound(self, value: float) -> str:
        """A limit; one beyond the possible is used by the rules and said as what it is."""
        if value < 0:
            return f"under {self.said(0)}"
        return "over 100%" if value > 100 and not self.as_counts else self.fine(value)


def sentence(series: Series) -> str:
    """The whole chart in words."""
    points = [point for point in series.points if not point.open]
    if not any(point.hits is not None for point in points):
        return f"{series.title}: no month has been counted yet."
    parts = [f"{series.title}, monthly, {points[0].label} to {points[-1].label}.", _latest(series), _range(series),
             _unusual(series), _target(series), _missing(points)]
    return " ".join(part for part in parts if part)


def _latest(series: Series) -> str:
    point, value = next(((p, v) for p, v in zip(reversed(series.points), reversed(series.values), strict=True)
                         if v is not None and not p.open), (None, None))
    if point is None:
        return "No month had any owed."
    if series.as_counts:
        return (f"Fewer than {TOO_FEW} a month, so counts are shown, not shares. "
                f"Latest: {point.owed - point.hits} of {point.owed} not in time.")
    return f"Latest {series.said(value)} ({point.hits} of {point.owed})."


def _range(series: Series) -> str:
    found = series.limits
    if found is None:
        return f"Fewer than {FEWEST} points, or no two months side by side: no usual range yet."
    trial = f" Trial limits: {found.points} points so far." if found.trial else ""
    return f"Mean {series.fine(found.mean)}, limits {series.bound(found.lower)} to {series.bound(found.upper)}.{trial}"


def _unusual(series: Series) -> str:
    latest = next((found for point, found in zip(reversed(series.points), reversed(series.signals), strict=True)
                   if not point.open), None)
    if series.limits is None:
        return ""
    if latest is None:
        return "Nothing unusual in the latest month."
    return f"Unusual: the latest is {UNUSUAL[latest.name]} ({series.variation})."


def _target(series: Series) -> str:
    if not series.assurance:
        return ""
    found = series.limits
    where = ("lies above the upper limit" if series.aim > found.upper else
             "lies below the lower limit" if series.aim < found.lower else "lies between the limits")
    return f"The target, {series.said(series.aim)}, {where}: {ASSURED[series.assurance]}."


def _missing(points: list[Point]) -> str:
    missing = [point.label for point in points if point.hits is None]
    return f"Not returned: {', '.join(missing)}." if missing else ""
