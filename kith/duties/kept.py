"""How much of what a pathway owed between two moments was done in time, with nobody taken out of the denominator."""
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

COUNTED = """
select count(*), count(*) filter (where state = 'done') from duties_duty
where pathway = %s and state <> 'no longer owed' and due_at > %s and due_at <= %s
"""


class Kept(NamedTuple):
    """What came due, and how much of it was done by then."""

    owed: int
    in_time: int

    @property
    def share(self) -> float | None:
        """In per cent; of nothing there is none."""
        return 100 * self.in_time / self.owed if self.owed else None


def kept(cur: Cursor, pathway: str, since: datetime, until: datetime) -> Kept:
    """Of every duty of this pathway that came due after ``since`` and not after ``until``."""
    return Kept(*cur.execute(COUNTED, (pathway, since, until)).fetchone())
