"""Whom SERAC said that it looks at again, it looks at again: by its day, or at its next meeting."""
from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, by_day, days, setting, when_overdue, working_days
from kith.language.roles import NAMED_NURSE, SERAC_CHAIR
from kith.statuses.adult_risk import GROWN_UP
from kith.statuses.serac import FOR_HEALTH

AGAIN = setting("serac.days_to_look_again", 35, "Days in which SERAC looks again at a young person, where it names no "
                "day", "Local: SERAC meets each month")


class SeracLooksAgain(Pathway):
    """“To be reviewed”, said each list. He was on four of them, and at the fifth meeting nobody knew why no longer."""

    title = "SERAC looks again, as it said"
    source = Source("Locality procedures for SERAC")
    answers_rows = ("CP10",)
    clock = HAPPENED
    begins_when = SeracDecision.where(SeracDecision.outcome.is_in("watched")).because(
        "SERAC said on {when} that it looks at {name} again")

    again = Duty("See that SERAC speaks of a young person again", owner=SERAC_CHAIR, unless=GROWN_UP,
                 due=by_day(SeracDecision.again_on, otherwise=days(AGAIN)), done_when=SeracDecision.follows(),
                 act="Write what it decided", waived_by=(NAMED_NURSE,),
                 escalate=Escalate(when_overdue(NAMED_NURSE), again=working_days(5), also=(FOR_HEALTH,)))
