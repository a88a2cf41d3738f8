"""Every few months somebody restores a backup beside what is there: one that nobody ever restored is a hope."""
from kith.forms.running.restore_tried import RestoreTried
from kith.forms.teams.team_opened import TeamOpened
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, months
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.statuses.keeping import TRIED_EVERY
from kith.statuses.working import OPEN


class RestoreTriedInTime(Pathway):
    """A hospital kept backups of seven years, and could read none of them on the day it lost its records."""

    title = "A restore is tried"
    source = Source("Data Security and Protection Toolkit; DCB0129 hazard log")
    answers_rows = ("P8",)
    clock = HAPPENED
    begins_when = TeamOpened.where(TeamOpened.kind.is_in("service_desk")).because(
        "the service desk works since {when} and answers for what is kept")

    trial = Duty("Try whether a backup can be restored", owner=SERVICE_DESK, due=months(TRIED_EVERY),
                 every=months(TRIED_EVERY), while_=OPEN, level="routine",
                 done_when=RestoreTried.follows(RestoreTried.ended.is_in("well")), act="Say how it went",
                 escalate=climbs(10, again=10, first=CLINICAL_SAFETY_OFFICER, then=CLINICAL_SAFETY_OFFICER))
