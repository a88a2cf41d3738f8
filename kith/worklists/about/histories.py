"""A child's visits to A&E of one year beside those of sisters and brothers, for whoever decides about the pattern."""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import opening, visibility
from kith.records import subjects
from kith.records.subjects import Subject
from kith.worklists.about.siblings import sisters_and_brothers
from kith.worklists.about.visits import YEAR, Visit, visits


@dataclass(frozen=True)
class History:
    """One child, and their visits of a year, the newest first."""

    child: Subject
    visits: tuple[Visit, ...]


def side_by_side(cur: Cursor, subject_id: int, worker_id: int, at: datetime) -> list[History]:
    """The child first, then those sisters and brothers whom this worker may see, whether or not they came."""
    others = sisters_and_brothers(cur, [subject_id])[subject_id]
    seen = visibility.visible(cur, worker_id, others, at)
    shown = [subject_id, *(one for one in sorted(seen) if opening.opens(cur, worker_id, one, at))]
    names, came = subjects.headers(cur, shown), visits(cur, shown)
    return list(_histories(shown, names, came, at))


def _histories(shown: list[int], names: dict[int, Subject], came: list[Visit], at: datetime) -> Iterator[History]:
    for one in shown:
        of_year = (visit for visit in came if visit.person == one and visit.arrived and at - YEAR < visit.arrived <= at)
        yield History(names[one], tuple(of_year))
