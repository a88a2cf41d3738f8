"""A risk that was told and led nowhere is worse than one that was not asked about: each is answered with an action."""
from kith.forms.maternity.paternal_health import PaternalHealth
from kith.forms.maternity.paternal_risk_answered import PaternalRiskAnswered
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE, TEAM_LEAD


class PaternalRisk(Pathway):
    """She says that he uses heroin: a plan and a referral follow, before anything is signed off."""

    title = "A risk from the father’s or partner’s health"
    source = Source("Locality maternity guideline")
    answers_rows = ("AN06",)
    clock = HAPPENED
    begins_when = PaternalHealth.where(PaternalHealth.risk).because(
        "what was said on {when} about the baby’s father or {name}’s partner needs an answer")

    answer = Duty("Say what is done about it", owner=MIDWIFE, due=end_of_working_day(1), level="urgent",
                  done_when=PaternalRiskAnswered.answers(), act="Write what is done", waived_by=(NAMED_MIDWIFE,),
                  escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(1), NAMED_MIDWIFE),
                                    overdue_by(working_days(3), NAMED_NURSE), again=working_days(2)))
