"""What social care decided on a referral goes to every service that works with the child, and each reads it."""
from kith.forms.outcome_read import OutcomeRead
from kith.forms.referral_decided import ReferralDecided
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

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read what was decided on a referral"
SOON = end_of_working_day(setting(
    "outcome.working_days_to_read", 2, "Working days in which a service reads what was decided on a referral", "Local"))


class OutcomeTold(Pathway):
    """A service that was never told what became of a referral went on as if nothing had been found. The decision is a
    happening of its own here: whoever reads it learns nothing of who had referred.
    """

    title = "The outcome of a referral, told to every service involved"
    source = Source("Working Together: feedback on the outcome; local policy that it reaches every service involved")
    answers_rows = ("SH02",)
    clock = LEARNT
    law = READ_FROM
    begins_when = ReferralDecided.where().because("a referral for {name} was decided on {when}")

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
