"""Each signed health assessment is read against a tool by somebody else, and goes out when it is good enough."""
from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.duties import ASSESSMENT
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, LOOKED_AFTER_LEAD
from kith.statuses.assuring import DAYS_TO_REVIEW

WHAT, ACT, DONE = "Read a health assessment against the tool", "Review it", AssessmentReviewed.answers()


class AssessmentAssured(Pathway):
    """Some told of an episode and not of a child, plans had no goals, and nobody read them before they went out."""

    title = "Health assessment assured"
    source = Source("Locality standard of health assessments: the tool, its score and its times are local")
    answers_rows = ("LA08",)
    clock = HAPPENED
    begins_when = AssessmentSigned.where().because("a health assessment of {name} was signed on {when}")

    initial = Duty(WHAT, owner=DESIGNATED_DOCTOR, due=working_days(DAYS_TO_REVIEW), done_when=DONE, act=ACT,
                   when=AssessmentSigned.kind.is_in("initial"), waived_by=(DESIGNATED_NURSE,), beside=ASSESSMENT,
                   escalate=climbs(5, first=LOOKED_AFTER_LEAD, then=DESIGNATED_NURSE))
    review = Duty(WHAT, owner=LOOKED_AFTER_LEAD, due=working_days(DAYS_TO_REVIEW), done_when=DONE, act=ACT,
                  when=AssessmentSigned.kind.is_in("review") | AssessmentSigned.kind.not_asked,
                  waived_by=(DESIGNATED_NURSE,), beside=ASSESSMENT,
                  escalate=climbs(5, first=LOOKED_AFTER_LEAD, then=DESIGNATED_NURSE))
