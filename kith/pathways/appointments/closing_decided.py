"""A supervisor decides whether a service closes after missed appointments; nobody closes alone."""
from kith.forms.appointments.closing_proposed import ClosingProposed
from kith.forms.appointments.closing_signed import ClosingSigned
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, overdue_by, setting, working_days
from kith.language.roles import LEAD_OF_APPOINTMENT, NAMED_NURSE

DAYS = setting("missed.working_days_to_sign_a_closing", 5,
               "Working days in which a supervisor decides on closing after missed appointments", "Local")


class ClosingDecided(Pathway):
    """CAMHS closed only after it had asked everybody who knew them; one person’s tiredness closed nothing."""

    title = "Closing after missed appointments is decided by a supervisor"
    source = Source("CAMHS policy on appointments that are missed; health visiting policy, after a published review")
    answers_rows = ("CM11", "HV10")
    clock = HAPPENED
    begins_when = ClosingProposed.where().because("closing after missed appointments was proposed on {when}: {role}")

    sign = Duty("Decide on closing after missed appointments", owner=LEAD_OF_APPOINTMENT, due=working_days(DAYS),
                done_when=ClosingSigned.answers(), act="Decide", waived_by=(NAMED_NURSE,),
                escalate=Escalate(overdue_by(working_days(1), NAMED_NURSE), again=working_days(5)))
