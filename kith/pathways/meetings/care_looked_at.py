"""That a child is looked after is asked about where no review of it was heard of: a child may be home again."""
from kith.forms.looked_after.care_review_held import CareReviewHeld
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import HAPPENED, Duty, Pathway, Source, months
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE
from kith.statuses.care import LOOKED_AFTER
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import CLIMBS, OF_CARE


class CareLookedAt(Pathway):
    """He had gone home in May. In July his school nurse was still told that he was in care, and by whom he was held."""

    title = "Looked after: does it still stand?"
    source = Source("Care Planning, Placement and Case Review Regulations 2010")
    answers_rows = ("CP14",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = LOOKED_AFTER.because("{name} has been looked after since {when}")

    look = Duty("Ask when the care of a child was reviewed, and whether they are still in care", level="routine",
                owner=LOOKED_AFTER_NURSE, due=months(OF_CARE), every=months(OF_CARE), while_=LOOKED_AFTER,
                done_when=CareReviewHeld.follows() | MeetingHeld.follows(MeetingHeld.kind.is_in("care_review")),
                act="Write that it was reviewed", waived_by=(NAMED_NURSE,),
                escalate=CLIMBS)
