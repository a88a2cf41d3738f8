"""What persons decided about a measure's chart: limits that stay, limits begun anew, a target; read from entries."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from psycopg import Cursor

from kith.access import workers
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.records import reading
from kith.worklists.counted.series import Series
from kith.worklists.counted.statistics import TRIAL, Limits

FORM = "limits_decided"
LOCALITY = "select id from records_subject where kind = 'locality' order by id limit 1"


@dataclass(frozen=True)
class Decision:
    """One decision, by whom and when; it stays readable when a later one takes its place."""

    root: int
    subject_id: int
    measure: str
    what: str
    why: str
    by: str
    at: datetime
    answers: dict

    @property
    def month(self) -> str:
        """From which month the limits begin anew, such as 2026-03."""
        return str(self.answers.get("month", ""))[:7]

    @property
    def through(self) -> str:
        """Up to which month the fixed limits were reckoned."""
        return str(self.answers.get("through", ""))[:7]


def decided(cur: Cursor, subject_ids: Iterable[int] = ()) -> list[Decision]:
    """Every decision about the locality's charts and those of these teams, in the order in which they were made."""
    whole = [row[0] for row in cur.execute(LOCALITY).fetchall()]
    rows = reading.versions(cur, [*whole, *subject_ids], [FORM])
    standing = sorted(fold_all(Version(*row) for row in rows), key=lambda one: one.root)
    names = workers.names(cur, (one.by for one in standing))
    return [_decision(one, names) for one in standing]


def _decision(one: Standing, names: dict[int, str]) -> Decision:
    answers = one.answers
    return Decision(one.root, one.subject, str(answers.get("measure", "")), str(answers.get("what", "")),
                    str(answers.get("why", "")), names.get(one.by, ""), one.versions[0].recorded, answers)


def ruled(series: Series, decisions: Sequence[Decision]) -> Series:
    """The series with what was decided about it: no line, mean or run goes on across a beginning anew."""
    begun = [one.month for one in decisions if one.what == "rebase"]
    breaks = {n for month in begun if (n := _first_from(series, month)) is not None}
    fixed = {_stretch(series, breaks, one.through): _limits(one) for n, one in enumerate(decisions)
             if _holds(one, decisions[n + 1:], series.kind)}
    aims = [one for one in decisions if one.what in ("target", "no_target")]
    target = aims[-1].answers.get("target") if aims else series.target
    return replace(series, breaks=tuple(sorted(breaks)), fixed=tuple(fixed.items()), target=target,
                   ruled_by=tuple(decisions))


def may_be_fixed(series: Series) -> bool:
    """From twelve points on, and not twice."""
    found = series.limits
    return found is not None and not found.fixed and found.points >= TRIAL


def fixing(series: Series) -> dict[str, str]:
    """What is said of the limits as they are, so that they stay whatever is corrected later."""
    found = series.limits
    last = [point.month for point in series.points if not point.open][-1]
    return {"drawn": series.kind, "mean": repr(found.mean), "lower": repr(found.lower), "upper": repr(found.upper),
            "through": last}


def _holds(one: Decision, later: Sequence[Decision], kind: str) -> bool:
    """Fixed limits hold of what was drawn then, until somebody begins anew at or before their last month."""
    anew = any(other.what == "rebase" and other.month <= one.through for other in later)
    return one.what == "fix" and one.answers.get("drawn") == kind and not anew


def _limits(one: Decision) -> Limits:
    mean, lower, upper = (float(one.answers[name]) for name in ("mean", "lower", "upper"))
    return Limits(mean, lower, upper, TRIAL, fixed=True)


def _first_from(series: Series, month: str) -> int | None:
    """Where the points of this month and later begin."""
    return next((n for n, point in enumerate(series.points) if point.month >= month), None)


def _stretch(series: Series, breaks: set[int], month: str) -> int:
    """The beginning of the stretch in which this month lies."""
    return max((n for n in {0, *breaks} if n < len(series.points) and series.points[n].month <= month), default=0)
