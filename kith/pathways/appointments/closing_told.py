"""A service closed after missed appointments: everybody who works with them reads why, and how they come back."""
from kith.forms.appointments.closing_signed import ClosingSigned
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import LEARNT, Each, Pathway, Source, Whose, end_of_working_day, setting
from kith.language.duties import SAID
from kith.language.roles import GP
from kith.statuses.attendance import SOCIAL_WORKER_TOO
from kith.statuses.involved import INVOLVED, UNOPENED

DUE = end_of_working_day(setting("missed.working_days_to_read_a_closing", 2,
                                 "Working days in which each service reads that another has closed", "Local"))


class ClosingTold(Pathway):
    """Each service took for granted that another still saw her; the last to close had told nobody."""

    title = "A service has closed, told to every other"
    source = Source("CAMHS policy on appointments that are missed")
    answers_rows = ("CM11",)
    clock = LEARNT
    begins_when = ClosingSigned.where(ClosingSigned.agreed).because(
        "a service closed on {when} because {why_closed}, and they come back by {back}: {role}")

    read = Each(INVOLVED | SOCIAL_WORKER_TOO | {"gp": Whose(GP)}, "Read that a service has closed", of_others=True,
                due=DUE, act="I have read it", done_when=OutcomeRead.answers(), beside=SAID, escalate=UNOPENED)
