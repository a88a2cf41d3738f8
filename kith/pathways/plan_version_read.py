"""Each of those who are given a version of a shared plan opens it, and it is seen who has not."""
from kith.forms.outcome_read import OutcomeRead
from kith.forms.plan_version import PlanVersion
from kith.language import LEARNT, Duty, Pathway, Source, setting, working_days
from kith.language.roles import (
    CAMHS,
    CSC_FRONT_DOOR,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
)
from kith.statuses.involved import UNOPENED

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read the shared plan"
DUE = working_days(setting("plans.working_days_to_read_a_version", 5,
                           "Working days in which each agency opens a new version of a shared plan", "Local"))


class PlanVersionRead(Pathway):
    """All agencies knew the needs and the plans, because somebody saw to it that each had the same page before them."""

    title = "A version of a shared plan is read"
    source = Source("Locality practice of shared plans around a young person")
    answers_rows = ("CM10",)
    clock = LEARNT
    begins_when = PlanVersion.where().because("a version of the shared plan for {name} was given out on {when}")

    named_nurse = Duty(WHAT, owner=NAMED_NURSE, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                       when=PlanVersion.given_to.is_in("named_nurse"))
    social_care = Duty(WHAT, owner=CSC_FRONT_DOOR, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                       when=PlanVersion.given_to.is_in("csc_front_door"))
    health_visitor = Duty(WHAT, owner=HEALTH_VISITOR, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                          when=PlanVersion.given_to.is_in("health_visitor"))
    school_nurse = Duty(WHAT, owner=SCHOOL_NURSE, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                        when=PlanVersion.given_to.is_in("school_nurse"))
    looked_after = Duty(WHAT, owner=LOOKED_AFTER_NURSE, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                        when=PlanVersion.given_to.is_in("looked_after_nurse"))
    midwife = Duty(WHAT, owner=MIDWIFE, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                   when=PlanVersion.given_to.is_in("midwife"))
    gp = Duty(WHAT, owner=GP, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
              when=PlanVersion.given_to.is_in("gp"))
    camhs = Duty(WHAT, owner=CAMHS, due=DUE, act=ACT, done_when=READ, escalate=UNOPENED,
                 when=PlanVersion.given_to.is_in("camhs"))
