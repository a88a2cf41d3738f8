"""A health assessment of a child in care is booked: those who know the child are asked at once, each by itself."""
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.duties import consents
from kith.engine.standing import Version
from kith.forms.appointments.appointment import Appointment
from kith.forms.consent.sharing_ended import SharingEnded
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.intake.statement import Said, Who
from kith.language.roles import CAMHS, GP, HEALTH_VISITOR, SCHOOL_NURSE, SOCIAL_WORKER, keys, service_on_a_plan
from kith.records import subjects

READS = frozenset({Appointment.key})
ALWAYS, WHERE_INVOLVED = keys((GP, SOCIAL_WORKER)), keys((CAMHS, SCHOOL_NURSE, HEALTH_VISITOR))
LATELY = timedelta(days=60)   # whoever was asked for an appointment that came to nothing is not asked again
AROUND = """
select distinct i.role from records_together r join access_involvement i on i.subject_id = r.other_id
where r.subject_id = %s and i.role = any(%s) and i.began <= %s and (i.ended is null or i.ended > %s)
"""
ASKED = """
select distinct e.answers ->> 'role' from records_together r join records_entry e on e.subject_id = r.other_id
where r.subject_id = %s and e.form = 'assessment_asked' and e.recorded_at > %s
"""
WHAT = {
    GP.key: "Illnesses, medicines, allergies and immunisations; what waits at a hospital; what worries you.",
    SOCIAL_WORKER.key: "The health history of the child and of the parents, who agreed to what, and what worries you.",
}
OF_OTHERS = "Since when you know the child, what was found and agreed, what is still open, and what worries you."


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """A request for each of them, in the name of whoever booked it; who may not be asked is said to them."""
    kind = version.answers.get("assessment")
    if not kind or version.seq != version.root:
        return
    around = [row[0] for row in cur.execute(AROUND, (version.subject, list(WHERE_INVOLVED), at, at)).fetchall()]
    about, own = Who(key=subjects.header(cur, version.subject).key), version.role.rpartition(":")[2]
    day = str(version.answers.get("starts", ""))[:10]
    asked = {row[0] for row in cur.execute(ASKED, (version.subject, at - LATELY)).fetchall()}
    meant = [one for one in (*ALWAYS, *sorted(around)) if one not in asked | {own}]
    no = [one for one in meant if consents.refused(cur, version.subject, one, AssessmentAsked.by_right.purpose, at)]
    if no:
        raw = {"role": service_on_a_plan(own), "to": str(version.by or ""), "what": str(version.root), "unasked": no}
        yield about, Said(SharingEnded.key, raw, happened=version.recorded.isoformat())
    for role in [one for one in meant if one not in no]:
        raw = {"role": role, "kind": kind, "day": day, "what": WHAT.get(role, OF_OTHERS)}
        yield about, Said(AssessmentAsked.key, raw, happened=version.recorded.isoformat())
