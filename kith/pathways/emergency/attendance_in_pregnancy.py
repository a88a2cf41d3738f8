"""A pregnant woman came to A&E hurt, poisoned or drunk: the midwife hears it, because there is an unborn child."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import LEARNT, Duty, Pathway, Source, climbs, during, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.duties import SAID
from kith.language.roles import MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.expecting import PREGNANT

HARM = (EdAttendance.injury.yes | EdAttendance.self_harm.yes | EdAttendance.domestic_abuse.yes
        | EdAttendance.overdose.yes | EdAttendance.intoxication.yes | EdAttendance.assault.yes)


class AttendanceInPregnancy(Pathway):
    """The unborn child has no voice in a department for adults; the midwife is told the next working day."""

    title = "A&E visit in pregnancy"
    source = Source("Locality policy on A&E visits in pregnancy")
    answers_rows = ("AE10",)
    clock = LEARNT
    begins_when = EdAttendance.where(during(PREGNANT), HARM).because("{name} came to A&E on {when} while pregnant")

    read = Duty(
        "Read an A&E visit in pregnancy", owner=MIDWIFE, due=end_of_working_day(1), level="urgent",
        done_when=VisitReviewed.answers(), act="Record decision", waived_by=(TEAM_LEAD, NAMED_NURSE), beside=SAID,
        escalate=climbs(1, again=2, by=days_of_work))
