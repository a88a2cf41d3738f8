"""Charts over time that tell change from chance: individuals and moving range, four signals, and shares' intervals."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from statistics import NormalDist, fmean

WIDTH, OUTLIER = 2.66, 3.267      # 3 / d2 and D4 for moving ranges of two neighbours
FEWEST, TRIAL = 6, 12             # no limits below 6 points; trial limits below 12
SMALL = 5                         # fewer than this in a cell may point at a person
NAMES = ("outside", "trend", "2 of 3", "run")     # where several apply, the first of these is the one named
Values = Sequence[float | None]                   # None: nothing was returned; never zero and never joined


@dataclass(frozen=True)
class Rules:
    """Which edition is used: published sets give runs and trends of 5, 6 or 7, and not all leave jumps out.

    The longest cries wolf least.
    """

    run: int = 7
    trend: int = 7
    screen_outliers: bool = True


USUAL = Rules()


@dataclass(frozen=True)
class Limits:
    """The mean and the range in which chance alone moves the points; fixed ones stay until a person says otherwise."""

    mean: float
    lower: float
    upper: float
    points: int
    fixed: bool = False

    @property
    def trial(self) -> bool:
        return self.points < TRIAL and not self.fixed


@dataclass(frozen=True)
class Signal:
    """What is unusual at a point, and on which side: high or low (for a trend: rising or falling)."""

    name: str
    high: bool


def limits(values: Values, screen_outliers: bool = True) -> Limits | None:
    """Mean and 2.66 average moving ranges; a few huge jumps are left out of the average so that they hide nothing.

    Where all that moves at all would be left out, it stays in: limits without width would call every point unusual.
    """
    known = [value for value in values if value is not None]
    ranges = [abs(b - a) for a, b in pairwise(values) if a is not None and b is not None]
    if len(known) < FEWEST or not ranges:
        return None
    if screen_outliers and fmean(ranges) > 0:
        bound = OUTLIER * fmean(ranges)
        small = [one for one in ranges if one < bound]
        ranges = small if any(small) else ranges
    reach = WIDTH * fmean(ranges)
    return Limits(fmean(known), fmean(known) - reach, fmean(known) + reach, len(known))


def signals(values: Values, limits: Limits | None, rules: Rules = USUAL) -> list[Signal | None]:
    """The signal at each point, or None; every member of a run is marked."""
    if limits is None:
        return [None] * len(values)
    found = {"outside": _outside(values, limits), "trend": _trends(values, rules.trend),
             "2 of 3": _near(values, limits), "run": _runs(values, limits, rules.run)}
    return [next((Signal(name, found[name][n]) for name in NAMES if n in found[name]), None)
            for n in range(len(values))]


def _outside(values: Values, limits: Limits) -> dict[int, bool]:
    return {n: value > limits.upper for n, value in enumerate(values)
            if value is not None and not limits.lower <= value <= limits.upper}


def _runs(values: Values, limits: Limits, run: int) -> dict[int, bool]:
    """Seven in a row strictly on one side; a point on the mean, or a missing one, breaks the run."""
    sides = [0 if value is None else (value > limits.mean) - (value < limits.mean) for value in values]
    return {n: sides[n] > 0 for start, end in _stretches(sides) if end - start >= run for n in range(start, end)}


def _trends(values: Values, trend: int) -> dict[int, bool]:
    """Seven in a row each higher, or each lower, than the one before: six steps the same way."""
    steps = [0 if a is None or b is None else (b > a) - (b < a) for a, b in pairwise(values)]
    return {n: steps[start] > 0 for start, end in _stretches(steps) if end - start >= trend - 1
            for n in range(start, end + 1)}


def _stretches(sides: Sequence[int]) -> list[tuple[int, int]]:
    """Where one non-zero side goes on: [start, end)."""
    found, start = [], 0
    for n in range(1, len(sides) + 1):
        if n == len(sides) or sides[n] != sides[start]:
            found += [(start, n)] if sides[start] else []
            start = n
    return found


def _near(values: Values, limits: Limits) -> dict[int, bool]:
    """Two of three neighbours in the outer third, all three on that side of the mean; only the near ones are marked."""
    found = {}
    for high, limit in ((True, limits.upper), (False, limits.lower)):
        for start in range(len(values) - 2):
            three = range(start, start + 3)
            if all(values[n] is not None and _on_side(values[n], limits.mean, high) for n in three):
                near = [n for n in three if _is_near(values[n], limits.mean, limit)]
                found |= dict.fromkeys(near, high) if len(near) >= 2 else {}
    return found


def _on_side(value: float, mean: float, high: bool) -> bool:
    return value > mean if high else value < mean


def _is_near(value: float, mean: float, limit: float) -> bool:
    return abs(limit - mean) * 2 / 3 < abs(value - mean) <= abs(limit - mean)


def variation(values: Values, limits: Limits | None, better: str = "", rules: Rules = USUAL) -> str:
    """What the latest point says: common cause, improving, concerning or neither, with high or low."""
    if limits is None or not values or values[-1] is None:
        return ""
    latest = signals(values, limits, rules)[-1]
    if latest is None:
        return "common cause"
    side = "high" if latest.high else "low"
    if not better:
        return f"neither, {side}"
    return f"{'improving' if side == _good(better) else 'concerning'}, {side}"


def assurance(limits: Limits | None, target: float | None, better: str) -> str:
    """Whether, as things are, a target will keep being met: only with a target, a direction and limits."""
    if limits is None or target is None or not better:
        return ""
    if limits.lower <= target <= limits.upper:
        return "hit and miss"
    met = limits.lower > target if better == "higher" else limits.upper < target
    return "will keep meeting" if met else "will keep missing"


def _good(better: str) -> str:
    return {"higher": "high", "lower": "low"}[better]


def hidden_cells(rows: list[list[int]], small: int = SMALL, columns: bool = True, known: int | None = None,
                 also: Iterable[tuple[int, int]] = ()) -> list[list[int | None]]:
    """None for every cell of 1 to 4 in a table with totals, and for a second where the first could be worked out.

    ``known`` is a row that is shown elsewhere: none of it is hidden for another's sake, where anything else will do.
    ``also`` are hidden for another reason.
    """
    hidden = {(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if 0 < cell < small} | {*also}
    lines = [[(r, c) for c in range(len(row))] for r, row in enumerate(rows)]
    lines += [list(column) for column in zip(*lines, strict=True)] if columns and len(rows) > 1 else []

    def worth(place: tuple[int, int], beside: int) -> tuple:
        """Whoever knows the sum of the two, and that one is few and the other is not, must not know how few."""
        cell = rows[place[0]][place[1]]
        tells = beside + cell < 2 * small - 1
        return place[0] == known, cell == 0, tells, -cell if tells else cell, place

    while weak := [line for line in lines if len(hidden.intersection(line)) == 1 and len(line) > 1]:
        ((row, column),) = hidden.intersection(weak[0])
        hidden.add(min((place for place in weak[0] if place not in hidden),
                       key=lambda place, few=rows[row][column]: worth(place, few)))
    return [[None if (r, c) in hidden else cell for c, cell in enumerate(row)] for r, row in enumerate(rows)]


def shown_cells(rows: Sequence[Sequence[int]], hides: bool) -> list[list[int | None]]:
    """The cells of each line; of few nothing is said where ``hides``, as to whoever may open no person."""
    every = [list(row) for row in rows]
    return hidden_cells(every) if hides and every else every


def interval(hits: int, of: int, sure: float = 0.95) -> tuple[float, float]:
    """Wilson's interval for a share: honest for few and for none, where the usual one says "exactly nothing"."""
    if of == 0:
        return 0.0, 1.0
    z, share = NormalDist().inv_cdf((1 + sure) / 2), hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - half), min(1.0, middle + half)
