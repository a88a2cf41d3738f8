"""Social care is asked before a health assessment; each five days of silence reach the next above them."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.acts.opened import Opened
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.information_given import InformationGiven
from kith.language import (
    HAPPENED,
    Escalate,
    Loop,
    Pathway,
    Rung,
    Source,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import (
    CSC_HEAD,
    CSC_MANAGER,
    DESIGNATED_NURSE,
    SOCIAL_WORKER,
    THE_SENDER,
    WHOEVER_IS_ASKED,
)

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
    loop = Loop(
        sent=AssessmentAsked, to=WHOEVER_IS_ASKED, undelivered=NotDelivered,
        chase=Escalate(when_overdue(CSC_MANAGER), overdue_by(end_of_working_day(5), CSC_HEAD),
                       overdue_by(end_of_working_day(10), DESIGNATED_NURSE), again=working_days(5),
                       also=(THE_SENDER,)),
        opened=Rung("Open a request before a health assessment", end_of_working_day(5), Opened.answers(),
                    "It was opened"),
        read="The request is its own text: nothing is attached to it.",
        acknowledged="Whoever answers gives their name with the answer, and until then it was opened or was not.",
        decided=Rung("Say what social care knows, before a health assessment", end_of_working_day(ANSWER_IN),
                     InformationGiven.answers(), "Answer it"),
        seen=Rung("Read what social care knows, before a health assessment", working_days(2),
                  DecisionSeen.answers(), "I have read it"))
