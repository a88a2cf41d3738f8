"""A child who comes into care is assessed by a doctor, and the report is out before the first review."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Law,
    Pathway,
    Promises,
    Source,
    before_due,
    climbs,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.assessments import BOOKED, INITIAL, REGULATION_33, REVIEW
from kith.statuses.care import LOOKED_AFTER

MAY = (NAMED_NURSE, DESIGNATED_NURSE)


class InitialHealthAssessment(Pathway):
    """The notice came nine working days late, and the clinic was blamed. A late notice does not move the date.

    It counts from the day the child came into care; the days before we knew are counted apart.
    """

    title = "Initial health assessment of a child in care"
    source = Source(REGULATION_33)
    answers_rows = ("LA09",)
    promises = Promises("When you come into care", 1, {"report": "You see a doctor for your first health check."})
    clock = HAPPENED
    law = Law(began="2011-04-01")
    begins_when = LOOKED_AFTER.because("{name} came into care on {when}")

    book = Duty("Book the initial health assessment", owner=LOOKED_AFTER_NURSE, due=BOOKED, while_=LOOKED_AFTER,
                done_when=Appointment.follows(Appointment.assessment.is_in("initial")), done_with="report",
                act="Write the appointment", waived_by=MAY, filled=(("role", LOOKED_AFTER_NURSE.key),
                                                                   ("assessment", "initial")),
                escalate=climbs(5, then=DESIGNATED_NURSE))
    report = Duty("Initial health assessment by a doctor, with its report out", owner=LOOKED_AFTER_NURSE, due=INITIAL,
                  while_=LOOKED_AFTER, done_when=AssessmentReported.follows(AssessmentReported.by_a_doctor),
                  act="Write that the report went out", waived_by=MAY, aside_for=REVIEW, filled=(("kind", "initial"),),
                  escalate=Escalate(before_due(working_days(5), TEAM_LEAD), when_overdue(DESIGNATED_NURSE),
                                    again=working_days(5)))
