"""Planned home visits stand in the team's diary and are ticked by the team, so that one worker's absence shows."""
from kith.forms.maternity.home_visit_planned import HomeVisitPlanned
from kith.forms.maternity.home_visit_ticked import HomeVisitTicked
from kith.language import HAPPENED, Duty, Pathway, Source, arrives, at, climbs, setting
from kith.language.roles import TEAM_LEAD, UNIVERSAL

TICKED_BY = setting("visits.hour_to_tick", 17, "The hour by which each home visit of a day is ticked", "Local")


class HomeVisitTickedOff(Pathway):
    """A visit kept in one worker's own diary was missed when she was ill; now the whole team sees what is unticked."""

    title = "A home visit is ticked off"
    source = Source("Locality policy on the team’s diary")
    answers_rows = ("AN17",)
    clock = HAPPENED
    begins_when = arrives(HomeVisitPlanned.planned).because("a home visit was planned for {when}")

    tick = Duty("Say what came of a home visit", owner=UNIVERSAL, due=at(TICKED_BY), level="soon",
                done_when=HomeVisitTicked.answers(), act="Tick the visit", waived_by=(TEAM_LEAD,), escalate=climbs(2))
