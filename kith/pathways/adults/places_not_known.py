"""An unknown place with children is an answer once; it has a next try, by a date."""
from kith.forms.adults.places_with_children import PlacesWithChildren
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import ADULT_WORKER, TEAM_LEAD
from kith.statuses.clients import NEXT_TRY, PLACES_NOT_KNOWN


class PlacesNotKnown(Pathway):
    """He may coach at a club or sing in a choir; where nobody could say, somebody asks again."""

    title = "Where children are met is asked again"
    source = Source("Locality policy: think family")
    answers_rows = ("AM03",)
    clock = HAPPENED
    begins_when = PlacesWithChildren.where(PlacesWithChildren.some_not_known).because(
        "{name} was asked on {when} where they meet children, and something is still not known")

    ask = Duty("Ask again where children are met", owner=ADULT_WORKER, due=working_days(NEXT_TRY),
               while_=PLACES_NOT_KNOWN, done_when=PlacesWithChildren.follows(), act="Ask about places",
               waived_by=(TEAM_LEAD,), escalate=climbs(10, again=10))
