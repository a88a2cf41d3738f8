"""A series in words: the sentence beside a chart is what the chart says to whoever does not see it."""
from calendar import month_name

from kith.worklists.counted.series import DAYS, Point, Series
from kith.worklists.counted.statistics import FEWEST, Rules

WHOLE = {name[:3]: name for name in month_name if name}
ASSURED = {
    "will keep meeting": "as things are, it will keep being met",
    "will keep missing": "as things are, it will keep being missed",
    "hit and miss": "as things are, it will be met in some months and missed in others",
}


def edition(rules: Rules) -> str:
    """Which of the published rules are used here: printed under every chart."""
    jumps = "are left out of" if rules.screen_outliers else "count in"
    return (f"Limits are the mean and 2.66 average moving ranges; jumps of 3.267 times the average or more {jumps} "
            f"that average. Runs are {rules.run} points and trends {rules.trend}.")


def unusual(series: Series, name: str) -> str:
    """What is unusual at a point, by the rule that found it."""
    return {"outside": "outside the usual range",
            "trend": f"one of {series.rules.trend} or more in a row going one way",
            "2 of 3": "one of 2 in 3 close to a limit",
            "run": f"one of {series.rules.run} or more in a row on one side of the mean"}[name]


def sentence(series: Series) -> str:
    """The whole chart in words."""
    points = [point for point in series.points if not point.open]
    if not any(point.hits is not None or point.apart is not None for point in points):
        return f"{series.title}: no month has been counted yet."
    period = "each miss" if series.kind == DAYS else "monthly"
    parts = [f"{series.title}, {period}, {_span(points[0].label, points[-1].label)}.", latest(series), usual(series),
             unusually(series), target(series), _missing(points)]
    return " ".join(part for part in parts if part)


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def latest(series: Series) -> str:
    """The last closed month: Latest 62% (62 of 100)."""
    if series.latest is None:
        return "No month had any owed."
    point, value = series.latest
    if series.kind == DAYS:
        return f"{drawn_as(series)} Latest: {point.apart} days."
    if series.as_counts:
        return f"{drawn_as(series)} Latest: {point.owed - point.hits} of {point.owed} not in time."
    counted = "" if series.shy else f" ({point.hits} of {point.owed})"
    return f"Latest {series.said(value)}{counted}."


def drawn_as(series: Series) -> str:
    """Why something other than a share is drawn."""
    if series.kind == DAYS:
        return "Misses are rare, so the days between them are shown."
    return f"Fewer than {series.few} a month, so counts are shown, not shares." if series.as_counts else ""


def usual(series: Series) -> str:
    """Mean and limits, whether they are a trial, and whether somebody fixed them."""
    found = series.limits
    if found is None:
        return f"Fewer than {FEWEST} points, or no two months side by side: no usual range yet."
    trial = f" Trial limits: {found.points} points so far." if found.trial else ""
    fixed = " These limits are fixed." if found.fixed else ""
    return (f"Mean {series.fine(found.mean)}, limits {series.bound(found.lower)} to {series.bound(found.upper)}."
            f"{trial}{fixed}")


def unusually(series: Series) -> str:
    """Whether the latest point is unusual, and in which direction."""
    found = next((one for point, one in zip(reversed(series.points), reversed(series.signals), strict=True)
                  if not point.open), None)
    if series.limits is None:
        return ""
    if found is None:
        return "Nothing unusual in the latest month." if series.kind != DAYS else "Nothing unusual in the latest one."
    return f"Unusual: the latest is {unusual(series, found.name)} ({series.variation})."


def target(series: Series) -> str:
    """Where the target lies against what is usual, and what follows as things are."""
    if not series.assurance:
        return ""
    found = series.limits
    where = ("lies above the upper limit" if series.aim > found.upper else
             "lies below the lower limit" if series.aim < found.lower else "lies between the limits")
    return f"The target, {series.said(series.aim)}, {where}: {ASSURED[series.assurance]}."


def _missing(points: list[Point]) -> str:
    missing = [point.label for point in points if point.hits is None and point.apart is None]
    return f"Not returned: {', '.join(missing)}." if missing else ""


def so_far(series: Series, n: int) -> str:
    """July so far: outside all rules."""
    name = series.points[n].label.split()[0]
    return "so far" if series.kind == DAYS else f"{WHOLE.get(name, name)} so far"


def value(series: Series, n: int) -> str:
    """One point's value as a table says it."""
    point, known = series.points[n], series.values[n]
    if point.hits is None and point.apart is None:
        return "Not returned"
    if known is None:
        return "None owed" if not point.owed else f"Fewer than {series.few} owed"
    return f"{known:.0f} days" if series.kind == DAYS else series.said(known)


def counted(series: Series, n: int) -> str:
    """Out of how many; nothing where a small number could be met."""
    point = series.points[n]
    if point.hits is None or series.kind == DAYS:
        return ""
    return "not shown" if series.shy else f"{point.hits} of {point.owed}"


def remarks(series: Series, n: int) -> str:
    """What is unusual at a point, or that it is not over yet."""
    if series.points[n].open:
        return so_far(series, n)
    found = series.signals[n]
    return unusual(series, found.name) if found else ""
