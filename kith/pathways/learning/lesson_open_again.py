"""A lesson that is no longer followed is open again, by what was seen or by what was counted."""
from kith.forms.learning.lesson_changed import LessonChanged
from kith.forms.learning.lesson_checked import LessonChecked
from kith.forms.learning.lesson_counted import LessonCounted
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, COMMISSIONER, DESIGNATED_NURSE

DAYS = setting("learning.working_days_to_mend", 10, "Working days in which it is said what changes by a lesson that is "
               "no longer followed", "Local")


class LessonOpenAgain(Pathway):
    """Of each hundred visits ninety-six were ticked, a year later eighty, and the review had long been closed."""

    title = "A lesson is open again"
    source = Source("A published review: what was learnt is looked at again after months, and after a year")
    answers_rows = ("CP15",)
    clock = HAPPENED
    begins_when = (
        LessonCounted.where(LessonCounted.held.is_in("fell")).because(
            "what was counted up to {when} is less than was set when a lesson became a change")
        | LessonChecked.where(LessonChecked.followed.is_in("partly", "no")).because(
            "it was seen on {when} that a lesson is no longer followed"))

    mend = Duty("A lesson is no longer followed: say what changes now", owner=DESIGNATED_NURSE,
                due=working_days(DAYS), done_when=LessonChanged.answers(), act="Write the change",
                waived_by=(CALDICOTT_GUARDIAN,),
                escalate=climbs(5, again=10, first=DESIGNATED_NURSE, then=COMMISSIONER))
