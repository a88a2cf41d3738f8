"""What the SDQs mean for the plan is said by whoever assesses, before they sign."""
from kith.forms.looked_after.sdq_beside import SdqBeside
from kith.forms.looked_after.sdq_read import SdqRead
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.duties import SDQS
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.questionnaires import DAYS_TO_READ

FOUND = SdqBeside.found.yes
BEFORE_SIGNING = {"owner": THE_RECORDER, "due": working_days(DAYS_TO_READ), "done_when": SdqRead.answers(),
                  "waived_by": (NAMED_NURSE,), "beside": SDQS, "escalate": climbs(5)}


class SdqReadBeforeSigning(Pathway):
    """SDQs were collected for a return, and were in no health assessment.

    Those of the carer, the teacher and the young person, and what he measures of himself, lay in three places. Whoever
    assesses lays each beside the time before, and says what they make of it where they differ.
    """

    title = "SDQ read, before an assessment is signed"
    source = Source("Locality standard of health assessments")
    answers_rows = ("LA22",)
    clock = HAPPENED
    begins_when = SdqBeside.where(FOUND).because(
        "there was an SDQ when {name} was assessed on {when}") | SdqBeside.where(
        SdqBeside.found.no, SdqBeside.compare.yes).because(
        "{name} measures something of their own, and was assessed on {when}")

    read = Duty("Say what the SDQ means for the plan", act="Say what it means",
                when=FOUND & (SdqBeside.compare.not_asked | SdqBeside.compare.no), **BEFORE_SIGNING)
    compare = Duty("Compare the SDQs with the time before, and say what they mean",
                   when=FOUND & SdqBeside.compare.yes, act="Compare, and say what they mean", **BEFORE_SIGNING)
    own = Duty("Compare what they measure of themselves with the time before", when=SdqBeside.found.no,
               act="Compare, and say what it means", **BEFORE_SIGNING)
