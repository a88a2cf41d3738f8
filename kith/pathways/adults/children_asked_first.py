"""A new client of an adult's service is asked about children, and about where they meet them, within days."""
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.places_with_children import PlacesWithChildren
from kith.forms.family.involvement import Involvement
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.roles import ADULT_WORKER, NAMED_NURSE, TEAM_LEAD
from kith.statuses.clients import CLIENT, DAYS_TO_ASK, OF_ADULTS

SILENT = climbs(5, by=days_of_work)


class ChildrenAskedFirst(Pathway):
    """He lives alone, says the first page, and nobody asks about his daughters. Not asked is as loud as yes."""

    title = "Children asked about when an adult’s service begins"
    source = Source("Locality policy: think family")
    answers_rows = ("AM01", "AM03", "SH03")
    clock = HAPPENED
    begins_when = Involvement.where(OF_ADULTS).because("a service for adults took {name} on")

    ask = Duty("Ask about children", owner=ADULT_WORKER, due=end_of_working_day(DAYS_TO_ASK), while_=CLIENT,
               done_when=ChildrenAsked.follows(), act="Ask about children", waived_by=(NAMED_NURSE,), escalate=SILENT)
    places = Duty("Ask about places and roles with children", owner=ADULT_WORKER,
                  due=end_of_working_day(DAYS_TO_ASK), while_=CLIENT, done_when=PlacesWithChildren.follows(),
                  act="Ask about places", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=SILENT)
