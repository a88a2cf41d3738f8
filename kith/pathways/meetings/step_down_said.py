"""A meeting ends a plan: what would make us worry again is said, and what becomes of everything that is still open."""
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.involved import READ_FROM

DAYS = setting("plans.working_days_to_say_the_step_down", 2, "Working days after a sheet ended a plan in which it is "
               "said what would make us worry again", "Local")


class StepDownSaid(Pathway):
    """The plan ended with a cross in a box. In July nobody could say which signs the core group had meant to watch."""

    title = "A plan that ends: what would make us worry again"
    source = Source("Locality practice on stepping down")
    answers_rows = ("HV09",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = DecisionsIssued.where(
        DecisionsIssued.plan.is_in("ended") | DecisionsIssued.in_need.is_in("ended")).because(
        "a meeting about {name} ended a plan on {when}")

    say = Duty("Say what would make us worry again, now that a plan ends", owner=THE_RECORDER,
               due=end_of_working_day(DAYS), level="soon", done_when=PlanSteppedDown.follows(),
               act="Write the step-down", waived_by=(NAMED_NURSE,), escalate=climbs(2))
