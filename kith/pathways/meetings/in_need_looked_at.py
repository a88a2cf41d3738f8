"""A child in need plan that nobody has reviewed is asked about: it may have ended, and everybody goes on by it."""
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.language import HAPPENED, Pathway, Source
from kith.statuses.care import IN_NEED
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import OF_NEED, still_stands


class InNeedLookedAt(Pathway):
    """Three services held that she had a plan. It had been closed in spring, and none of the three had been told."""

    title = "A child in need plan: does it still stand?"
    source = Source("Working Together to Safeguard Children; times are local")
    answers_rows = ("CP14",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = IN_NEED.because("{name} has been on a child in need plan since {when}")

    look = still_stands("a child in need plan", "need", IN_NEED, ChildInNeedBegan.review_by, OF_NEED,
                        DecisionsIssued.in_need)
