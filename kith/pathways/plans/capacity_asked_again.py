"""A need for which there was no capacity is not met: it is counted, and looked at again."""
from kith.forms.plans.plan_action import PlanAction
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, months
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.needs import MONTHS_WITHOUT


class CapacityAskedAgain(Pathway):
    """Services said that they could not, and the families behind it were known to nobody."""

    title = "Not done for want of capacity"
    source = Source("Locality ledger of what was not done for want of capacity")
    answers_rows = ("CP04",)
    clock = HAPPENED
    begins_when = PlanAction.where(PlanAction.becomes.is_in("no_capacity")).because(
        "on {when} there was no capacity for a need of {name}")

    again = Duty("Look again at a need for which there was no capacity", owner=THE_RECORDER, due=months(MONTHS_WITHOUT),
                 done_when=PlanAction.answers(), act="Say what becomes of it now", waived_by=(NAMED_NURSE,),
                 escalate=climbs(5))
