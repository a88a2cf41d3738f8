"""While a child is on a plan: the first core group in ten working days, reviews after three months and every six."""
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    before_due,
    months,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CSC_MANAGER, DESIGNATED_NURSE, SOCIAL_WORKER
from kith.statuses.care import ON_A_PLAN
from kith.statuses.involved import READ_FROM
from kith.statuses.looked_at import AGAIN, FIRST

FIRST_GROUP = setting("meetings.working_days_to_core_group", 10,
                      "Working days after a child protection plan began in which its first core group meets",
                      "Working Together to Safeguard Children")
BETWEEN_GROUPS = setting("meetings.working_days_between_core_groups", 30, "Working days between two core groups",
                         "Local practice")
SILENT = Escalate(before_due(working_days(5), SOCIAL_WORKER), when_overdue(CSC_MANAGER), again=working_days(5))


class PlanReviewedInTime(Pathway):
    """A plan whose review nobody holds goes on as it was written, whatever has happened since."""

    title = "Reviews and core groups of a child protection plan"
    source = Source("Working Together to Safeguard Children: a core group in ten working days, a first review in three "
                    "months, and then every six")
    answers_rows = ("CP05", "CP14")
    clock = HAPPENED
    law = READ_FROM
    begins_when = ON_A_PLAN.because("{name} has been on a child protection plan since {when}")

    group = Duty("Hold the core group of a child protection plan", owner=SOCIAL_WORKER, due=working_days(FIRST_GROUP),
                 every=working_days(BETWEEN_GROUPS), while_=ON_A_PLAN, act="Write who was there",
                 done_when=MeetingHeld.follows(MeetingHeld.kind.is_in("core_group")), waived_by=(CSC_MANAGER,),
                 escalate=SILENT)
    review = Duty("Hold the review conference of a child protection plan", owner=SOCIAL_WORKER, due=months(FIRST),
                  every=months(AGAIN), while_=ON_A_PLAN, act="Write who was there",
                  done_when=MeetingHeld.follows(MeetingHeld.kind.is_in("review")), waived_by=(CSC_MANAGER,),
                  escalate=Escalate(*SILENT.steps, overdue_by(working_days(1), DESIGNATED_NURSE),
                                    again=working_days(5)))
