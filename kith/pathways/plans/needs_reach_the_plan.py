"""Each need that any entry holds is answered by itself: planned, refused with a reason, or owned elsewhere by name."""
from kith.forms.plans.plan_action import PlanAction
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.needs import EACH_NEED
from kith.language.roles import NAMED_NURSE, WHOEVER_HEARD
from kith.statuses.needs import DAYS_TO_PLAN, NEEDS


class NeedsReachThePlan(Pathway):
    """The child’s words were clear, the plan beside them was empty, and nobody could say what would follow."""

    title = "Every need reaches the plan"
    source = Source("Locality standard of health plans: each need found has an action or a reason")
    answers_rows = ("CP04", "LA10", "LA11")
    clock = HAPPENED
    begins_when = NEEDS

    answer = Duty("Plan for a need, or say why not", owner=WHOEVER_HEARD, due=working_days(DAYS_TO_PLAN),
                  for_each=EACH_NEED, done_when=PlanAction.answers(), act="Say what becomes of it", reopens=True,
                  waived_by=(NAMED_NURSE,), escalate=climbs(5))
