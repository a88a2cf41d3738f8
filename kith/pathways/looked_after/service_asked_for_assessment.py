"""CAMHS, the school nurse or the health visitor is asked what is known, when a child in care is to be assessed."""
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.language import HAPPENED, Pathway, Source, end_of_working_day, overdue_by, setting
from kith.language.roles import CAMHS, DESIGNATED_NURSE, HEALTH_VISITOR, SCHOOL_NURSE, TEAM_LEAD
from kith.statuses.assessments import asked_before

ANSWER_IN = setting("looked_after.working_days_for_a_service", 10,
                    "Working days in which a health service says what it knows before a health assessment", "Local")


class ServiceAskedForAssessment(Pathway):
    """The nurse who assessed him did not know that CAMHS had seen him all year."""

    title = "A health service is asked before a health assessment"
    source = Source("Local agreement between the services")
    answers_rows = ("LA15",)
    clock = HAPPENED
    begins_when = AssessmentAsked.where(
        AssessmentAsked.role.is_in(CAMHS.key, SCHOOL_NURSE.key, HEALTH_VISITOR.key), AssessmentAsked.stands).because(
        "{name} is to be assessed, and was asked about on {when}: {role}")
    loop = asked_before("you know", ANSWER_IN, TEAM_LEAD, overdue_by(end_of_working_day(5), DESIGNATED_NURSE),
                        read="a service knows")
