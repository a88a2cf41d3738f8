"""The GP practice is asked what it knows when a child in care is to be assessed; its silence climbs to the named GP."""
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
from kith.language.roles import GP, NAMED_GP, TEAM_LEAD, THE_SENDER, WHOEVER_IS_ASKED

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
    loop = Loop(
        sent=AssessmentAsked, to=WHOEVER_IS_ASKED, undelivered=NotDelivered,
        chase=Escalate(when_overdue(TEAM_LEAD), overdue_by(end_of_working_day(5), NAMED_GP), again=working_days(5),
                       also=(THE_SENDER,)),
        opened=Rung("Open a request before a health assessment", end_of_working_day(5), Opened.answers(),
                    "It was opened"),
        read="The request is its own text: nothing is attached to it.",
        acknowledged="Whoever answers gives their name with the answer, and until then it was opened or was not.",
        decided=Rung("Say what the practice knows, before a health assessment", end_of_working_day(ANSWER_IN),
                     InformationGiven.answers(), "Answer it"),
        seen=Rung("Read what the practice knows, before a health assessment", working_days(2),
                  DecisionSeen.answers(), "I have read it"))
