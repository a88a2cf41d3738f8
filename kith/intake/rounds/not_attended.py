"""An appointment or a direction of which nobody said by its time what came of it counts as not attended."""
from datetime import datetime

from psycopg import Cursor

from kith.engine.catalogue import PATHWAYS
from kith.engine.folding import fold_all
from kith.engine.listening.listeners import BEGUN_BY
from kith.engine.standing import Standing, Version
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.intake import by_itself
from kith.intake.statement import Said
from kith.records import reading
from kith.records.database import cursor

AT_ONCE = 500
# What says that somebody is expected, by what is declared: it begins that somebody owes the word whether they came.
EXPECTS = sorted(set().union(*(BEGUN_BY[key] for key, pathway in PATHWAYS.items() if any(
    duty.done_when.form == AppointmentOutcome.key for duty in pathway.duties.values()))))
# Whoever owes the word on it goes on owing it; what is written down here only keeps silence from passing for “fine”.
UNSAID = """
select d.id, s.key, d.subject_id, d.trigger_root from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.form = %s and d.due_at <= %s
    and not exists (select from records_entry e where e.subject_id = d.subject_id
        and e.occasion = 'appointment_outcome:' || d.id)
order by d.due_at limit %s
"""


def note_due(at: datetime) -> int:
    """Writes down each that nobody has said anything of by its time; returns how many."""
    with cursor() as cur:
        found = [(duty, key, _expected(cur, record, root))
                 for duty, key, record, root in cur.execute(UNSAID, (AppointmentOutcome.key, at, AT_ONCE)).fetchall()]
    for duty, key, one in found:
        if one is not None and one.answers.get("role"):
            _say(duty, key, one, at)
    return len(found)


def _expected(cur: Cursor, record: int, root: int) -> Standing | None:
    stands = fold_all(Version(*row) for row in reading.versions(cur, [record], EXPECTS))
    return next((one for one in stands if one.root == root), None)


def _say(duty: str, key: str, one: Standing, at: datetime) -> None:
    """Part of an answer: with which service, and no word of what happened. Whoever says that corrects this entry."""
    expected = one.answers.get("starts") or one.answers.get("by_day") or at.isoformat()
    said = Said("appointment_outcome", {"role": one.answers["role"]}, happened=min(expected, at.isoformat()),
                how="part", cites=(duty,))
    by_itself.say(f"not attended:{duty}", key, said, at)
