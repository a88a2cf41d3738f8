"""At each review, crisis, admission and discharge an adult is asked about children again, before it is signed off."""
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.places_with_children import PlacesWithChildren
from kith.forms.adults.review_closed import ReviewClosed
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, climbs, end_of_working_day, overdue_by
from kith.language import working_days as days_of_work
from kith.language.roles import ADULT_WORKER, NAMED_NURSE, TEAM_LEAD
from kith.statuses.clients import DAYS_TO_ASK_AGAIN, TURNING_POINT

SILENT = climbs(5, by=days_of_work)


class ChildrenAskedAgain(Pathway):
    """What was so at first is not so for ever: a new partner’s children, a baby, grandchildren at weekends."""

    title = "Children asked about at a review, crisis, admission or discharge"
    source = Source("Locality policy: think family")
    answers_rows = ("AM01", "AM03", "SH03")
    clock = HAPPENED
    begins_when = TURNING_POINT

    ask = Duty("Ask about children again", owner=ADULT_WORKER, due=end_of_working_day(DAYS_TO_ASK_AGAIN),
               done_when=ChildrenAsked.follows(), act="Ask about children", waived_by=(NAMED_NURSE,), escalate=SILENT)
    places = Duty("Ask again about places and roles with children", owner=ADULT_WORKER,
                  due=end_of_working_day(DAYS_TO_ASK_AGAIN), done_when=PlacesWithChildren.follows(),
                  act="Ask about places", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=SILENT)
    close = Duty("Sign off a review", owner=ADULT_WORKER, due=end_of_working_day(5), after="ask", level="routine",
                 done_when=ReviewClosed.follows(), act="Sign it off", waived_by=(TEAM_LEAD,),
                 escalate=Escalate(overdue_by(days_of_work(5), TEAM_LEAD), again=days_of_work(10)))
