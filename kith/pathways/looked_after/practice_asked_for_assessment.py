"""The GP practice is asked what it knows when a child in care is to be assessed; its silence climbs to the named GP."""
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.language import HAPPENED, Pathway, Source, end_of_working_day, overdue_by, setting
from kith.language.roles import GP, NAMED_GP, TEAM_LEAD
from kith.statuses.assessments import asked_before

ANSWER_IN = setting("looked_after.working_days_for_a_practice", 10,
                    "Working days in which a practice says what it knows before a health assessment", "Local")


class PracticeAskedForAssessment(Pathway):
    """Practices were said to be asked each time, and no file held a question or an answer."""

    title = "A practice is asked before a health assessment"
    source = Source("Locality agreement with the practices on children in care")
    answers_rows = ("LA16",)
    clock = HAPPENED
    begins_when = AssessmentAsked.where(AssessmentAsked.role.is_in(GP.key), AssessmentAsked.stands).because(
        "{name} is to be assessed, and the practice was asked on {when}")
    loop = asked_before("the practice knows", ANSWER_IN, TEAM_LEAD, overdue_by(end_of_working_day(5), NAMED_GP))
