"""Each lesson becomes a change of a form, a pathway, a setting or of how people work; until then it is not learnt."""
from kith.forms.learning.lesson_changed import LessonChanged
from kith.forms.learning.lessons_drawn import LessonsDrawn
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import CALDICOTT_GUARDIAN, COMMISSIONER, DESIGNATED_NURSE

DAYS = setting("learning.working_days_to_change", 40, "Working days in which a lesson becomes a change", "Local")


class LessonBecomesChange(Pathway):
    """The same thing was found in one review after the other: each had ended with training, and nothing had changed."""

    title = "A lesson becomes a change"
    source = Source("A published review: a lesson is learnt where what people do has changed")
    answers_rows = ("CP15",)
    clock = HAPPENED
    begins_when = LessonsDrawn.where().because("the lessons of a review were drawn on {when}")

    change = Duty("Say what changes by a lesson", owner=DESIGNATED_NURSE, due=working_days(DAYS), level="routine",
                  for_each=LessonsDrawn.lessons, done_when=LessonChanged.answers(), act="Write the change",
                  waived_by=(CALDICOTT_GUARDIAN,),
                  escalate=climbs(10, again=20, first=DESIGNATED_NURSE, then=COMMISSIONER))
