"""A partner's name was written down and nothing else about him: what he brings to the baby is asked."""
from kith.forms.maternity.booking import Booking
from kith.forms.maternity.paternal_health import PaternalHealth
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    overdue_by,
    setting,
    working_days,
)
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.statuses.expecting import PREGNANT

DAYS = setting("maternity.days_to_ask_of_the_father", 10, "Working days after booking to ask about the father’s health",
               "Local: asked at booking, or at the visit after it")


class PaternalHealthAsked(Pathway):
    """His drinking, drugs, illness and violence reach the baby too; a blank is listed until somebody has asked."""

    title = "The father’s health, in pregnancy"
    source = Source("Locality maternity guideline")
    answers_rows = ("AN06",)
    clock = HAPPENED
    begins_when = Booking.where().because(
        "{name} had a booking appointment on {when}, and the father is not asked about yet")

    ask = Duty("Ask about the father’s or partner’s health", owner=MIDWIFE, due=working_days(DAYS), level="soon",
               done_when=PaternalHealth.follows(PaternalHealth.every), while_=PREGNANT, act="Write what was said",
               waived_by=(NAMED_MIDWIFE,),
               escalate=Escalate(overdue_by(working_days(3), TEAM_LEAD), overdue_by(working_days(10), NAMED_MIDWIFE),
                                 again=working_days(10)))
