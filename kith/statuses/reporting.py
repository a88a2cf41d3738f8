"""Reports for a meeting: who writes one, by when, and who hears while a colleague’s can still be sent."""
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import (
    Escalate,
    before_due,
    by_day,
    earlier,
    end_of_working_day,
    later,
    months,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import GP, IN_CONFIDENCE, MIDWIFE, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.involved import INVOLVED

# To these each service sends one, whether or not somebody comes.
ASKED_OF_EACH = ("conference", "review", "care_review")
ACT, SENT = "Write the report", ConferenceReport.answers()
HELD = MeetingHeld.of_the_same()   # to what is over nobody can come or write: what did not come counts as not sent
AHEAD = setting("meetings.working_days_before_a_conference", 2,
                "Working days before a conference by which each service’s report is there", "Local: not verified")
REMINDED = setting("meetings.working_days_before_a_missing_report", 1,
                   "Working days before that at which the lead of a service without a report hears", "Local")
# Whoever is asked too late to be ahead of it still has until the end of the next working day.
DUE = later(earlier(working_days(AHEAD), than=by_day(MeetingCalled.begins, months(1))), end_of_working_day(1))
# What is said in a service held in confidence nobody else could read: it tells what others must know by itself.
REPORTING = {key: whose for key, whose in INVOLVED.items() if whose.owner not in (*IN_CONFIDENCE, GP, MIDWIFE)}
# A report that comes after the meeting is no use to it: each hears while a colleague’s can still be sent.
FIRST = (before_due(working_days(REMINDED), TEAM_LEAD), when_overdue(TEAM_LEAD))


def _then(role) -> Escalate:
    return Escalate(*FIRST, overdue_by(end_of_working_day(0), role), again=working_days(5))


OF_NURSES, OF_MIDWIVES, OF_PRACTICES = map(_then, (NAMED_NURSE, NAMED_MIDWIFE, NAMED_GP))
