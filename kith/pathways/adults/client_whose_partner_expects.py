"""The partner of a client of adult mental health is pregnant: the father's illness reaches the baby too."""
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.forms.maternity.unborn_risk import UnbornRisk
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    among,
    climbs,
    months,
    through,
    when_overdue,
    working_days,
)
from kith.language.duties import WHY
from kith.language.roles import ADULT_MENTAL_HEALTH, NAMED_NURSE, TEAM_LEAD
from kith.statuses.adult_mental_health import DAYS, SEEN
from kith.statuses.kin import PARTNERS


class ClientWhosePartnerExpects(Pathway):
    """He is the client and she is not; without this nobody who sees him would think of the baby."""

    title = "A client of adult mental health whose partner is pregnant"
    source = Source("Locality policy on thinking of the whole family")
    answers_rows = ("AM05",)
    clock = LEARNT
    look_back = months(10)
    begins_when = among(SEEN, through(PARTNERS, PregnancyNotified.where(), discloses="a partner expects a baby"))

    analyse = Duty("Say what could harm the unborn baby", owner=ADULT_MENTAL_HEALTH, due=working_days(DAYS),
                   level="soon", done_when=UnbornRisk.answers(UnbornRisk.looked.is_in("yes")),
                   act="Say what could harm the baby", waived_by=(NAMED_NURSE,), beside=WHY, escalate=climbs(5))
    read_history = Duty("Read of a pregnancy that was learnt of late", owner=ADULT_MENTAL_HEALTH,
                        due=working_days(DAYS), level="soon", done_when=UnbornRisk.answers(),
                        act="Write what you found",
                        waived_by=(NAMED_NURSE,), beside=WHY,
                        escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(5)))
