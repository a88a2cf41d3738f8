"""Two records that may be one child are decided in days: until then each shows half of what is known."""
from kith.forms.identity.pair_decided import PairDecided
from kith.forms.identity.pair_found import PairFound
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
from kith.language.roles import DUTY_DESK, NAMED_NURSE, POST_CLERK

IN = setting("linkage.days_to_decide", 2, "Working days in which somebody decides whether two records are one person",
             "Local practice")


class PairDecidedInTime(Pathway):
    """A plan on one record and a bruise on the other are two quiet records, and one child in danger."""

    title = "Are these two records one person?"
    source = Source("Clinical safety of identity")
    answers_rows = ("AE03", "CP03")
    clock = LEARNT
    begins_when = PairFound.where().because("two records look like one person since {when}, and nothing proves it")

    decide = Duty("Decide whether two records are one person", owner=POST_CLERK, due=end_of_working_day(IN),
                  level="soon", done_when=PairDecided.answers(), act="See both records",
                  escalate=Escalate(when_overdue(DUTY_DESK), overdue_by(working_days(1), NAMED_NURSE),
                                    again=working_days(2)))
