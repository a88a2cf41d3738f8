"""Whoever raised a concern in their work, and can be reached safely, hears what became of it."""
from kith.forms.concerns.concern_decided import ConcernDecided
from kith.forms.concerns.concern_screened import ConcernScreened
from kith.forms.concerns.raiser_told import RaiserTold
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, during, end_of_working_day
from kith.language import working_days as days_of_work
from kith.language.roles import HUB_LEAD, HUB_TRIAGE
from kith.statuses.concerns import DAYS_TO_TELL, TO_BE_TOLD


class RaiserHears(Pathway):
    """A teacher wrote, heard nothing, and the next time did not write."""

    title = "Whoever raised a concern hears what became of it"
    source = Source("Working Together: whoever refers is told what follows")
    answers_rows = ("CP11", "P1")
    clock = HAPPENED
    begins_when = (
        ConcernDecided.where(during(TO_BE_TOLD)).because(
            "a concern that somebody raised in their work was decided on {when}")
        | ConcernScreened.where(ConcernScreened.ends_here, during(TO_BE_TOLD)).because(
            "a concern that somebody raised in their work went to no service of ours on {when}")
    )

    tell = Duty("Tell whoever raised a concern what became of it", owner=HUB_TRIAGE,
                due=end_of_working_day(DAYS_TO_TELL), done_when=RaiserTold.answers(), act="Write how they were told",
                escalate=climbs(2, by=days_of_work, first=HUB_LEAD))
