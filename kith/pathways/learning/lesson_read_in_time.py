"""Whoever must know of a change reads it: what changed on paper alone has changed nothing."""
from kith.forms.learning.lesson_read import LessonRead
from kith.forms.learning.lesson_to_read import LessonToRead
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, THE_WORKER

DAYS = setting("learning.working_days_to_read", 10, "Working days in which a practitioner reads a change made "
               "after a review", "Local")


class LessonReadInTime(Pathway):
    """The new rule had gone out with forty others, and those it was for heard of it at the inquest."""

    title = "A change after a review is read"
    source = Source("A published review: a lesson names who must read it")
    answers_rows = ("CP15",)
    clock = HAPPENED
    begins_when = LessonToRead.where().because("something changed for your kind of team after a review")

    read = Duty("Read what changed after a review", owner=THE_WORKER, due=working_days(DAYS), level="routine",
                done_when=LessonRead.answers(), act="Read it", beside=SAID,
                escalate=climbs(10, again=10, then=DESIGNATED_NURSE))
