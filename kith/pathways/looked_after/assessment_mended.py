"""A health assessment that was returned is mended by whoever signed it, and signed again."""
from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.language import LEARNT, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD, WHOEVER_IS_NAMED
from kith.statuses.assuring import DAYS_TO_MEND


class AssessmentMended(Pathway):
    """What was said about an assessment went back to its author by word of mouth, and came out as it had been.

    Signed again, it is read again.
    """

    title = "Health assessment mended"
    source = Source("Locality standard of health assessments")
    answers_rows = ("LA08",)
    clock = LEARNT
    begins_when = AssessmentReviewed.where(AssessmentReviewed.returned).because(
        "a health assessment of {name} was returned on {when}")

    mend = Duty("Mend a health assessment and sign it again", owner=WHOEVER_IS_NAMED, due=working_days(DAYS_TO_MEND),
                done_when=AssessmentSigned.answers(), act="Sign it again", waived_by=(DESIGNATED_NURSE,),
                escalate=climbs(5, first=LOOKED_AFTER_LEAD, then=DESIGNATED_NURSE))
