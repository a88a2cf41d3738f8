"""Two link meetings without the health visitor: their lead says who comes from now on, and the named GP hears."""
from kith.forms.teams.link_meeting_held import LinkMeetingHeld
from kith.forms.teams.link_mended import LinkMended
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    after_start,
    count,
    months,
    overdue_by,
    setting,
    working_days,
)
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_GP

TIMES = setting("link.absences", 2, "Link meetings without the health visitor that are too many", "Local")
WITHIN = setting("link.months_of_absence", 6, "Months within which such absences count", "Local")


class LinkVisitorAbsent(Pathway):
    """A meeting that one side does not come to is no link; it was nobody’s to say so."""

    title = "Link meetings without the health visitor"
    source = Source("A formal offer of link meetings, after a published review found them missing or half attended")
    answers_rows = ("HV03",)
    clock = LEARNT
    begins_when = count(TIMES, LinkMeetingHeld.where(LinkMeetingHeld.visitor.no), within=months(WITHIN)).because(
        "the health visitor was away from {count} link meetings of this practice within {within}")

    mend = Duty("Say who comes to a practice’s link meetings from now on", owner=HEALTH_VISITING_LEAD,
                due=working_days(5), done_when=LinkMended.answers(), act="Say who comes", waived_by=(NAMED_GP,),
                escalate=Escalate(after_start(working_days(1), NAMED_GP), overdue_by(working_days(5), NAMED_GP),
                                  again=working_days(10)))
