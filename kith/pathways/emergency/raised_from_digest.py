"""A routine visit that was not routine: raised the same day, and counted as the filter's miss."""
from kith.forms.emergency.not_routine import NotRoutine
from kith.forms.emergency.reread import Reread
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.duties import VISITS
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL


class RaisedFromDigest(Pathway):
    """A filter is as good as its misses are known: each is raised that day to those who should have been told."""

    title = "Raised from the digest"
    source = Source("Locality policy on A&E visits by children")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = (
        Reread.where(Reread.missed).because("an A&E visit of {name} was read again on {when} and is not routine")
        | NotRoutine.where().because("a reader of the digest raised an A&E visit of {name} on {when}")
    )

    decide = Duty("Decide what to do about an A&E visit raised from the digest", owner=UNIVERSAL,
                  due=end_of_working_day(0), level="urgent", done_when=VisitReviewed.answers(), act="Record decision",
                  waived_by=(TEAM_LEAD, NAMED_NURSE), beside=VISITS, escalate=climbs(1, again=2, by=days_of_work))
