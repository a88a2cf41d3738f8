"""What some pathways owe about one person: whose each duty is, and how far it has come."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import finding
from kith.access.finding import Holder, Kept, who_now

OF = """
select id, subject_id, pathway, duty, occasion, row_key, role, bearer_id, offered_id, label, state, open, start_at,
    due_at, closed_at, trigger_root, evidence
from duties_duty where person_id = any(array(select person_id from records_subject where id = any(%s::bigint[])))
    and pathway = any(%s) and state <> 'no longer owed' order by start_at, id
"""


@dataclass(frozen=True, slots=True)
class Owed:
    """One duty, as far as a page needs it that says who was asked and what came of it."""

    key: str
    subject_id: int
    pathway: str
    duty: str
    occasion: str
    row: str
    role: str
    bearer_id: int | None
    offered_id: int | None
    label: str
    state: str
    open: bool
    start_at: datetime | None
    due_at: datetime | None
    closed_at: datetime | None
    trigger: int
    evidence: int | None

    @property
    def owner(self) -> Kept:
        return finding.owner(self.subject_id, self.role, self.bearer_id, self.label)

    def late(self, at: datetime) -> bool:
        """Also where the tick has not reached it yet."""
        return self.open and self.due_at is not None and self.due_at <= at


def of(cur: Cursor, ids: Sequence[int], pathways: Sequence[str], at: datetime
       ) -> tuple[list[Owed], dict[Kept, Holder]]:
    """Each that stands or has ended, in the order in which they began, with who holds which now."""
    owed = [Owed(*row) for row in cur.execute(OF, (list(ids), list(pathways))).fetchall()]
    return owed, who_now(cur, {one.owner for one in owed}, at) if owed else {}
