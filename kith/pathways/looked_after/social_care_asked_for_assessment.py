"""Social care is asked before a health assessment; each five days of silence reach the next above them."""
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.language import HAPPENED, Pathway, Source, end_of_working_day, overdue_by, setting
from kith.language.roles import CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, SOCIAL_WORKER
from kith.statuses.assessments import asked_before

ANSWER_IN = setting("looked_after.working_days_for_social_care", 5,
                    "Working days in which social care answers before a health assessment", "Local")


class SocialCareAskedForAssessment(Pathway):
    """“I’ll go to the assessment but I’ll not get anything out of it”: what had been asked for never came, and nobody
    said so to anybody.
    """

    title = "Social care is asked before a health assessment"
    source = Source("Locality agreement: silence reaches the manager, the head of service, then the designated nurse")
    answers_rows = ("LA15",)
    clock = HAPPENED
    begins_when = AssessmentAsked.where(AssessmentAsked.role.is_in(SOCIAL_WORKER.key), AssessmentAsked.stands).because(
        "{name} is to be assessed, and social care was asked on {when}")
    loop = asked_before("social care knows", ANSWER_IN, CSC_MANAGER, overdue_by(end_of_working_day(5), CSC_HEAD),
                        overdue_by(end_of_working_day(10), DESIGNATED_NURSE))
