"""A filter that stops must be noticed: each open team is owed a digest and the liaison nurse a draw every week."""
from kith.forms.emergency.weekly_digest import WeeklyDigest
from kith.forms.teams.team_opened import TeamOpened
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, days
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.statuses.working import OPEN

# The liaison nurse has one too: of the children whom none of the others follows.
WITH_CHILDREN = TeamOpened.kind.is_in("health_visiting", "school_nursing", "looked_after", "midwifery", "liaison")


class WeeklyDigestMade(Pathway):
    """The program makes the digest; if it ever does not, that silence is somebody's duty."""

    title = "A digest every week"
    source = Source("Clinical safety of the filter")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = TeamOpened.where(WITH_CHILDREN).because("the team works since {when} and a digest is owed every week")

    digest = Duty("Make the weekly digest", owner=SERVICE_DESK, due=days(9), every=days(9), while_=OPEN,
                  level="routine", done_when=WeeklyDigest.follows(), act="See the fault",
                  escalate=climbs(1, again=1, first=SERVICE_DESK, then=CLINICAL_SAFETY_OFFICER))
