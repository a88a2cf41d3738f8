"""What is to hold until a report is there stands by the day that was set for it."""
from kith.forms.learning.learning_begun import LearningBegun
from kith.forms.learning.measure_stands import MeasureStands
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, working_days
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE


class MeasureStandsInTime(Pathway):
    """A report takes a year, and the next child does not wait for it."""

    title = "What holds until a report is there"
    source = Source("A published review: measures were in place on the first notice, before any official inquiry")
    answers_rows = ("CP15",)
    clock = HAPPENED
    begins_when = LearningBegun.where(LearningBegun.at_once.yes).because(
        "it was said on {when} what holds until the report of a review is there")

    stands = Duty("See that it stands before the report is there", owner=DESIGNATED_NURSE,
                  due=by_day(LearningBegun.meanwhile.columns["by_day"], otherwise=working_days(5)),
                  for_each=LearningBegun.meanwhile, done_when=MeasureStands.answers(MeasureStands.decides),
                  act="Say whether it stands", reopens=True,
                  escalate=climbs(5, first=DESIGNATED_NURSE, then=COMMISSIONER))
