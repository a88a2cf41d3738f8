"""Each month a lead looks at some missed appointments that were followed and closed, drawn by chance."""
from kith.forms.appointments.miss_drawn import MissDrawn
from kith.forms.appointments.miss_looked_at import MissLookedAt
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, overdue_by, working_days
from kith.language.duties import APPOINTMENTS
from kith.language.roles import LEAD_OF_APPOINTMENT, NAMED_NURSE


class MissSampled(Pathway):
    """Everything was closed in time, and nobody had ever read what stood behind the word “closed”."""

    title = "A sample of closed misses, looked at by a lead"
    source = Source("Health visiting policy on children who are not brought, after a published review")
    answers_rows = ("HV10",)
    clock = HAPPENED
    begins_when = MissDrawn.where().because(
        "how a missed appointment of {name} was followed was drawn by chance to be looked at: {role}")

    look = Duty("Look at how a missed appointment was followed and closed", owner=LEAD_OF_APPOINTMENT,
                due=working_days(10), level="routine", done_when=MissLookedAt.answers(), act="Say what you found",
                waived_by=(NAMED_NURSE,), beside=APPOINTMENTS,
                escalate=Escalate(overdue_by(working_days(5), NAMED_NURSE), again=working_days(10)))
