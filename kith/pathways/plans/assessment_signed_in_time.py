"""A health assessment that is kept and not signed is itself owed: it may be waiting for its needs."""
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.forms.plans.health_narrative import HealthNarrative
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.needs import DAYS_TO_SIGN


class AssessmentSignedInTime(Pathway):
    """A story well told was filed, and the plan was to follow. What is not signed is not finished."""

    title = "Health assessment signed in time"
    source = Source("Locality standard of health plans")
    answers_rows = ("LA10",)
    clock = HAPPENED
    begins_when = HealthNarrative.where().because("{name} told their story on {when}")

    sign = Duty("Sign a health assessment, once its needs are answered", owner=THE_RECORDER,
                due=working_days(DAYS_TO_SIGN), done_when=AssessmentSigned.answers(), act="Sign it",
                waived_by=(NAMED_NURSE,), escalate=climbs(5))
