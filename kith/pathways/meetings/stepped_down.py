"""A family that steps down from a plan is seen once more: help that stops all at once is not missed until too late."""
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.forms.meetings.seen_after_step_down import SeenAfterStepDown
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, months, setting
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, UNIVERSAL

MONTHS = setting("plans.months_to_the_contact_after", 3, "Months after a step-down by which the family is seen again",
                 "Local practice")


class SteppedDown(Pathway):
    """A plan ended well because one health visitor kept coming; here the last visit is owed, not left to luck."""

    title = "Contact after a step-down"
    source = Source("Locality practice on stepping down")
    answers_rows = ("HV09",)
    clock = HAPPENED
    begins_when = PlanSteppedDown.where().because("the plan for {name} was stepped down on {when}")

    see = Duty("See the family after the step-down", owner=UNIVERSAL, due=months(MONTHS), level="soon",
               done_when=SeenAfterStepDown.answers(), act="Write how it goes", waived_by=(TEAM_LEAD, NAMED_NURSE),
               escalate=climbs(10, again=10))
