"""Whoever is concerned by a published route reads it: a way in that nobody knows of is as good as closed."""
from kith.forms.teams.route_read import RouteRead
from kith.forms.teams.route_to_read import RouteToRead
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import THE_WORKER

DAYS = setting("routes.days_to_read", 10, "Working days in which a practitioner reads how to refer to a service",
               "Local")


class RouteReadInTime(Pathway):
    """Families were sent to a drop-in since one practitioner took a direct way in for closed; nobody had told her."""

    title = "How to refer is read"
    source = Source("Recommendation after a published review: practitioners know the ways into services")
    answers_rows = ("EH05",)
    clock = HAPPENED
    begins_when = RouteToRead.where().because("how to refer to a service was published for your kind of team")

    read = Duty("Read how to refer to a service", owner=THE_WORKER, due=working_days(DAYS), level="routine",
                done_when=RouteRead.answers(), act="Read it", beside=SAID, escalate=climbs(10, again=10))
