"""When the audit log is not sealed outside the database, what is changed in it meanwhile can be changed unseen."""
from kith.forms.running.keeping_goes_on import KeepingGoesOn
from kith.forms.running.keeping_stopped import KeepingStopped
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, hours
from kith.language.roles import CALDICOTT_GUARDIAN, CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.statuses.keeping import ASK_IN


class LogNotSealed(Pathway):
    """Whoever wants to look unseen stops the seal first."""

    title = "The audit log is not sealed outside"
    source = Source("Data Security and Protection Toolkit")
    answers_rows = ("P8",)
    clock = HAPPENED
    begins_when = KeepingStopped.where(KeepingStopped.what.is_in("log")).because(
        "it was seen on {when} that the audit log is not sealed outside the database")

    mend = Duty("Let the audit log be sealed outside again, and verify it", owner=SERVICE_DESK, due=hours(ASK_IN),
                level="urgent", done_when=KeepingGoesOn.follows(KeepingGoesOn.what.is_in("log")),
                act="See what was noticed", waived_by=(CLINICAL_SAFETY_OFFICER,),
                escalate=climbs(20, again=24, by=hours, first=CALDICOTT_GUARDIAN, then=CLINICAL_SAFETY_OFFICER))
