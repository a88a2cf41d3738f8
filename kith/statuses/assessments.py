"""Within what time a child in care is assessed, booked and offered a choice; the law's values are settings."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.acts.opened import Opened
from kith.forms.looked_after.assessment_asked import AssessmentAsked
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.sent.decision_seen import DecisionSeen
from kith.forms.sent.information_given import InformationGiven
from kith.language import (
    Escalate,
    Loop,
    Rung,
    Span,
    days,
    earlier,
    end_of_working_day,
    months,
    setting,
    until_age,
    when_overdue,
    working_days,
)
from kith.language.duties import Step
from kith.language.roles import THE_SENDER, WHOEVER_IS_ASKED, Role
from kith.language.settings import Setting
from kith.statuses.care import MOVED_IN_CARE

REGULATION_7 = "Care Planning Regulations 2010 (SI 2010/959), regulation 7"
REGULATION_33 = f"{REGULATION_7} with regulation 33: before the first review of the child’s case"
SCHOOL_AGE = 5

INITIAL = working_days(setting(
    "looked_after.working_days_to_initial_report", 20,
    "Working days from coming into care by which the report of the initial health assessment is out", REGULATION_33))
BOOKED = working_days(setting(
    "looked_after.working_days_to_book", 10,
    "Working days from coming into care by which the initial health assessment is booked", "Local"))
YOUNG = months(setting("looked_after.months_between_reviews_under_five", 6,
                       "Months between health assessments of a child in care before the fifth birthday", REGULATION_7))
OLDER = months(setting("looked_after.months_between_reviews", 12,
                       "Months between health assessments of a child in care from the fifth birthday on", REGULATION_7))
REVIEW = until_age(SCHOOL_AGE, YOUNG, then=OLDER)
OFFERED = earlier(days(setting("looked_after.days_before_review_to_offer", 42,
                               "Days before a review is due by which a choice is offered", "Local")), REVIEW)
NAMED = earlier(days(setting("looked_after.days_before_review_to_name", 28,
                             "Days before a review is due by which it is known who does it", "Local")), REVIEW)
BOOKED_REVIEW = earlier(days(setting("looked_after.days_before_review_to_book", 14,
                                     "Days before a review is due by which it is booked", "Local")), REVIEW)
DAYS_TO_CHOOSE = setting("looked_after.working_days_to_choose", 5,
                         "Working days in which it is heard what a child in care chooses, before they are asked in "
                         "another way", "Local")
MOVED_SINCE = Span(title="moved since the last assessment", begins=MOVED_IN_CARE, ends=AssessmentReported.where())


def asked_before(knows: str, answer_in: Setting, first: Role, *above: Step, read: str = "") -> Loop:
    """Somebody is asked what they know before a health assessment; ``first`` hears of their silence, then ``above``.

    ``knows``: what whoever answers is to say, such as “the practice knows”; ``read``: as whoever asked reads it.
    """
    return Loop(
        sent=AssessmentAsked, to=WHOEVER_IS_ASKED, undelivered=NotDelivered,
        chase=Escalate(when_overdue(first), *above, again=working_days(5), also=(THE_SENDER,)),
        opened=Rung("Open a request before a health assessment", end_of_working_day(5), Opened.answers(),
                    "It was opened"),
        read="The request is its own text: nothing is attached to it.",
        acknowledged="Whoever answers gives their name with the answer, and until then it was opened or was not.",
        decided=Rung(f"Say what {knows}, before a health assessment", end_of_working_day(answer_in),
                     InformationGiven.answers(), "Answer it"),
        seen=Rung(f"Read what {read or knows}, before a health assessment", working_days(2),
                  DecisionSeen.answers(), "I have read it"))
