"""Lines of a notice that wait as unfiled post: asked about once, and no more once the notice names them no more."""
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.intake import unfiled
from kith.intake.statement import Said, Statement, Who

WAITING = """
select u.subject_id, s.key, u.statement #>> '{says,0,raw,row}',
    array(select d.id from duties_duty d where d.subject_id = u.subject_id and d.open and d.pathway = 'unfiled_post'),
    coalesce((u.statement ->> 'urgent')::boolean, false)
from intake_unfiled u join records_subject s on s.id = u.subject_id
where u.filed_at is null and u.statement #>> '{says,0,occasion}' = %s order by u.subject_id
"""
GONE = "The notice was corrected. If it still names them, that waits by itself."


class Waiting(NamedTuple):
    """One line that waits: its post, and what is owed for it."""

    subject_id: int
    key: str
    line: str
    owed: list[str]
    urgent: bool

    def as_urgent_as(self, now: bool) -> bool:
        """Whether it waits as the notice has it now; what has become urgent is asked about anew."""
        return self.urgent or not now


def waiting(cur: Cursor, occasion: str) -> list[Waiting]:
    """The lines of one notice of which nobody has said who is meant."""
    return [Waiting(*row) for row in cur.execute(WAITING, (occasion,)).fetchall()]


def closed(cur: Cursor, gone: Iterable[Waiting], sender: str, seq: int, at: datetime) -> Iterator[Statement]:
    """Each of these is filed as about nobody: whoever sent it says so."""
    for one in gone:
        unfiled.filed(cur, one.subject_id, at)
        told = Said("post_filed", {"decision": "nobody", "why": GONE}, happened=at.isoformat(), cites=tuple(one.owed))
        yield Statement(sender, f"{seq} closes {one.key}", Who(key=one.key), (told,), at)
