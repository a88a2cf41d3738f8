"""What a meeting decided is read by every service that works with the child, the absent and the practice too."""
from kith.forms.decisions_issued import DecisionsIssued
from kith.forms.minutes_issued import MinutesIssued
from kith.forms.outcome_read import OutcomeRead
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
    WITH_HEALTH_VISITOR,
    WITH_LOOKED_AFTER_NURSE,
    WITH_MIDWIFE,
    WITH_SCHOOL_NURSE,
    WITH_SEXUAL_HEALTH,
)

ACT, READ, WHAT = "I have read it", OutcomeRead.answers(), "Read what a meeting decided"
SOON = end_of_working_day(setting(
    "meetings.working_days_to_read", 2, "Working days in which a service reads what a meeting decided", "Local"))


class MeetingRead(Pathway):
    """A sheet that lay in one tray was taken for one that everybody had. Whoever was not at the meeting reads it first
    of all. A practice always does, and where none is recorded the duty desk finds out which it is.
    """

    title = "What a meeting decided, read by every service involved"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("CP06",)
    clock = LEARNT
    law = READ_FROM
    begins_when = (DecisionsIssued.where().because("a meeting about {name} issued its decisions on {when}")
                   | MinutesIssued.where().because("a meeting about {name} issued its minutes on {when}"))

    health_visitor = Duty(WHAT, owner=HEALTH_VISITOR, due=SOON, level="soon", act=ACT, done_when=READ,
                          escalate=UNOPENED, when=during(WITH_HEALTH_VISITOR))
    school_nurse = Duty(WHAT, owner=SCHOOL_NURSE, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                        when=during(WITH_SCHOOL_NURSE))
    midwife = Duty(WHAT, owner=MIDWIFE, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                   when=during(WITH_MIDWIFE))
    looked_after = Duty(WHAT, owner=LOOKED_AFTER_NURSE, due=SOON, level="soon", act=ACT, done_when=READ,
                        escalate=UNOPENED, when=during(WITH_LOOKED_AFTER_NURSE))
    gp = Duty(WHAT, owner=GP, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED)
    camhs = Duty(WHAT, owner=CAMHS, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                 when=during(WITH_CAMHS))
    drug_and_alcohol = Duty(WHAT, owner=DRUG_AND_ALCOHOL, due=SOON, level="soon", act=ACT, done_when=READ,
                            escalate=UNOPENED, when=during(WITH_DRUG_AND_ALCOHOL))
    sexual_health = Duty(WHAT, owner=SEXUAL_HEALTH, due=SOON, level="soon", act=ACT, done_when=READ, escalate=UNOPENED,
                         when=during(WITH_SEXUAL_HEALTH))
