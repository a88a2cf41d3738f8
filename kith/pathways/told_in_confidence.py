"""Whoever is told something in confidence reads it, and the young person hears that they were."""
from kith.forms.told_read import ToldRead
from kith.forms.told_to_others import ToldToOthers
from kith.forms.young_person_told import YoungPersonTold
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import (
    CAMHS,
    CSC_FRONT_DOOR,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
    TEAM_LEAD,
    THE_RECORDER,
)

WHAT, ACT, READ = "Read what you are told in confidence", "I have read it", ToldRead.answers()
SOON = end_of_working_day(setting(
    "confidence.working_days_to_read", 1, "Working days in which what is told in confidence is read", "Local"))
UP = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(1), NAMED_NURSE), again=working_days(2),
              also=(THE_RECORDER,))


class ToldInConfidence(Pathway):
    """What nobody reads protects nobody, and what a young person hears of last they do not tell again."""

    title = "Told in confidence"
    source = Source("Information sharing: the least that is needed, to those who need it, and the person is told")
    answers_rows = ("SH01",)
    clock = LEARNT
    begins_when = ToldToOthers.where(ToldToOthers.stands).because("something was told in confidence on {when}")

    named = Duty(WHAT, owner=NAMED_NURSE, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                 when=ToldToOthers.needs.is_in("named_nurse"))
    social_care = Duty(WHAT, owner=CSC_FRONT_DOOR, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                       when=ToldToOthers.needs.is_in("csc_front_door"))
    health_visitor = Duty(WHAT, owner=HEALTH_VISITOR, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                          when=ToldToOthers.needs.is_in("health_visitor"))
    school_nurse = Duty(WHAT, owner=SCHOOL_NURSE, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                        when=ToldToOthers.needs.is_in("school_nurse"))
    looked_after = Duty(WHAT, owner=LOOKED_AFTER_NURSE, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                        when=ToldToOthers.needs.is_in("looked_after_nurse"))
    midwife = Duty(WHAT, owner=MIDWIFE, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                   when=ToldToOthers.needs.is_in("midwife"))
    gp = Duty(WHAT, owner=GP, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
              when=ToldToOthers.needs.is_in("gp"))
    camhs = Duty(WHAT, owner=CAMHS, due=SOON, level="urgent", act=ACT, done_when=READ, escalate=UP,
                 when=ToldToOthers.needs.is_in("camhs"))
    tell = Duty("Tell the young person what others were told", owner=THE_RECORDER, due=end_of_working_day(1),
                done_when=YoungPersonTold.follows(), act="Write how they were told", escalate=UP,
                when=ToldToOthers.told.is_in("later"))
