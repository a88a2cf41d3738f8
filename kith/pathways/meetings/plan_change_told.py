"""A child comes onto a plan or into care, or that ends: every service involved is told, and each reads it."""
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.child_in_need_ended import ChildInNeedEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import LEARNT, Each, Pathway, Source, Whose, end_of_working_day, setting
from kith.language.duties import SAID
from kith.language.roles import GP
from kith.statuses.involved import INVOLVED, READ_FROM, UNOPENED
from kith.statuses.social_care import WHOSE_IT_WAS

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read that a child’s plan has changed"
SOON = end_of_working_day(setting(
    "plans.working_days_to_read_a_change", 2, "Working days in which a service reads that a child’s plan has changed",
    "Local"))


class PlanChangeTold(Pathway):
    """Who saw a girl each fortnight did not know that she was on a plan: nobody had thought of that service."""

    title = "A plan that changes, told to every service involved"
    source = Source("Locality policy: every service that works with a child hears of a plan on the day it changes")
    answers_rows = ("SH02", "CP06", "CP14")
    clock = LEARNT
    law = READ_FROM
    begins_when = (
        ChildProtectionPlanBegan.where().because("a child protection plan for {name} began on {when}")
        | ChildProtectionPlanEnded.where().because("the child protection plan for {name} ended on {when}")
        | ChildInNeedBegan.where().because("{name} came onto a child in need plan on {when}")
        | ChildInNeedEnded.where().because("the child in need plan for {name} ended on {when}")
        | MaracPlanBegan.where().because("{name} came onto a plan of MARAC on {when}")
        | MaracPlanEnded.where().because("the plan of MARAC for {name} ended on {when}")
        | PlanSteppedDown.where(PlanSteppedDown.before.is_in("in_need", "early_help")).because(
            "the plan for {name} was stepped down on {when}")
        | LookedAfterBegan.where().because("{name} came into care on {when}")
        | LookedAfterEnded.where().because("{name} left care on {when}")
    )

    read = Each(INVOLVED | {"gp": Whose(GP)} | WHOSE_IT_WAS, WHAT, of_others=True, due=SOON, act=ACT, done_when=READ,
                beside=SAID, escalate=UNOPENED)
