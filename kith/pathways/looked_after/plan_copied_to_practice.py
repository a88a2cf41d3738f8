"""After a health assessment the practice is given the plan, and its reading of that version is a duty of its own."""
from kith.forms.looked_after.assessment_reported import AssessmentReported
from kith.forms.plans.plan_version import PlanVersion
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, GP, LOOKED_AFTER_NURSE, NAMED_GP, TEAM_LEAD
from kith.statuses.involved import READ_FROM

COPY = working_days(setting("looked_after.working_days_to_copy_the_plan", 5,
                            "Working days after a report in which the practice is given the plan", "Local"))


class PlanCopiedToPractice(Pathway):
    """The assessment went into a file, and the doctor who prescribes for the child never had the plan.

    That it was given is not that it was read: each version is owed a reading by whoever is given it.
    """

    title = "The plan of a health assessment goes to the practice"
    source = Source("Locality agreement with the practices on children in care")
    answers_rows = ("LA16",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = AssessmentReported.where(AssessmentReported.kind.is_in("initial", "review")).because(
        "the report of a health assessment of {name} went out on {when}")

    copy = Duty("Give the plan of a health assessment to the practice", owner=LOOKED_AFTER_NURSE, due=COPY,
                level="routine", done_when=PlanVersion.follows(PlanVersion.given_to.is_in(GP.key)),
                act="Share the plan", filled=(("given_to", GP.key),), waived_by=(TEAM_LEAD, DESIGNATED_NURSE),
                escalate=climbs(5, then=NAMED_GP))
