"""Whoever took a concern, or was given it, decides: taken is not done."""
from kith.forms.concern_answered import ConcernAnswered
from kith.forms.concern_decided import ConcernDecided
from kith.forms.concern_placed import ConcernPlaced
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, end_of_working_day, overdue_by, when_overdue
from kith.language import working_days as days_of_work
from kith.language.roles import (
    CSC_FRONT_DOOR,
    HEALTH_VISITING_LEAD,
    HUB_LEAD,
    HUB_TRIAGE,
    NAMED_MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSING_LEAD,
    THE_RECORDER,
)
from kith.statuses.concerns import DAYS_TO_DECIDE

WHAT, ACT, DONE = "Decide on a concern", "Record the decision", ConcernDecided.answers()
IN, TAKES = end_of_working_day(DAYS_TO_DECIDE), ConcernPlaced.takes
UP = Escalate(when_overdue(HUB_LEAD), overdue_by(days_of_work(1), NAMED_NURSE), again=days_of_work(2),
              also=(HUB_TRIAGE,))


class ConcernDecidedInTime(Pathway):
    """It was taken, it had a name on it, and a month later nobody could say what had been decided."""

    title = "A concern is decided"
    source = Source("Working Together: a referral is decided within one working day")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = (ConcernAnswered.where(ConcernAnswered.taken).because("you took a concern on {when}")
                   | ConcernPlaced.where().because("the duty manager gave you a concern on {when}"))

    taken = Duty(WHAT, owner=THE_RECORDER, due=IN, done_when=DONE, act=ACT, escalate=UP, when=ConcernAnswered.taken)
    social_care = Duty(WHAT, owner=CSC_FRONT_DOOR, due=IN, level="urgent", done_when=DONE, act=ACT, escalate=UP,
                       when=TAKES.is_in("csc_front_door"))
    health_visiting = Duty(WHAT, owner=HEALTH_VISITING_LEAD, due=IN, level="urgent", done_when=DONE, act=ACT,
                           escalate=UP, when=TAKES.is_in("health_visiting_lead"))
    school_nursing = Duty(WHAT, owner=SCHOOL_NURSING_LEAD, due=IN, level="urgent", done_when=DONE, act=ACT,
                          escalate=UP, when=TAKES.is_in("school_nursing_lead"))
    midwifery = Duty(WHAT, owner=NAMED_MIDWIFE, due=IN, level="urgent", done_when=DONE, act=ACT, escalate=UP,
                     when=TAKES.is_in("named_midwife"))
    safeguarding = Duty(WHAT, owner=NAMED_NURSE, due=IN, level="urgent", done_when=DONE, act=ACT, escalate=UP,
                        when=TAKES.is_in("named_nurse"))
