"""A child comes onto a plan or into care, or that ends: every service involved is told, and each reads it."""
from kith.forms.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.looked_after_began import LookedAfterBegan
from kith.forms.looked_after_ended import LookedAfterEnded
from kith.forms.outcome_read import OutcomeRead
from kith.forms.plan_stepped_down import PlanSteppedDown
from kith.language import LEARNT, Duty, Pathway, Source, during, end_of_working_day, setting
from kith.language.roles import (
    CAMHS,
    DRUG_AND_ALCOHOL,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    SCHOOL_NURSE,
    SEXUAL_HEALTH,
)
from kith.statuses.involved import (
    READ_FROM,
    UNOPENED,
    WITH_CAMHS,
    WITH_DRUG_AND_ALCOHOL,
    WITH_GP,
    WITH_HEALTH_VISITOR,
    WITH_LOOKED_AFTER_NURSE,
    WITH_MIDWIFE,
    WITH_SCHOOL_NURSE,
    WITH_SEXUAL_HEALTH,
)

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read that a child’s plan has changed"
SOON = end_of_working_day(setting(
    "plans.working_days_to_read_a_change", 2, "Working days in which a service reads that a child’s plan has changed",
    "Local"))


class PlanChangeTold(Pathway):
    """Who saw a girl each fortnight did not know that she was on a plan: nobody had thought of that service."""

    title = "A plan that changes, told to every service involved"
    source = Source("Locality policy: every service that works with a child hears of a plan on the day it changes")
    answers_rows = ("SH02", "CP06")
    clock = LEARNT
    law = READ_FROM
    begins_when = (
        ChildProtectionPlanBegan.where().because("a child protection plan for {name} began on {when}")
        | ChildProtectionPlanEnded.where().because("the child protection plan for {name} ended on {when}")
        | PlanSteppedDown.where(PlanSteppedDown.before.is_in("in_need", "early_help")).because(
            "the plan for {name} was stepped down on {when}")
        | LookedAfterBegan.where().because("{name} came into care on {when}")
        | LookedAfterEnded.where().because("{name} left care on {when}")
    )

    health_visitor = Duty(WHAT, owner=HEALTH_VISITOR, due=SOON, level="soon", act=ACT, done_when=READ,
                          escalate=UNOPENED, when=during(WITH_HEALTH_VISITOR))
    school_nurse = Duty(WHAT, owner=SCHOOL_NURSE, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                        when=during(WITH_SCHOOL_NURSE))
    midwife = Duty(WHAT, owner=MIDWIFE, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                   when=during(WITH_MIDWIFE))
    looked_after = Duty(WHAT, owner=LOOKED_AFTER_NURSE, due=SOON, level="soon", act=ACT, done_when=READ,
                        escalate=UNOPENED, when=during(WITH_LOOKED_AFTER_NURSE))
    gp = Duty(WHAT, owner=GP, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED, when=during(WITH_GP))
    camhs = Duty(WHAT, owner=CAMHS, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                 when=during(WITH_CAMHS))
    drug_and_alcohol = Duty(WHAT, owner=DRUG_AND_ALCOHOL, due=SOON, level="soon", act=ACT, done_when=READ,
                            escalate=UNOPENED, when=during(WITH_DRUG_AND_ALCOHOL))
    sexual_health = Duty(WHAT, owner=SEXUAL_HEALTH, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                         when=during(WITH_SEXUAL_HEALTH))
