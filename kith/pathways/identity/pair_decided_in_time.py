"""Two records that may be one child are decided in days: until then each shows half of what is known."""
from kith.forms.identity.pair_decided import PairDecided
from kith.forms.identity.pair_found import PairFound
from kith.language import LEARNT, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import DUTY_DESK, POST_CLERK

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
                  escalate=climbs(1, again=2, first=DUTY_DESK))
