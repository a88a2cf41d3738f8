"""Where somebody who did not come was not reached, or may be in danger, the service decides with its lead."""
from kith.forms.sexual_health.looked_for_here import LookedForHere
from kith.forms.sexual_health.not_found_decided import NotFoundDecided
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import LEAD_IN_CONFIDENCE, TEAM_LEAD

DECIDE = setting("sexual_health.working_days_to_decide_on_a_miss", 1, "Working days in which the lead of the service "
                 "decides about somebody who did not come and was not reached, or may be in danger", "Local")


class NotFoundHere(Pathway):
    """Three people each believed that another had phoned her. Nobody may close it alone, and silence decides nothing.
    """

    title = "Sexual health: not reached, or in danger"
    source = Source("Service policy on young people who do not come; nobody is discharged by one person alone")
    answers_rows = ("CP07",)
    clock = HAPPENED
    begins_when = LookedForHere.where(LookedForHere.to_decide).because(
        "{name} did not come, and was looked for on {when}")

    decide = Duty("Decide about somebody who did not come and was not reached", owner=LEAD_IN_CONFIDENCE,
                  level="urgent", due=end_of_working_day(DECIDE), done_when=NotFoundDecided.answers(), act="Decide",
                  escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(1)))
