"""After a strategy discussion at which enquiries begin, the initial conference is held in fifteen working days."""
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    before_due,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.statuses.involved import READ_FROM

DAYS = setting("meetings.working_days_to_conference", 15, "Working days after the strategy discussion at which "
               "enquiries began in which the initial conference is held", "Working Together to Safeguard Children")


class ConferenceInTime(Pathway):
    """Enquiries begin, and somebody counts the days: where no conference follows, it is said why."""

    title = "Initial conference after a strategy discussion"
    source = Source("Working Together to Safeguard Children: fifteen working days from the strategy discussion at "
                    "which enquiries (section 47) began")
    answers_rows = ("CP05",)
    clock = HAPPENED
    law = READ_FROM
    begins_when = MeetingHeld.where(MeetingHeld.kind.is_in("strategy") & MeetingHeld.enquiries.yes).because(
        "a strategy discussion about {name} on {when} began enquiries")

    conference = Duty("Have the initial conference held, or say why there is none", owner=THE_RECORDER,
                      due=working_days(DAYS), done_when=MeetingHeld.follows(MeetingHeld.kind.is_in("conference")),
                      act="Write who was there", waived_by=(CSC_MANAGER, NAMED_NURSE),
                      escalate=Escalate(before_due(working_days(3), CSC_MANAGER), when_overdue(CSC_HEAD),
                                        overdue_by(working_days(1), DESIGNATED_NURSE), again=working_days(2)))
