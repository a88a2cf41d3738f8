"""Each month the needs of all children in care are counted; its greatest gaps are put before the commissioner."""
from collections.abc import Iterator
from datetime import date, datetime

from kith.duties.settings import values
from kith.engine.calendar import add_months
from kith.forms.looked_after.care_profiled import CareProfiled
from kith.intake import by_itself, locality
from kith.intake.rounds import monthly
from kith.intake.statement import Said
from kith.records.database import committed, cursor
from kith.statuses.profiling import LEAST, MONTHS
from kith.worklists.counted import care_gaps, care_profile, few
from kith.worklists.counted.care_profile import Counted
from kith.worklists.counted.statistics import SMALL

ASKED = """
select answers ->> 'month', coalesce(answers -> 'asks', '[]') from records_entry where subject_id = %s and form = %s
    and how <> 'strike'
"""


def check_due(at: datetime) -> int:
    """Makes the profile of this month, if it is not made and there are enough children in care to count."""
    month = monthly.began(at)
    with committed() as cur:
        record, key = locality.record(cur, at), locality.key(cur, at)
        last = monthly.last(cur, record, CareProfiled.key)
    if not [*monthly.owed(last, month)]:
        return 0
    with cursor() as cur:
        asked = cur.execute(ASKED, (record, CareProfiled.key)).fetchall()
        found = care_profile.counted(cur, at)
    settled = set(_settled(asked, month, int(values().of(MONTHS, at))))
    _say(key, found, values().of(LEAST, at), settled, month, at)
    return 1


def _settled(made: list[tuple], month: date, months: int) -> Iterator[str]:
    """What was asked within the year is decided, or still chased: it is not asked again."""
    yield from (row["gap"] for one, asks in made if date.fromisoformat(one[:10]) > add_months(month, -months)
                for row in asks)


def _say(key: str, found: Counted, least: float, settled: set[str], month: date, at: datetime) -> None:
    told = {"month": month.isoformat()}
    if found.children >= SMALL:   # nothing of fewer is said, not even how many they are
        told |= _told(found, least, settled)
    said = Said(CareProfiled.key, {name: value for name, value in told.items() if value},
                occasion=f"profile:{month}", happened=at.isoformat())
    by_itself.say(f"profile:{month}", key, said, at)


def _told(found: Counted, least: float, settled: set[str]) -> dict:
    shown = few.cells(found)
    reasons = few.reasons(found, shown)
    asks = [{"_row": gap.key, "gap": gap.key, "name": gap.words}
            for gap in care_gaps.greatest(found, shown, reasons, least, settled)]
    return {"children": str(found.children), "sizes": [*_sizes(found)], "cells": [*_cells(shown)],
            "reasons": [*_reasons(reasons)], "asks": asks}


def _sizes(found: Counted) -> Iterator[dict]:
    for (by, of), many in few.sizes(found).items():
        yield {"_row": f"{by}-{of}", "by": by, "of": of} | _shown(children=many)


def _cells(shown: few.Shown) -> Iterator[dict]:
    for (measure, by, of), (need, none, unknown) in shown.items():
        yield {"_row": f"{measure}-{by}-{of}", "measure": measure, "by": by, "of": of} | _shown(
            need=need, none=none, unknown=unknown)


def _reasons(reasons: dict) -> Iterator[dict]:
    for (measure, why), many in reasons.items():
        yield {"_row": f"{measure}-{why}", "measure": measure, "why": why} | _shown(children=many)


def _shown(**counts: int | None) -> dict[str, str]:
    return {name: str(count) for name, count in counts.items() if count is not None}
