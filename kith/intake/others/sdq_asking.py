"""A health assessment is booked: whoever can fill in an SDQ of this child, and has not lately, is asked for one."""
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access import confidence
from kith.duties.settings import calendar, values
from kith.engine.calendar import add_months, birthday, local
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.matters.sdq import CARER, TEACHER, YOUNG_PERSON
from kith.engine.standing import Version
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.sdq_completed import SdqCompleted
from kith.forms.looked_after.sdq_requested import SdqRequested
from kith.intake.statement import Said, Who
from kith.records import reading, subjects
from kith.statuses.questionnaires import (
    BEFORE_ASSESSMENT,
    DAYS_TO_SEND,
    FIRST,
    FRESH,
    LAST,
    OWN_FIRST,
    OWN_LAST,
    SCHOOL_FIRST,
    SCHOOL_LAST,
)

READS = frozenset({Appointment.key})
AGES = {CARER: (FIRST, LAST), TEACHER: (SCHOOL_FIRST, SCHOOL_LAST), YOUNG_PERSON: (OWN_FIRST, OWN_LAST)}
FORMS = (SdqCompleted.key, SdqRequested.key)
ALREADY = """
select exists (select from duties_duty d join records_together r on r.other_id = d.subject_id
where r.subject_id = %s and d.pathway = 'sdq_asked' and d.open)
"""


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """One question for each of them, in the name of whoever booked."""
    child = subjects.header(cur, version.subject)
    if not version.answers.get("assessment") or version.seq != version.root or child.born is None:
        return
    raw = {"day": _needed(version, at)}
    for informant in _wanted(cur, version.subject, child.born, at):
        yield Who(key=child.key), Said(SdqRequested.key, raw | {"informant": informant},
                                       happened=version.recorded.isoformat())


def _needed(version: Version, at: datetime) -> str:
    """In so many working days, and the day before the assessment at the latest; never before today."""
    today, held = local(at).date(), day_of(str(version.answers.get("starts", ""))[:10])
    by = calendar().working_day(today, int(values().of(DAYS_TO_SEND, at)))
    before = held - timedelta(days=int(values().of(BEFORE_ASSESSMENT, at))) if held else by
    return max(min(by, before), today).isoformat()


def _wanted(cur: Cursor, subject_id: int, born: date, at: datetime) -> Iterator[str]:
    """The carer’s may be owed already, as it is each year: then it is asked for there, and not twice."""
    asked = _lately(cur, subject_id, at)
    if cur.execute(ALREADY, (subject_id,)).fetchone()[0]:
        asked.add(CARER)
    for informant, (first, last) in AGES.items():
        if informant not in asked and birthday(born, first) <= local(at).date() < birthday(born, last):
            yield informant


def _lately(cur: Cursor, subject_id: int, at: datetime) -> set[str]:
    """Who filled one in, or was asked to; one that a service held in confidence typed in nobody else knows of."""
    ids, since = subjects.together(cur, [subject_id])[subject_id], add_months(local(at).date(),
                                                                              -int(values().of(FRESH, at)))
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, FORMS))
    return {str(one.answers.get("informant")) for one in said
            if local(one.moment).date() >= since and not confidence.whose(one.versions)}
