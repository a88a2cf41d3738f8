"""Each service that is invited to a conference sends its report, and its lead hears while there is still time."""
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.language import (
    LEARNT,
    Each,
    Escalate,
    Pathway,
    Source,
    Whose,
    before_due,
    by_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import GP, IN_CONFIDENCE, NAMED_NURSE, TEAM_LEAD
from kith.statuses.involved import INVOLVED

WHAT, ACT, SENT = "Send your report before the conference", "Write the report", ConferenceReport.answers()
DUE = by_day(MeetingCalled.begins, working_days(10))
BEFORE = setting("meetings.working_days_before_a_missing_report", 2,
                 "Working days before a conference at which the lead of a service without a report hears", "Local")
# What is said in a service held in confidence nobody else could read: it tells what others must know by itself.
REPORTING = {key: whose for key, whose in INVOLVED.items() if whose.owner not in IN_CONFIDENCE} | {"gp": Whose(GP)}
# A report that comes after the conference is no use to it: the lead can still send a colleague’s.
SILENT = Escalate(before_due(working_days(BEFORE), TEAM_LEAD), when_overdue(TEAM_LEAD),
                  overdue_by(working_days(1), NAMED_NURSE), again=working_days(5))


class ConferenceTold(Pathway):
    """One practice wrote four pages and the next a line; of most there was nothing, and the conference sat without."""

    title = "Reports for a conference"
    source = Source("Locality procedures for conferences: each service reports before the day, the parents first")
    answers_rows = ("HV05", "GP05", "AN16")
    clock = LEARNT
    begins_when = MeetingCalled.where(MeetingCalled.kind.is_in("conference", "review", "care_review")).because(
        "a conference about {name} was called on {when}")

    report = Each(REPORTING, WHAT, due=DUE, act=ACT, done_when=SENT, waived_by=(NAMED_NURSE,),
                  escalate=SILENT)
