"""What is known of a child is read in the department before they leave, and what was done with it is written down."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.flags_read import FlagsRead
from kith.language import LEARNT, Duty, Pathway, Source, age_below, climbs, during, hours, setting
from kith.language.duties import VISITS
from kith.language.roles import ED_NURSE_IN_CHARGE, ED_SAFEGUARDING_NURSE, SHIFT_LEAD
from kith.statuses.ages import CHILD
from kith.statuses.care import LOOKED_AFTER, ON_A_PLAN
from kith.statuses.visits import OFTEN

SOON = setting("ed.hours_to_read_flags", 4, "Hours in which the department reads what is known of a child",
               "Local: before the child leaves")


class FlagsOnArrival(Pathway):
    """A flag nobody reads protects nobody: the clinician says it was read and what was done, or why nothing."""

    title = "What is known is read in A&E"
    source = Source("Locality policy on children arriving in A&E")
    answers_rows = ("AE03",)
    clock = LEARNT
    begins_when = (
        EdAttendance.where(during(ON_A_PLAN), age_below(CHILD)).because("{name} is on a child protection plan")
        | EdAttendance.where(during(LOOKED_AFTER), age_below(CHILD)).because("{name} is looked after")
        | OFTEN.because("this is the {nth} visit to A&E within {within}")
    )

    read = Duty("Read what is known before this child leaves", owner=ED_NURSE_IN_CHARGE, due=hours(SOON),
                level="urgent", done_when=FlagsRead.answers(), act="I have read this",
                waived_by=(ED_SAFEGUARDING_NURSE,), beside=VISITS,
                escalate=climbs(12, again=24, by=hours, first=SHIFT_LEAD, then=ED_SAFEGUARDING_NURSE))
