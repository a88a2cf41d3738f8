"""An SDQ that is high, or rose, is not left until the next assessment: somebody says what it means for the plan."""
from kith.forms.looked_after.sdq_read import SdqRead
from kith.forms.looked_after.sdq_scored import SdqScored
from kith.language import LEARNT, Duty, Pathway, Promises, Source, climbs, working_days
from kith.language.duties import SDQS
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE
from kith.statuses.questionnaires import DAYS_TO_READ


class SdqRaised(Pathway):
    """12, then 16, then 22: each was filed, and nobody laid the three side by side."""

    title = "An SDQ that is high, or rose"
    source = Source("Locality pathway of SDQs and CAMHS consultations; how much of a rise matters is local")
    answers_rows = ("LA22",)
    promises = Promises("When the answers about how you feel worry us", 3, {
        "read": "We say what we do about it."}, needs=("feelings",))
    clock = LEARNT
    begins_when = SdqScored.where(SdqScored.asks_for_more).because("an SDQ of {name} of {when} is high, or rose")

    read = Duty("Say what a high SDQ means for the plan", owner=LOOKED_AFTER_NURSE, due=working_days(DAYS_TO_READ),
                done_when=SdqRead.answers(), act="Say what it means", filled=(("consults", "yes"),), reopens=True,
                waived_by=(NAMED_NURSE,), beside=SDQS, escalate=climbs(5))
