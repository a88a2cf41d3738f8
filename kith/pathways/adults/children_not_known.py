"""An unknown about children is an answer once; it has a next try, by a date."""
from kith.forms.adults.children_asked import ChildrenAsked
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import ADULT_WORKER, TEAM_LEAD
from kith.statuses.clients import CHILDREN_NOT_KNOWN, NEXT_TRY


class ChildrenNotKnown(Pathway):
    """“Not known” closes a box and hides a child; each such answer has its next try, with a date."""

    title = "What was not known about children is asked again"
    source = Source("Locality policy: think family")
    answers_rows = ("AM01",)
    clock = HAPPENED
    begins_when = ChildrenAsked.where(ChildrenAsked.some_not_known).because(
        "{name} was asked about children on {when}, and something is still not known")

    ask = Duty("Ask again what is not known about children", owner=ADULT_WORKER, due=working_days(NEXT_TRY),
               while_=CHILDREN_NOT_KNOWN, done_when=ChildrenAsked.follows(), act="Ask about children",
               waived_by=(TEAM_LEAD,), escalate=climbs(10, again=10))
