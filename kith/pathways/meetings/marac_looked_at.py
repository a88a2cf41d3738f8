"""A plan of MARAC is asked about after its time: what stands on a page for ever is no longer read."""
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, months
from kith.language.roles import NAMED_NURSE, UNIVERSAL
from kith.statuses.care import MARAC
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import CLIMBS, OF_MARAC


class MaracLookedAt(Pathway):
    """The mark was six years old. Whoever saw it had stopped asking what it meant."""

    title = "A plan of MARAC: does it still stand?"
    source = Source("Locality protocol of MARAC; times are local")
    answers_rows = ("CP14",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = MARAC.because("{name} has been on a plan of MARAC since {when}")

    look = Duty("Ask whether a plan of MARAC still stands", owner=UNIVERSAL, level="routine",
                due=by_day(MaracPlanBegan.review_by, otherwise=months(OF_MARAC)), every=months(OF_MARAC),
                while_=MARAC, done_when=StatusLookedAt.answers(StatusLookedAt.says), act="Write what they say",
                filled=(("which", "marac"),), waived_by=(NAMED_NURSE,), escalate=CLIMBS)
