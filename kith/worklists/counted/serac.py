"""Referrals to SERAC, month by month: how many were answered, and of how many whoever made them heard nothing."""
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.engine.calendar import local

# No feedback: SERAC met about them and its day for an answer is over, or no meeting has spoken of them in time.
REFERRED = """
select d.start_at, d.state, d.open, d.due_at <= %(at)s or exists (
    select from duties_duty back where back.subject_id = d.subject_id
        and back.pathway = 'serac_decision_brought_back' and back.open and back.due_at <= %(at)s
        and back.start_at >= d.start_at)
from duties_duty d where d.pathway = 'serac_referral_answered' and d.duty = 'spoken' and d.state <> 'no longer owed'
    order by d.start_at
"""


@dataclass
class Line:
    """Of the referrals of one month: each is exactly one of these."""

    answered: int = 0
    silent: int = 0
    waits: int = 0   # SERAC has not met about them yet, and there is time
    set_aside: int = 0

    @property
    def cells(self) -> list[int]:
        parts = [self.answered, self.silent, self.waits, self.set_aside]
        return [*parts, sum(parts)]


def counted(cur: Cursor, at: datetime) -> dict[str, Line]:
    """By month, the first first."""
    found: dict[str, Line] = defaultdict(Line)
    for start, state, is_open, over in cur.execute(REFERRED, {"at": at}).fetchall():
        line, key = found[f"{local(start).date():%B %Y}"], _which(state, is_open, over)
        setattr(line, key, getattr(line, key) + 1)
    return dict(found)


def _which(state: str, is_open: bool, over: bool) -> str:
    if is_open:
        return "silent" if over else "waits"
    return "set_aside" if state == "waived" else "answered"
