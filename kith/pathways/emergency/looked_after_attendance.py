"""A looked-after child came to A&E: their own nurse hears it by name, wherever they are placed."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import LEARNT, Duty, Pathway, Source, climbs, during, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.duties import SAID
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.care import LOOKED_AFTER


class LookedAfterAttendance(Pathway):
    """A visit to A&E is often the first sign that all is not well where a child lives; their team must hear first."""

    title = "A&E visit of a looked-after child"
    source = Source("Locality policy on A&E visits by children")
    answers_rows = ("AE10",)
    clock = LEARNT
    begins_when = EdAttendance.where(during(LOOKED_AFTER)).because("{name} is looked after and came to A&E on {when}")

    review = Duty(
        "Read the A&E visit of a looked-after child", owner=LOOKED_AFTER_NURSE, due=end_of_working_day(1),
        level="urgent", done_when=VisitReviewed.answers(), act="Record decision", waived_by=(TEAM_LEAD, NAMED_NURSE),
        beside=SAID, escalate=climbs(1, again=2, by=days_of_work))
