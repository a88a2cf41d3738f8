"""Within what time a child in care is assessed, booked and offered a choice; the law's values are settings."""
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.language import Span, days, earlier, months, setting, until_age, working_days
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
