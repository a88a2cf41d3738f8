"""When the sorting fails it fails open: every visit is sent to those who would have been told, and says so."""
from kith.forms.emergency.not_sorted import NotSorted
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.duties import VISITS
from kith.language.roles import LIAISON_NURSE, NAMED_NURSE, TEAM_LEAD, UNIVERSAL


class UnsortedAttendance(Pathway):
    """A filter that breaks in silence hides everything it should have shown; so a break shows everything instead."""

    title = "A&E visit that could not be sorted"
    source = Source("Clinical safety of the filter")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = NotSorted.where().because(
        "the sorting of A&E visits did not work on {when}, so every visit of {name} is sent")

    read = Duty("Read the A&E visits: the sorting did not work", owner=UNIVERSAL, due=end_of_working_day(1),
                level="urgent", done_when=VisitReviewed.answers(), act="Record decision",
                waived_by=(TEAM_LEAD, NAMED_NURSE, LIAISON_NURSE), beside=VISITS,
                escalate=climbs(1, again=2, by=days_of_work))
