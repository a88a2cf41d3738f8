"""Failure becomes a duty: whatever broke is owed to the service desk until somebody says how it was mended."""
from kith.forms.running.fault import Fault
from kith.forms.running.fault_mended import FaultMended
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, hours
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK


class FaultAnswered(Pathway):
    """A failure nobody owns is silence of the worst kind, because it looks like nothing to do."""

    title = "A failure is mended"
    source = Source("Clinical safety")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = Fault.where().because("something in the program failed on {when}")

    mend = Duty("Mend what failed, and see what it missed", owner=SERVICE_DESK, due=hours(4), level="urgent",
                done_when=FaultMended.answers(), act="It is mended",
                escalate=climbs(20, again=24, by=hours, first=CLINICAL_SAFETY_OFFICER, then=CLINICAL_SAFETY_OFFICER))
