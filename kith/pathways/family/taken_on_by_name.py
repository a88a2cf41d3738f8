"""A service went to another provider: each thing it left open is taken on by somebody of the new team, by name."""
from kith.forms.acts.accepted import Accepted
from kith.forms.family.care_moved import CareMoved
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, WHOEVER_FOLLOWS

DAYS = setting("moving.days_to_accept", 3, "Working days in which what another team left open is taken on by name",
               "Local: no national time")


class TakenOnByName(Pathway):
    """A role moves by itself, and nobody may notice what moved with it. Every due time stays what it was."""

    title = "What another team left open"
    source = Source("Locality plan for services that change their provider")
    answers_rows = ("GV04",)
    clock = HAPPENED
    begins_when = CareMoved.where().because("the service that {name} is with went to another team on {when}")

    accept = Duty("Take on what another team left open", owner=WHOEVER_FOLLOWS, for_each=CareMoved.open,
                  due=working_days(DAYS), done_when=Accepted.answers(), act="Take it on",
                  waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=climbs(2, again=2))
