"""A client of adult mental health is pregnant: there is a baby, and what could harm it is said before it is born."""
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.forms.maternity.unborn_risk import UnbornRisk
from kith.forms.maternity.unborn_risk_agreed import UnbornRiskAgreed
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    Tell,
    among,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.duties import ANSWERED, SAID
from kith.language.roles import ADULT_MENTAL_HEALTH, MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.adult_mental_health import DAYS, SEEN
from kith.statuses.expecting import PREGNANT


class ExpectantClient(Pathway):
    """Somebody held that a child needed no thought before its birth. Here the unborn child is owed it by a day."""

    title = "A pregnant client of adult mental health"
    source = Source("Locality policy on thinking of the whole family")
    answers_rows = ("AM05",)
    clock = LEARNT
    begins_when = among(SEEN, PregnancyNotified.where()).because(
        "{name} is pregnant and is seen by adult mental health")

    analyse = Duty("Say what could harm the unborn baby", owner=ADULT_MENTAL_HEALTH, due=working_days(DAYS),
                   level="soon", done_when=UnbornRisk.answers(UnbornRisk.looked.is_in("yes")), while_=PREGNANT,
                   act="Say what could harm the baby", tell=(Tell(MIDWIFE),), waived_by=(NAMED_NURSE,), beside=SAID,
                   escalate=Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(2), NAMED_MIDWIFE),
                                     overdue_by(working_days(5), NAMED_NURSE), again=working_days(5)))
    agree = Duty("Read and agree what could harm the unborn baby", owner=MIDWIFE, after="analyse",
                 due=end_of_working_day(5), level="soon", done_when=UnbornRiskAgreed.answers(), while_=PREGNANT,
                 act="Read and sign", waived_by=(NAMED_MIDWIFE,), beside=ANSWERED,
                 escalate=Escalate(when_overdue(NAMED_MIDWIFE), again=working_days(5)))
