"""Whoever leaves gives back what they took on: an action of a plan is never held by somebody who is not there."""
from datetime import datetime

from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor

AT_ONCE = 200   # given back in one tick; the next minute gives back the next
# Asked of somebody who holds no post any more, or taken on by them: then also the answer by which they took it on.
GONE = """
select d.id, s.key, d.duty, coalesce((
    select answered.evidence from duties_duty answered where answered.person_id = d.person_id
        and answered.pathway = d.pathway and answered.occasion = d.occasion and answered.duty = 'taken'
), 0)
from access_worker w join duties_duty d on d.bearer_id = w.id and d.open
join records_subject s on s.id = d.subject_id
where d.pathway = 'plan_action_taken' and d.duty in ('accept', 'do') and not exists (
    select from access_post_standing p where p.worker_id = w.id and (p.ended is null or p.ended > %s))
order by d.id limit %s
"""
WHY = "They hold no post here any more."


def return_due(at: datetime) -> int:
    """Gives back what those who left were asked for or took on; it is owed by whoever asked, at once."""
    with cursor() as cur:
        gone = cur.execute(GONE, (at, AT_ONCE)).fetchall()
    return sum(_returned(*one, at) for one in gone)


def _returned(duty: str, person: str, kind: str, answer: int, at: datetime) -> int:
    """In the words of whoever could no longer do it: their own answer, corrected; or an answer that they never gave."""
    taken_on = kind == "do" and answer
    said = Said("action_answered", {"takes": "no_longer" if taken_on else "no", "why": WHY}, happened=at.isoformat(),
                cites=() if taken_on else (duty,), corrects=answer if taken_on else 0,
                reason=WHY if taken_on else "")
    number = f"returned:{duty}:{answer}"
    return receive(Statement("kith", number, Who(key=person), (said,), at), None, at).outcome == "filed"
