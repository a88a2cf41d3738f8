"""The service that a concern was sent to says whether it takes it: sent is not taken."""
from kith.forms.concern_answered import ConcernAnswered
from kith.forms.concern_screened import ConcernScreened
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, hours, overdue_by, when_overdue
from kith.language.roles import (
    CSC_FRONT_DOOR,
    HEALTH_VISITING_LEAD,
    HUB_LEAD,
    HUB_TRIAGE,
    NAMED_MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSING_LEAD,
)
from kith.statuses.concerns import A_DAY_OF_CLIMBING, HOURS_TO_TAKE

WHAT, ACT, DONE, IN = "Say whether you take a concern", "Answer", ConcernAnswered.answers(), hours(HOURS_TO_TAKE)
GOES = ConcernScreened.goes
UP = Escalate(when_overdue(HUB_LEAD), overdue_by(hours(A_DAY_OF_CLIMBING), NAMED_NURSE), again=hours(24),
              also=(HUB_TRIAGE,))


class ConcernTaken(Pathway):
    """It was sent to the right office, and the right office did not know that it had it."""

    title = "A concern is taken"
    source = Source("Locality policy on the front door")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = ConcernScreened.where(ConcernScreened.to_a_service).because("a concern was sent to you on {when}")

    social_care = Duty(WHAT, owner=CSC_FRONT_DOOR, due=IN, level="urgent", done_when=DONE, act=ACT, escalate=UP,
                       when=GOES.is_in("csc_front_door"))
    health_visiting = Duty(WHAT, owner=HEALTH_VISITING_LEAD, due=IN, level="urgent", done_when=DONE, act=ACT,
                           escalate=UP, when=GOES.is_in("health_visiting_lead"))
    school_nursing = Duty(WHAT, owner=SCHOOL_NURSING_LEAD, due=IN, level="urgent", done_when=DONE, act=ACT,
                          escalate=UP, when=GOES.is_in("school_nursing_lead"))
    midwifery = Duty(WHAT, owner=NAMED_MIDWIFE, due=IN, level="urgent", done_when=DONE, act=ACT, escalate=UP,
                     when=GOES.is_in("named_midwife"))
    safeguarding = Duty(WHAT, owner=NAMED_NURSE, due=IN, level="urgent", done_when=DONE, act=ACT, escalate=UP,
                        when=GOES.is_in("named_nurse"))
