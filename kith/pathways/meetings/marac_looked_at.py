"""A plan of MARAC is asked about after its time: what stands on a page for ever is no longer read."""
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.language import HAPPENED, Pathway, Source
from kith.statuses.care import MARAC
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import OF_MARAC, still_stands


class MaracLookedAt(Pathway):
    """The mark was six years old. Whoever saw it had stopped asking what it meant."""

    title = "A plan of MARAC: does it still stand?"
    source = Source("Locality protocol of MARAC; times are local")
    answers_rows = ("CP14",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = MARAC.because("{name} has been on a plan of MARAC since {when}")

    look = still_stands("a plan of MARAC", "marac", MARAC, MaracPlanBegan.review_by, OF_MARAC,
                        DecisionsIssued.marac)
