"""Children on nobody's list: who they are, how each was found, who looks into it and by when; never whose record."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kith.access.finding import Holder, owner, who_now
from kith.records import subjects
from kith.records.database import cursor
from kith.records.subjects import Subject

KEPT = timedelta(days=90)    # how long an answered one still stands on the page
FOUND = """
select d.id, d.subject_id, d.role, d.bearer_id, d.label, d.state, d.open, d.due_at, d.learnt_at, d.closed_at,
    found.answers ->> 'source', found.answers ->> 'known_to', answered.answers ->> 'outcome'
from duties_duty d
join lateral records_said(d.subject_id, 'hidden_child_found', d.trigger_root) found on true
left join lateral records_said(d.subject_id, 'hidden_child_answered', d.evidence) answered on true
where d.pathway = 'hidden_child' and d.learnt_at <= %s
    and (d.open or coalesce(d.closed_at, d.learnt_at) > %s or d.state = 'no longer owed' and d.learnt_at > %s)
order by d.open desc, d.due_at, d.id
"""


@dataclass(frozen=True, slots=True)
class Hidden:
    """One child; ``outcome`` is what was found out, empty where somebody took the child on."""

    duty: str
    subject: Subject
    holder: Holder
    state: str
    open: bool
    due_at: datetime | None
    found_at: datetime
    source: str
    known_to: str
    outcome: str


def hidden(at: datetime) -> list[Hidden]:
    """Those who wait, the nearest due first, then those who were answered lately."""
    with cursor() as cur:
        rows = cur.execute(FOUND, (at, at - KEPT, at - KEPT)).fetchall()
        known = subjects.headers(cur, {row[1] for row in rows})
        asked = {row[0]: owner(*row[1:5]) for row in rows}
        holders = who_now(cur, set(asked.values()), at) if rows else {}
    return [Hidden(duty, known[subject], holders[asked[duty]], state, still, due, found, source, service, outcome or "")
            for duty, subject, _, _, _, state, still, due, found, _, source, service, outcome in rows]
