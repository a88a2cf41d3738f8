"""It was decided that somebody is to be seen through another service: that service is then asked, and not only named.
"""
from kith.forms.appointments.miss_decided import MissDecided
from kith.forms.appointments.reach_through import ReachThrough
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER

ASK_IN = setting("missed.working_days_to_ask_another", 1,
                 "Working days in which the service is asked through which somebody is to be seen", "Local")


class ThroughAnotherAsked(Pathway):
    """“School nurse to see” was the plan, and the school nurse read it a term later."""

    title = "Seen through another service: that service is asked"
    source = Source("Service policies on appointments that are missed, after a published review")
    answers_rows = ("CM08", "CM11", "HV10")
    clock = HAPPENED
    begins_when = MissDecided.where(MissDecided.through).because(
        "on {when} it was decided to see {name} through another service")

    ask = Duty("Ask the service through which somebody is to be seen", owner=THE_RECORDER,
               due=end_of_working_day(ASK_IN), done_when=ReachThrough.follows(), act="Ask them",
               waived_by=(TEAM_LEAD, NAMED_NURSE),
               escalate=climbs(2, again=2))
