"""When what the database writes down between backups cannot be kept, an hour of work hangs on one disk."""
from kith.forms.running.keeping_goes_on import KeepingGoesOn
from kith.forms.running.keeping_stopped import KeepingStopped
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, hours
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.statuses.keeping import ASK_IN


class PiecesLacking(Pathway):
    """The database goes on, and keeps its pieces until its own disk is full: then nobody can write at all."""

    title = "What is written between backups is not kept"
    source = Source("Clinical safety of records; DCB0129 hazard log")
    answers_rows = ("P8",)
    clock = HAPPENED
    begins_when = KeepingStopped.where(KeepingStopped.what.is_in("pieces")).because(
        "it was seen on {when} that what the database writes down does not reach the backups")

    mend = Duty("Let the database put what it writes down with the backups again", owner=SERVICE_DESK,
                due=hours(ASK_IN), level="urgent",
                done_when=KeepingGoesOn.follows(KeepingGoesOn.what.is_in("pieces")), act="See what was noticed",
                waived_by=(CLINICAL_SAFETY_OFFICER,),
                escalate=climbs(20, again=24, by=hours, first=CLINICAL_SAFETY_OFFICER, then=CLINICAL_SAFETY_OFFICER))
