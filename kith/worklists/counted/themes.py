"""What practices were given to learn from in a quarter: how often each sign, and how much was answered; no child."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.calendar import add_months, local, local_moment
from kith.forms.sent.learning_point import SIGNS

POINTS = """
select d.state in ('done', 'done late'), d.open and d.due_at <= %s, coalesce(asked.answers -> 'signs', '[]'::jsonb),
    (select said.answers ->> 'session' from records_said(d.subject_id, 'learning_reply', d.evidence) said)
from duties_duty d join lateral records_said(d.subject_id, 'learning_point', d.trigger_root) asked on true
where d.pathway = 'learning_answered' and d.duty = 'decided' and d.state <> 'no longer owed'
    and d.happened_at >= %s and d.happened_at < %s
"""


@dataclass(frozen=True)
class Quarter:
    """``themes``: the words of each sign, and in how many items it stood."""

    began: date
    items: int
    answered: int
    late: int
    usable: int
    themes: tuple[tuple[str, int], ...]


def quarter(cur: Cursor, day: date, at: datetime) -> Quarter:
    """The quarter in which this day is."""
    began = day.replace(month=day.month - (day.month - 1) % 3, day=1)
    rows = cur.execute(POINTS, (at, local_moment(began), local_moment(add_months(began, 3)))).fetchall()
    signs = Counter(sign for _, _, said, _ in rows for sign in said if sign in SIGNS)
    themes = tuple((SIGNS[key], times) for key, times in signs.most_common())
    return Quarter(began, len(rows), sum(done for done, *_ in rows), sum(late for _, late, *_ in rows),
                   sum(session == "yes" for *_, session in rows), themes)


def this_and_last(cur: Cursor, at: datetime) -> tuple[Quarter, Quarter]:
    """The quarter that runs, and the one before it."""
    today = local(at).date()
    return tuple(quarter(cur, day, at) for day in (today, add_months(today.replace(day=1), -3)))
