"""Months after its day somebody looks whether a change is still followed, and again a year after it."""
from kith.forms.learning.lesson_changed import LessonChanged
from kith.forms.learning.lesson_checked import LessonChecked
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, months, setting
from kith.language.duties import SAID
from kith.language.roles import CALDICOTT_GUARDIAN, COMMISSIONER, DESIGNATED_NURSE

FIRST = setting("learning.months_to_first_check", 3, "Months after the day of a change at which it is first seen "
                "whether it is followed", "Local: not verified")
SECOND = setting("learning.months_to_second_check", 12, "Months after the day of a change at which it is seen again "
                 "whether it is followed", "Local: not verified")
CLIMBS = climbs(10, again=20, first=DESIGNATED_NURSE, then=COMMISSIONER)


class LessonFollowed(Pathway):
    """A good form was brought in after a death, and three years later nobody knew that it had once been there."""

    title = "A lesson is still followed"
    source = Source("A published review: what was learnt is looked at again after months, and after a year")
    answers_rows = ("CP15",)
    clock = HAPPENED
    begins_when = LessonChanged.where().because("a lesson became a change on {when}")

    first = Duty("See whether a lesson is followed", owner=DESIGNATED_NURSE, level="routine",
                 due=by_day(LessonChanged.from_day, otherwise=months(FIRST), and_then=months(FIRST)),
                 done_when=LessonChecked.answers(), act="Say what you saw", waived_by=(CALDICOTT_GUARDIAN,),
                 beside=SAID, escalate=CLIMBS)
    second = Duty("See a year on whether a lesson is followed", owner=DESIGNATED_NURSE, level="routine",
                  due=by_day(LessonChanged.from_day, otherwise=months(SECOND), and_then=months(SECOND)),
                  done_when=LessonChecked.answers(), act="Say what you saw", waived_by=(CALDICOTT_GUARDIAN,),
                  beside=SAID, escalate=CLIMBS)
