"""Of a missed appointment that a lead finds wrongly closed somebody decides again."""
from kith.forms.appointments.miss_decided import MissDecided
from kith.forms.appointments.miss_looked_at import MissLookedAt
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.roles import NAMED_NURSE, WHOSE_APPOINTMENT


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
                 escalate=climbs(2))
