"""A supervisor did not close, and says what must be tried first: that is then owed by the service."""
from kith.forms.appointments.closing_signed import ClosingSigned
from kith.forms.appointments.miss_decided import MissDecided
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import TEAM_LEAD, WHOSE_APPOINTMENT


class ClosingNotYet(Pathway):
    """“Not yet” with nothing after it is a closing that nobody signed."""

    title = "Not closed yet: what is tried first"
    source = Source("Service policies on appointments that are missed")
    answers_rows = ("CM11", "HV10")
    clock = HAPPENED
    begins_when = ClosingSigned.where(ClosingSigned.mended).because(
        "on {when} it was decided not to close yet after missed appointments: {role}")

    again = Duty("Try what your supervisor asks, and decide again", owner=WHOSE_APPOINTMENT, due=working_days(10),
                 done_when=MissDecided.answers(), act="Say what happens next", waived_by=(TEAM_LEAD,),
                 escalate=climbs(5))
