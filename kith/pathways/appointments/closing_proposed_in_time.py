"""Whoever wants to do nothing more after missed appointments goes through each step before anybody closes."""
from kith.forms.appointments.closing_proposed import ClosingProposed
from kith.forms.appointments.miss_decided import MissDecided
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import TEAM_LEAD, THE_RECORDER


class ClosingProposedInTime(Pathway):
    """“No further action” closed nothing and opened nothing; the child simply stopped being anybody’s."""

    title = "Nothing more after missed appointments: the steps before it"
    source = Source("Service policies on appointments that are missed, after a published review")
    answers_rows = ("HV10", "CM11")
    clock = HAPPENED
    begins_when = MissDecided.where(MissDecided.closes).because(
        "on {when} it was proposed to do nothing more after missed appointments: {role}")

    steps = Duty("Go through the steps before closing", owner=THE_RECORDER, due=working_days(5),
                 done_when=ClosingProposed.follows(), act="Go through the steps", waived_by=(TEAM_LEAD,),
                 escalate=climbs(5))
