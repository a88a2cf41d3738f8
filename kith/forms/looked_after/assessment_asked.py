"""Another service is asked what it knows, before a health assessment of a child in care."""
from kith.language import Choice, Date, Form, LongText
from kith.language.assessing import KINDS
from kith.language.roles import CAMHS, GP, HEALTH_VISITOR, SCHOOL_NURSE, SOCIAL_WORKER

ASKED = {GP.key: "The GP practice", SOCIAL_WORKER.key: "The social worker", SCHOOL_NURSE.key: "The school nurse",
         CAMHS.key: "CAMHS", HEALTH_VISITOR.key: "The health visitor"}


class AssessmentAsked(Form):
    """Asks a service what it knows, in time for the assessment. It is sent by itself when an assessment is booked."""

    title = "Health assessment of a child in care: ask what another service knows"
    line = "{role} was asked what is known, for a health assessment."
    save = "Ask them"

    role = Choice("Whom do you ask?", ASKED)
    kind = Choice("For which assessment?", KINDS)
    day = Date("On which day is the assessment?", optional=True)
    what = LongText("What do you need to know?", not_accepted=("everything", "all", "n/a", "na"))
