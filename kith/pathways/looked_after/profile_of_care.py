"""The profile of children in care is made each month, and its greatest gaps are decided about by name."""
from kith.forms.looked_after.care_profiled import CareProfiled
from kith.forms.looked_after.gap_decided import GapDecided
from kith.forms.looked_after.gap_outcome import GapOutcome
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, climbs, days, months, when_overdue, working_days
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, LOOKED_AFTER_LEAD, SERVICE_DESK
from kith.statuses.profiling import TO_DECIDE, TO_LOOK_AGAIN, TO_RUN

LADDER = Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(10))


class ProfileOfCare(Pathway):
    """The caseload could be counted for years, and nobody counted it. What was never asked for was never commissioned.
    """

    title = "Profile of children in care"
    source = Source("Statutory guidance on the health of looked-after children: joint assessment of need; times local")
    answers_rows = ("LA05",)
    clock = HAPPENED
    begins_when = CareProfiled.where().because("the needs of children in care were counted on {when}")

    run = Duty("See that the next profile of children in care is made", owner=SERVICE_DESK, due=days(TO_RUN),
               level="routine", done_when=CareProfiled.follows(), act="See why none was made",
               escalate=climbs(5, first=LOOKED_AFTER_LEAD, then=DESIGNATED_NURSE))
    decide = Duty("Decide about a gap in the care of children", owner=COMMISSIONER, due=working_days(TO_DECIDE),
                  for_each=CareProfiled.asks, done_when=GapDecided.answers(), act="Write the decision",
                  escalate=LADDER)
    outcome = Duty("Say what came of a decision about a gap", owner=COMMISSIONER, due=months(TO_LOOK_AGAIN),
                   after="decide", for_each=CareProfiled.asks, level="routine", done_when=GapOutcome.answers(),
                   act="Write what came of it", escalate=LADDER)
