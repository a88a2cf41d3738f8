"""Learning begins on the notice of a review, and not with its report; its lessons are drawn by a day."""
from kith.forms.learning.learning_begun import LearningBegun
from kith.forms.learning.lessons_drawn import LessonsDrawn
from kith.forms.learning.review_notified import ReviewNotified
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, months, setting, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, COMMISSIONER, DESIGNATED_NURSE

BEGIN = setting("learning.working_days_to_begin", 5,
                "Working days after the notice of a review in which learning from it begins", "Local: not verified")
DRAWN = setting("learning.months_to_lessons", 6,
                "Months after the notice of a review by which its lessons are drawn, where no report is expected by a "
                "day", "Local: not verified")
AFTER = setting("learning.working_days_after_report", 20,
                "Working days after the day on which a report is expected by which its lessons are drawn", "Local")


class LearningBegunInTime(Pathway):
    """Before anybody had begun to investigate, somebody had put a diary on the wall in which each visit was ticked."""

    title = "Learning from a review begins"
    source = Source("A published review: measures were in place on the first notice, before any official inquiry")
    answers_rows = ("CP15",)
    clock = HAPPENED
    begins_when = ReviewNotified.where().because("a review or an incident was notified on {when}")

    begin = Duty("Begin to learn from a review: what is done before its report is there", owner=DESIGNATED_NURSE,
                 due=working_days(BEGIN), done_when=LearningBegun.answers(), act="Begin to learn from it",
                 escalate=climbs(5, first=DESIGNATED_NURSE, then=COMMISSIONER))
    draw = Duty("Draw the lessons of a review", owner=DESIGNATED_NURSE, level="routine",
                due=by_day(ReviewNotified.report_by, otherwise=months(DRAWN), and_then=working_days(AFTER)),
                done_when=LessonsDrawn.answers(), act="Write its lessons", waived_by=(CALDICOTT_GUARDIAN,),
                escalate=climbs(10, again=20, first=DESIGNATED_NURSE, then=COMMISSIONER))
