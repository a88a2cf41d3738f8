"""The weekly draw is owed too, so that a safety net that stops measuring is noticed."""
from kith.forms.emergency.weekly_sample import WeeklySample
from kith.forms.teams.team_opened import TeamOpened
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, days
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.statuses.working import OPEN


class WeeklySampleDrawn(Pathway):
    """The program draws; if it ever does not, the measured miss rate would be a claim about nothing."""

    title = "A draw every week"
    source = Source("Clinical safety of the filter")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = TeamOpened.where(TeamOpened.kind.is_in("liaison")).because(
        "the team works since {when} and a draw is owed every week")

    draw = Duty("Draw the weekly sample", owner=SERVICE_DESK, due=days(9), every=days(9), while_=OPEN, level="routine",
                done_when=WeeklySample.follows(), act="See the fault",
                escalate=climbs(1, again=1, first=SERVICE_DESK, then=CLINICAL_SAFETY_OFFICER))
