"""A child in need plan that nobody has reviewed is asked about: it may have ended, and everybody goes on by it."""
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, months
from kith.language.roles import NAMED_NURSE, UNIVERSAL
from kith.statuses.care import IN_NEED
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import CLIMBS, OF_NEED


class InNeedLookedAt(Pathway):
    """Three services held that she had a plan. It had been closed in spring, and none of the three had been told."""

    title = "A child in need plan: does it still stand?"
    source = Source("Working Together to Safeguard Children; times are local")
    answers_rows = ("CP14",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = IN_NEED.because("{name} has been on a child in need plan since {when}")

    look = Duty("Ask whether a child in need plan still stands", owner=UNIVERSAL, level="routine",
                due=by_day(ChildInNeedBegan.review_by, otherwise=months(OF_NEED)), every=months(OF_NEED),
                while_=IN_NEED, done_when=StatusLookedAt.answers(StatusLookedAt.says), act="Write what they say",
                filled=(("which", "need"),), waived_by=(NAMED_NURSE,), escalate=CLIMBS)
