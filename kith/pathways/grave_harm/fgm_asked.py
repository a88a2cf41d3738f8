"""Every woman is asked, alone, whether she has had FGM: what nobody asked was called rare."""
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.maternity.booking import Booking
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, days, overdue_by, setting, working_days
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.statuses.expecting import PREGNANT

SOON = setting("fgm.days_to_ask", 28, "Days after booking within which she is asked the further question, alone",
               "Local: before the private appointment of the second trimester")


class FgmAsked(Pathway):
    """Nobody thought it common here, and nobody had asked. Its words say nothing, since lists are seen at home."""

    title = "Further question at booking"
    source = Source("Information standard on female genital mutilation (DAPB2026), as in force from 24 March 2026; "
                    "multi-agency statutory guidance (2016, updated 2020)")
    answers_rows = ("CP09",)
    clock = HAPPENED
    begins_when = Booking.where().because("{name} had a booking appointment on {when}")

    ask = Duty("Ask the further question of booking", owner=MIDWIFE, due=days(SOON), level="routine", while_=PREGNANT,
               done_when=FgmHistory.follows(FgmHistory.answered), act="Write what she said",
               waived_by=(NAMED_MIDWIFE,), escalate=Escalate(overdue_by(working_days(3), TEAM_LEAD), overdue_by(
                   working_days(10), NAMED_MIDWIFE), again=working_days(10)))
