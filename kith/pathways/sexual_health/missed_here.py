"""Whoever does not come to the service is looked for by it alone, in the way that they said is safe."""
from kith.forms.sexual_health.came_or_not import CameOrNot
from kith.forms.sexual_health.looked_for_here import LookedForHere
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    age_at_least,
    age_below,
    end_of_working_day,
    setting,
    working_days,
)
from kith.language import when_overdue as late
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD

YOUNG = setting("sexual_health.working_days_to_look_for_a_child", 1,
                "Working days in which somebody under 18 who did not come is looked for", "Local")
GROWN = setting("sexual_health.working_days_to_look_for_an_adult", 5,
                "Working days in which somebody of 18 or over who did not come is looked for", "Local")
WHAT, ACT = "Look for somebody who did not come, in the way they chose", "Write what was done"
UP = Escalate(late(TEAM_LEAD), again=working_days(1))


class MissedHere(Pathway):
    """Elsewhere a miss is told to all who know the child. Here that would tell where she goes, so it is ours alone."""

    title = "Sexual health: they did not come"
    source = Source("Service policy on young people who do not come")
    answers_rows = ("CP07",)
    clock = HAPPENED
    begins_when = CameOrNot.where(CameOrNot.missed).because("{name} was expected here on {when} and did not come")

    young = Duty(WHAT, owner=SEXUAL_HEALTH, due=end_of_working_day(YOUNG), when=age_below(18), act=ACT,
                 done_when=LookedForHere.answers(), escalate=UP)
    grown = Duty(WHAT, owner=SEXUAL_HEALTH, due=end_of_working_day(GROWN), when=age_at_least(18), act=ACT,
                 done_when=LookedForHere.answers(), waived_by=(TEAM_LEAD,), escalate=UP)
