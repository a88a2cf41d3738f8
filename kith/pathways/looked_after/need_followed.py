"""A need of a young person in care is offered, seen and asked after; where to go is no answer."""
from kith.forms.looked_after.need_helped import NeedHelped
from kith.forms.looked_after.need_offered import NeedOffered
from kith.forms.looked_after.need_route_chosen import NeedRouteChosen
from kith.forms.looked_after.need_seen import NeedSeen
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Promises,
    Source,
    climbs,
    setting,
    when_overdue,
    working_days,
)
from kith.language.in_care import HEALTH_NEEDS
from kith.language.roles import TEAM_LEAD, THE_RECORDER

OFFERED = working_days(setting("needs.working_days_to_offer", 5,
                               "Working days in which a first appointment for a need is offered", "Local"))
SEEN = working_days(setting("needs.working_days_to_be_seen", 15,
                            "Working days in which somebody in care is seen for a need", "Local"))
ASKED = working_days(setting("needs.working_days_to_ask", 10,
                             "Working days after being seen in which they are asked whether it helped", "Local"))
UP = climbs(5)


class NeedFollowed(Pathway):
    """They were told where they could go, and nobody knew whether they had gone. It is the nurse who hears, and not the
    young person, where nobody has seen them.
    """

    title = "A need of a young person in care is followed"
    source = Source("Locality pathways for looked-after young people")
    answers_rows = ("LA03",)
    promises = Promises("When you say what you need", 1, {
        "offer": "You get a first time to meet whoever helps you.", "seen": "You meet them.",
        "helped": "Then we ask you if it helped."}, needs=tuple(HEALTH_NEEDS))
    clock = HAPPENED
    begins_when = NeedRouteChosen.where(NeedRouteChosen.wants.yes).because(
        "it was agreed with {name} on {when} who takes a need on")

    offer = Duty("See that a first appointment is offered", owner=THE_RECORDER, due=OFFERED,
                 done_when=NeedOffered.answers(), act="Write what was offered", escalate=UP, waived_by=(TEAM_LEAD,))
    seen = Duty("See that they are seen for what they need", owner=THE_RECORDER, due=SEEN,
                done_when=NeedSeen.answers(NeedSeen.ends), act="Write what came of it", escalate=UP)
    helped = Duty("Ask them whether it helped", owner=THE_RECORDER, due=ASKED, after="seen", level="routine",
                  done_when=NeedHelped.answers(), act="Write what they say",
                  escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)),
                  waived_by=(TEAM_LEAD,))
