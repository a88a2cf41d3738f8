"""Whoever leaves gives back what they took on: an action of a plan is never held by somebody who is not there."""
from datetime import datetime

from kith.engine.catalogue import PATHWAYS
from kith.intake import by_itself
from kith.intake.statement import Said
from kith.language.roles import THE_LAST_ONE, WHOEVER_IS_NAMED
from kith.records.database import cursor

AT_ONCE = 200   # given back in one tick; the next minute gives back the next
ANSWER = "action_answered"
# What somebody is asked for by name, and what whoever took it on does then; of the latter, which answer took it on.
ASKED = [(pathway.key, key, "") for pathway in PATHWAYS.values() for key, duty in pathway.duties.items()
         if duty.done_when.form == ANSWER and duty.owner == WHOEVER_IS_NAMED]
TAKEN_ON = [(pathway.key, key, first) for pathway in PATHWAYS.values() for key, duty in pathway.duties.items()
            if (first := duty.comes_after) and pathway.duties[first].done_when.form == ANSWER
            and duty.owner == THE_LAST_ONE]
# Asked of somebody who holds no post any more, or taken on by them: then also the answer by which they took it on.
GONE = """
select d.id, s.key, coalesce((
    select answered.evidence from duties_duty answered where answered.person_id = d.person_id
        and answered.pathway = d.pathway and answered.occasion = d.occasion and answered.duty = theirs.after
), 0)
from access_worker w join duties_duty d on d.bearer_id = w.id and d.open
join unnest(%s::text[], %s::text[], %s::text[]) theirs (pathway, duty, after)
    on theirs.pathway = d.pathway and theirs.duty = d.duty
join records_subject s on s.id = d.subject_id
where not exists (
    select from access_post_standing p where p.worker_id = w.id and (p.ended is null or p.ended > %s))
order by d.id limit %s
"""
WHY = "They hold no post here any more."


def return_due(at: datetime) -> int:
    """Gives back what those who left were asked for or took on; it is owed by whoever asked, at once."""
    with cursor() as cur:
        theirs = zip(*ASKED, *TAKEN_ON, strict=True)
        gone = cur.execute(GONE, (*map(list, theirs), at, AT_ONCE)).fetchall()
    return sum(_returned(*one, at) for one in gone)


def _returned(duty: str, person: str, answer: int, at: datetime) -> int:
    """In the words of whoever could no longer do it: their own answer, corrected; or an answer that they never gave."""
    said = Said(ANSWER, {"takes": "no_longer" if answer else "no", "why": WHY}, happened=at.isoformat(),
                cites=() if answer else (duty,), corrects=answer, reason=WHY if answer else "")
    number = f"returned:{duty}:{answer}"
    return by_itself.say(number, person, said, at).outcome == "filed"
