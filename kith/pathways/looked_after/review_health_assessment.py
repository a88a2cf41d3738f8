"""Reviews of a child's health in care: six-monthly before the fifth birthday, yearly after, by somebody named."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.looked_after.practitioner_named import PractitionerNamed
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Law,
    Pathway,
    Promises,
    Source,
    arrives,
    before_due,
    climbs,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD, WHOEVER_REVIEWS
from kith.statuses.assessments import BOOKED_REVIEW, NAMED, OFFERED, REGULATION_7, REVIEW
from kith.statuses.care import LOOKED_AFTER

MAY = (NAMED_NURSE, DESIGNATED_NURSE)
CLIMBS = climbs(10, again=10, then=DESIGNATED_NURSE)


class ReviewHealthAssessment(Pathway):
    """A girl of three saw another health visitor each time, and told the same story each time.

    Each assessment begins the next from the day on which the child was seen, whoever did it.
    """

    title = "Review health assessment of a child in care"
    source = Source(REGULATION_7)
    answers_rows = ("LA07", "LA09", "LA12")
    promises = Promises("After each health check", 2, {
        "offer": "You can choose the place, the time and the person.", "report": "You have a health check."})
    clock = HAPPENED
    law = Law(began="2011-04-01")
    begins_when = arrives(AssessmentReported.held_on).because("{name} was last assessed on {when}")

    offer = Duty("Offer places, times and people for a review health assessment", owner=LOOKED_AFTER_NURSE,
                 due=OFFERED, level="routine", while_=LOOKED_AFTER, done_with="report", act="Write what is offered",
                 done_when=AssessmentOffered.follows(AssessmentOffered.kind.is_in("review")),
                 filled=(("kind", "review"),), waived_by=MAY, escalate=CLIMBS)
    name = Duty("Say who does the next review health assessment", owner=WHOEVER_REVIEWS, due=NAMED, level="routine",
                while_=LOOKED_AFTER, done_with="report", act="Name them", done_when=PractitionerNamed.follows(),
                waived_by=MAY, escalate=CLIMBS)
    book = Duty("Book a review health assessment", owner=LOOKED_AFTER_NURSE, due=BOOKED_REVIEW, while_=LOOKED_AFTER,
                done_when=Appointment.follows(Appointment.assessment.is_in("review")), done_with="report",
                act="Write the appointment", filled=(("assessment", "review"),), waived_by=MAY, escalate=CLIMBS)
    report = Duty("Review health assessment, with its report out", owner=WHOEVER_REVIEWS, due=REVIEW,
                  while_=LOOKED_AFTER, done_when=AssessmentReported.follows(AssessmentReported.kind.is_in("review")),
                  act="Write that the report went out", filled=(("kind", "review"),), waived_by=MAY, aside_for=REVIEW,
                  escalate=Escalate(before_due(working_days(10), TEAM_LEAD), when_overdue(DESIGNATED_NURSE),
                                    again=working_days(10)))
