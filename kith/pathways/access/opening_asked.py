"""Whoever is asked why they opened a page answers, and their answer is read."""
from kith.forms.access.opening_explained import OpeningExplained
from kith.forms.access.opening_reviewed import OpeningReviewed
from kith.language import HAPPENED, NOBODY, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.duties import OPENING
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE, THE_WORKER

TO_ANSWER = setting("glass.days_to_answer", 2, "Working days in which somebody says why they opened a page", "Local")
TO_READ = setting("glass.days_to_read_answer", 2, "Working days in which their answer is read", "Local")


class OpeningAsked(Pathway):
    """A question that nobody answers is how a habit grows; it climbs, and nobody is judged before they were heard."""

    title = "Asked why a page was opened"
    source = Source("Local practice of Caldicott guardians")
    answers_rows = ("P1", "P2")
    clock = HAPPENED
    begins_when = OpeningReviewed.where(OpeningReviewed.asks).because(
        "it was asked on {when} why a page was opened without a usual reason")

    answer = Duty("Say why you opened a page", owner=THE_WORKER, due=end_of_working_day(TO_ANSWER), level="soon",
                  done_when=OpeningExplained.answers(), act="Answer", hand_over=NOBODY, beside=OPENING,
                  escalate=climbs(2, again=2, first=CALDICOTT_GUARDIAN))
    read = Duty("Read the answer why a page was opened", owner=CALDICOTT_GUARDIAN, after="answer",
                due=end_of_working_day(TO_READ), level="soon", done_when=OpeningReviewed.answers(), act="Read it",
                escalate=climbs(2, again=2, first=NAMED_NURSE, then=DESIGNATED_NURSE))
