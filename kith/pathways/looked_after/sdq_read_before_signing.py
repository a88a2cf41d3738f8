"""What the SDQs mean for the plan is said by whoever assesses, before they sign."""
from kith.forms.looked_after.sdq_beside import SdqBeside
from kith.forms.looked_after.sdq_read import SdqRead
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.questionnaires import DAYS_TO_READ


class SdqReadBeforeSigning(Pathway):
    """SDQs were collected for a return, and were in no health assessment."""

    title = "SDQ read, before an assessment is signed"
    source = Source("Locality standard of health assessments")
    answers_rows = ("LA22",)
    clock = HAPPENED
    begins_when = SdqBeside.where(SdqBeside.found.yes).because("there was an SDQ when {name} was assessed on {when}")

    read = Duty("Say what the SDQ means for the plan", owner=THE_RECORDER, due=working_days(DAYS_TO_READ),
                done_when=SdqRead.answers(), act="Say what it means", waived_by=(NAMED_NURSE,), escalate=climbs(5))
