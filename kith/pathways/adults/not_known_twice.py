"""Unknown twice is no longer chance: a worker and a supervisor decide what else can be tried."""
from kith.forms.adults.children_asked import ChildrenAsked
from kith.forms.adults.places_with_children import PlacesWithChildren
from kith.forms.adults.taken_to_supervision import TakenToSupervision
from kith.language import HAPPENED, Duty, Pathway, Source, Tell, climbs, count, months, setting, working_days
from kith.language.roles import ADULT_WORKER, NAMED_NURSE, TEAM_LEAD

TO_SUPERVISION = setting("adults.days_to_supervision", 10,
                         "Working days in which what stayed unknown about children is taken to supervision", "Local")


class NotKnownTwice(Pathway):
    """At two reviews running the form said “not known”. It goes on the supervisor’s list."""

    title = "Unknown about children twice"
    source = Source("Locality policy on supervision")
    answers_rows = ("AM03", "AM01")
    clock = HAPPENED
    begins_when = (
        count(2, ChildrenAsked.where(ChildrenAsked.some_not_known), within=months(12))
        .because("what children there are in {name}’s life was not known for the {nth} time")
        | count(2, PlacesWithChildren.where(PlacesWithChildren.some_not_known), within=months(12))
        .because("where {name} meets children was not known for the {nth} time")
    )

    supervise = Duty("Take to supervision what is not known about children", owner=ADULT_WORKER,
                     due=working_days(TO_SUPERVISION), done_when=TakenToSupervision.follows(),
                     act="Write what was decided", tell=(Tell(TEAM_LEAD),), waived_by=(NAMED_NURSE,),
                     escalate=climbs(10, again=10))
