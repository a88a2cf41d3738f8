"""A flood of concerns is one thing to look at, and not a hundred notices."""
from kith.forms.concerns.concerns_flooded import ConcernsFlooded
from kith.forms.concerns.flood_looked_at import FloodLookedAt
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, hours
from kith.language.duties import SAID
from kith.language.roles import CLINICAL_SAFETY_OFFICER, HUB_LEAD, NAMED_NURSE


class FloodAnswered(Pathway):
    """Four hundred messages came in an hour, and among them was one that somebody meant."""

    title = "A flood of concerns is looked at"
    source = Source("Clinical safety")
    answers_rows = ("CP11",)
    clock = HAPPENED
    begins_when = ConcernsFlooded.where().because("far more concerns came on {when} than people send")

    look = Duty("Look at a flood of concerns: one of them may be meant", owner=HUB_LEAD, due=hours(1), level="urgent",
                done_when=FloodLookedAt.answers(), act="Say what it was", beside=SAID,
                escalate=climbs(4, again=24, by=hours, first=NAMED_NURSE, then=CLINICAL_SAFETY_OFFICER))
