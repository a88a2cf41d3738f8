"""The profile of children in care as it was made each month, and what was decided about its gaps."""
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.forms.looked_after.care_profiled import CareProfiled
from kith.forms.looked_after.gap_decided import GapDecided
from kith.forms.looked_after.gap_outcome import GapOutcome
from kith.worklists.counted.care_profile import ALL

SAID = """
select e.root, e.form, e.happened_at, e.answers from records_subject s join records_entry e on e.subject_id = s.id
where s.kind = 'locality' and e.form = any(%s::text[]) and not exists (select from records_entry later
    where later.subject_id = e.subject_id and later.root = e.root and later.seq > e.seq) and e.how <> 'strike'
order by e.seq
"""
DUTIES = """
select d.trigger_root, d.row_key, d.duty, d.id, d.due_at, d.evidence from duties_duty d
where d.pathway = 'profile_of_care' and d.duty in ('decide', 'outcome') and d.state <> 'no longer owed'
"""
MONTHS = 13


@dataclass(frozen=True)
class Profile:
    """One month: a cell that may not be shown is none."""

    month: date
    children: int | None   # none: fewer than five
    sizes: Mapping[tuple[str, str], int | None]
    cells: Mapping[tuple[str, str, str], tuple[int | None, ...]]
    reasons: Mapping[tuple[str, str], int | None]

    def all(self, measure: str) -> tuple[int | None, ...]:
        """Need, none and unknown of all children."""
        return self.cells.get((measure, ALL, ALL), (None, None, None))


@dataclass(frozen=True)
class Asked:
    """A gap that must be decided about: when it was asked, what was decided, and what came of it."""

    words: str
    since: datetime
    duty: str
    overdue: bool
    due: datetime | None
    decided: Mapping | None = None
    decided_at: datetime | None = None
    outcome: Mapping | None = None


@dataclass(frozen=True)
class Profiled:
    """Each month, the newest first, and every gap that was asked about, the newest first."""

    months: tuple[Profile, ...]
    asked: tuple[Asked, ...]


def profiled(cur: Cursor, at: datetime) -> Profiled:
    """Everything that the program counted and the commissioner said."""
    rows = cur.execute(SAID, ([CareProfiled.key, GapDecided.key, GapOutcome.key],)).fetchall()
    months = {said["month"]: _profile(said) for _, form, _, said in rows if form == CareProfiled.key}
    newest = sorted(months.values(), key=lambda one: one.month, reverse=True)[:MONTHS]
    return Profiled(tuple(newest), tuple(_asked(rows, cur.execute(DUTIES).fetchall(), at)))


def _profile(said: Mapping) -> Profile:
    return Profile(
        date.fromisoformat(str(said["month"])[:10]), _many(said, "children"),
        {(row["by"], row["of"]): _many(row, "children") for row in said.get("sizes") or ()},
        {(row["measure"], row["by"], row["of"]): tuple(_many(row, part) for part in ("need", "none", "unknown"))
         for row in said.get("cells") or ()},
        {(row["measure"], row["why"]): _many(row, "children") for row in said.get("reasons") or ()})


def _many(row: Mapping, part: str) -> int | None:
    return None if row.get(part) is None else int(row[part])


def _asked(rows: Iterable[tuple], duties: Iterable[tuple], at: datetime) -> list[Asked]:
    said = {root: (happened, answers) for root, _, happened, answers in rows}
    owed = {(root, row, duty): rest for root, row, duty, *rest in duties}
    found = [_one(row, happened, root, owed, said, at) for root, form, happened, answers in rows
             if form == CareProfiled.key for row in answers.get("asks") or ()]
    return sorted(filter(None, found), key=lambda one: one.since, reverse=True)


def _one(row: Mapping, happened: datetime, root: int, owed: Mapping, said: Mapping, at: datetime) -> Asked | None:
    if (root, row["_row"], "decide") not in owed:
        return None
    key, due, evidence = owed[root, row["_row"], "decide"]
    when, decided = said.get(evidence, (None, None))
    _, outcome = said.get(owed.get((root, row["_row"], "outcome"), (None,) * 3)[2], (None, None))
    late = decided is None and due is not None and due <= at
    return Asked(row["name"], happened, key, late, due, decided, when, outcome)
