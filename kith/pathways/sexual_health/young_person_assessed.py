"""Every young person under 18 in the sexual health service is asked in full, first of all."""
from kith.forms.family.involvement import Involvement
from kith.forms.sexual_health.sexual_health_assessment import SexualHealthAssessment
from kith.language import HAPPENED, Duty, Pathway, Source, age_below, climbs, end_of_working_day, setting
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD

FIRST = setting("sexual_health.working_days_to_assess", 1, "Working days in which somebody under 18 is assessed",
                "Local")


class YoungPersonAssessed(Pathway):
    """The form was what led into the talk, and the talk was what led to help. It comes before everything else."""

    title = "Sexual health: assessed under 18"
    source = Source("Service policy: a comprehensive assessment of everybody under 18")
    answers_rows = ("SH01",)
    clock = HAPPENED
    begins_when = Involvement.where(Involvement.role.is_in("sexual_health"), age_below(18)).because(
        "{name} is under 18 and came to the service on {when}")

    assess = Duty("Assess a young person under 18", owner=SEXUAL_HEALTH, due=end_of_working_day(FIRST),
                  done_when=SexualHealthAssessment.follows(), act="Assess", waived_by=(TEAM_LEAD,),
                  escalate=climbs(2, again=2, then=TEAM_LEAD))
