"""Not sure is an honest answer, and not an end: the duty desk finds out more, and decides."""
from kith.forms.identity.pair_decided import PairDecided
from kith.language import LEARNT, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import DUTY_DESK, NAMED_NURSE

IN = setting("linkage.days_to_find_out", 5, "Working days in which the duty desk finds out about a doubtful pair",
             "Local practice")


class PairAskedAgain(Pathway):
    """A clerk who cannot tell has nobody to phone; the duty desk can ask the practice, or the family."""

    title = "A doubtful pair is asked about again"
    source = Source("Clinical safety of identity")
    answers_rows = ("AE03", "CP03")
    clock = LEARNT
    begins_when = PairDecided.where(PairDecided.unsure).because("whoever looked on {when} could not be sure")

    find_out = Duty("Find out whether two records are one person", owner=DUTY_DESK, due=end_of_working_day(IN),
                    level="soon", done_when=PairDecided.answers(), act="See both records",
                    escalate=climbs(2, again=2, first=NAMED_NURSE))
