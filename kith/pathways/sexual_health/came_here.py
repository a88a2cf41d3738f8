"""Whether somebody who was expected in the service came is said there, and nowhere else."""
from kith.forms.sexual_health.came_or_not import CameOrNot
from kith.forms.sexual_health.expected_here import ExpectedHere
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    by_day,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD

SAID = setting("sexual_health.working_days_to_say", 1, "Working days after the day on which somebody was expected in "
               "which it is said whether they came", "Local")


class CameHere(Pathway):
    """A girl was expected at the clinic. That she had not come stood in a diary that was thrown away at New Year."""

    title = "Sexual health: whether they came"
    source = Source("Service policy on young people who do not come")
    answers_rows = ("CP07",)
    clock = HAPPENED
    begins_when = ExpectedHere.where().because("{name} is expected here, as was said on {when}")

    say = Duty("Say whether somebody came who was expected here", owner=SEXUAL_HEALTH,
               due=by_day(ExpectedHere.starts, end_of_working_day(SAID), and_then=end_of_working_day(SAID)),
               level="routine", done_when=CameOrNot.answers(), act="Say what happened", waived_by=(TEAM_LEAD,),
               escalate=Escalate(when_overdue(TEAM_LEAD), again=working_days(2)))
