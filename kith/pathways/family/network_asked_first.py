"""A service that takes a child on asks who is around the child: a blank is listed until somebody has asked."""
from kith.forms.family.network_asked import NetworkAsked
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, after_start, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL
from kith.statuses.network import BLANK, EVERY_ROLE, FIRST, IN_CARE_OF_A_SERVICE, LEAVES_NO_BLANK, LONG_BLANK, POLICY


class NetworkAskedFirst(Pathway):
    """Review after review found a father nobody had written down, and no sign that anybody had asked who he was."""

    title = "Who is around a child, at first contact"
    source = Source("Locality policy on the network around a child, after serious case reviews")
    answers_rows = ("CP03",)
    clock = HAPPENED
    law = POLICY
    begins_when = IN_CARE_OF_A_SERVICE.because("since {when} a service looks after {name}, and of some roles around "
                                               "{name} nobody has written whether anybody stands in them")

    ask = Duty("Ask who is around a child", owner=UNIVERSAL, due=working_days(FIRST), while_=IN_CARE_OF_A_SERVICE,
               unless=EVERY_ROLE, done_when=NetworkAsked.follows(LEAVES_NO_BLANK), act="Write what was answered",
               waived_by=(NAMED_NURSE,),
               escalate=Escalate(after_start(working_days(BLANK), TEAM_LEAD),
                                 after_start(working_days(LONG_BLANK), NAMED_NURSE), again=working_days(BLANK)))
