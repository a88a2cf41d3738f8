"""Whoever must know of a change reads it: what changed on paper alone has changed nothing."""
from kith.forms.learning.lesson_read import LessonRead
from kith.forms.learning.lesson_to_read import LessonToRead
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, overdue_by, setting, when_overdue, working_days
from kith.language.roles import DESIGNATED_NURSE, TEAM_LEAD, THE_WORKER

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
                done_when=LessonRead.answers(), act="Read it",
                escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(10), DESIGNATED_NURSE),
                                  again=working_days(10)))
