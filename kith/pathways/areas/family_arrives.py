"""A family that arrives in a refuge, on a site or in emergency accommodation is seen, and its records are asked for."""
from kith.forms.areas.family_arrived import FamilyArrived
from kith.forms.areas.family_first_seen import FamilyFirstSeen
from kith.forms.areas.previous_area_asked import PreviousAreaAsked
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    after_start,
    climbs,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL

SEEN = setting("arrivals.working_days_to_see", 2, "Working days in which a family that arrived is seen", "Local")
UNSEEN = setting("arrivals.working_days_unseen", 5, "Working days unseen after which the named nurse hears", "Local")
ASKED = setting("arrivals.working_days_to_ask", 2, "Working days in which the previous area is asked for records",
                "Local")


class FamilyArrives(Pathway):
    """Whoever moves to be safe is lost between two areas: the old one has the records, the new one has the children."""

    title = "A family that has just arrived"
    source = Source("Local policy for families in refuges, on sites and in emergency accommodation")
    answers_rows = ("P7",)
    clock = HAPPENED
    begins_when = FamilyArrived.where(FamilyArrived.unsettled & FamilyArrived.stays).because(
        "{name} arrived in this area on {when}")

    see = Duty("See the family for the first time: not yet seen", owner=UNIVERSAL, due=end_of_working_day(SEEN),
               done_when=FamilyFirstSeen.follows(FamilyFirstSeen.seen), act="Write what was seen",
               waived_by=(NAMED_NURSE,),
               escalate=Escalate(when_overdue(TEAM_LEAD), after_start(working_days(UNSEEN), NAMED_NURSE),
                                 again=working_days(2)))
    ask = Duty("Ask the previous area for the records, without saying where they are", owner=UNIVERSAL,
               due=end_of_working_day(ASKED), when=FamilyArrived.known_before, done_when=PreviousAreaAsked.follows(),
               act="Write whom you asked", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=climbs(3))
