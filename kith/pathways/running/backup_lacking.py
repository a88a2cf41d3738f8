"""When no backup was taken for a night, somebody must ask: nobody misses one until it is wanted."""
from kith.forms.running.keeping_goes_on import KeepingGoesOn
from kith.forms.running.keeping_stopped import KeepingStopped
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, hours
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.statuses.keeping import ASK_IN


class BackupLacking(Pathway):
    """The disk for backups had been full since spring, and the first to learn of it was whoever needed one."""

    title = "No backup was taken"
    source = Source("Clinical safety of records; DCB0129 hazard log")
    answers_rows = ("P8",)
    clock = HAPPENED
    begins_when = KeepingStopped.where(KeepingStopped.what.is_in("backup")).because(
        "it was seen on {when} that no whole backup is there")

    ask = Duty("Take a backup, and find out why none was taken", owner=SERVICE_DESK, due=hours(ASK_IN), level="urgent",
               done_when=KeepingGoesOn.follows(KeepingGoesOn.what.is_in("backup")), act="See what was noticed",
               waived_by=(CLINICAL_SAFETY_OFFICER,),
               escalate=climbs(20, again=24, by=hours, first=CLINICAL_SAFETY_OFFICER, then=CLINICAL_SAFETY_OFFICER))
