"""Each of those who are given a version of a shared plan opens it, and it is seen who has not."""
from kith.forms.plans.plan_version import PlanVersion
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import LEARNT, Each, Pathway, Source, named_in, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import NAMED_NURSE, TOLD_ROLES
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
    begins_when = PlanVersion.where(PlanVersion.stands).because(
        "a version of the shared plan for {name} was given out on {when}")

    read = Each(named_in(PlanVersion.given_to, {"named_nurse": NAMED_NURSE} | TOLD_ROLES), WHAT, due=DUE, act=ACT,
                done_when=READ, beside=SAID, escalate=UNOPENED)
