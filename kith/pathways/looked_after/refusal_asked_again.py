"""A health assessment that was refused is offered again, on the day that was named or some months after."""
from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.forms.looked_after.assessment_refused import AssessmentRefused
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.language import HAPPENED, Duty, Pathway, Source, by_day, climbs, days, months, setting
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE
from kith.statuses.assessments import REGULATION_7
from kith.statuses.care import LOOKED_AFTER

AGAIN = months(setting("looked_after.months_to_offer_again", 3, "Months after a refused health assessment in which it "
                       "is offered again, where no day was named", "Local"))


class RefusalAskedAgain(Pathway):
    """She said no at thirteen. That was written down well, and nobody asked her again until she left care."""

    title = "A refused health assessment is offered again"
    source = Source(f"{REGULATION_7}: a child who understands enough may refuse, and is asked again")
    answers_rows = ("LA09", "LA12")
    clock = HAPPENED
    begins_when = AssessmentRefused.where().because("a health assessment of {name} was refused on {when}")

    offer = Duty("Offer again a health assessment that was refused", owner=LOOKED_AFTER_NURSE, level="routine",
                 due=by_day(AssessmentRefused.again_on, AGAIN, and_then=days(0)), while_=LOOKED_AFTER,
                 done_when=AssessmentOffered.follows() | AssessmentReported.follows(), act="Write what is offered",
                 beside=SAID,
                 escalate=climbs(10, again=10, then=DESIGNATED_NURSE))
