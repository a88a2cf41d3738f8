"""Of a missed appointment that a lead finds wrongly closed somebody decides again."""
from kith.forms.appointments.miss_decided import MissDecided
from kith.forms.appointments.miss_looked_at import MissLookedAt
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, WHOSE_APPOINTMENT


class ClosedWrongly(Pathway):
    """A sample that finds a child and changes nothing for them is a report."""

    title = "Closed wrongly after a missed appointment"
    source = Source("Health visiting policy on children who are not brought, after a published review")
    answers_rows = ("HV10",)
    clock = HAPPENED
    begins_when = MissLookedAt.where(MissLookedAt.wrongly_closed).because(
        "on {when} a lead found that a missed appointment of {name} should not have been closed: {role}")

    again = Duty("Decide again about somebody whose missed appointment was closed", owner=WHOSE_APPOINTMENT,
                 due=end_of_working_day(2), done_when=MissDecided.answers(), act="Say what happens next",
                 waived_by=(NAMED_NURSE,),
                 escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(2), NAMED_NURSE),
                                   again=working_days(5)))
