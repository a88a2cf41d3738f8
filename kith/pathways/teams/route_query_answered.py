"""A service hears that somebody believed it closed, and answers: the belief is seldom one person’s alone."""
from kith.forms.teams.route_answered import RouteAnswered
from kith.forms.teams.route_queried import RouteQueried
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD

DAYS = setting("routes.days_to_answer", 5, "Working days in which a service answers that it was taken for closed",
               "Local")


class RouteQueryAnswered(Pathway):
    """Awareness was the fault, and the service itself never heard that it was thought to be shut."""

    title = "A service that was taken for closed answers"
    source = Source("Recommendation after a published review: practitioners know the ways into services")
    answers_rows = ("EH05",)
    clock = HAPPENED
    begins_when = RouteQueried.where().because("on {when} somebody of another service took yours for closed")

    answer = Duty("Answer that your service was taken for closed", owner=TEAM_LEAD, due=working_days(DAYS),
                  done_when=RouteAnswered.answers(), act="Answer it", waived_by=(NAMED_NURSE,),
                  escalate=climbs(5, first=NAMED_NURSE, then=DESIGNATED_NURSE))
