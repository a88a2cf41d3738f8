"""Each service that is invited to a conference sends its report, and its lead hears while there is still time."""
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.language import (
    LEARNT,
    Duty,
    Each,
    Escalate,
    Pathway,
    Source,
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

WHAT, ACT, SENT = "Send your report before the conference", "Write the report", ConferenceReport.answers()
AHEAD = setting("meetings.working_days_before_a_conference", 2,
                "Working days before a conference by which each service’s report is there", "Local: not verified")
REMINDED = setting("meetings.working_days_before_a_missing_report", 1,
                   "Working days before that at which the lead of a service without a report hears", "Local")
# Whoever is asked too late to be ahead of it still has until the end of the next working day.
DUE = later(earlier(working_days(AHEAD), than=by_day(MeetingCalled.begins, months(1))), end_of_working_day(1))
# What is said in a service held in confidence nobody else could read: it tells what others must know by itself.
REPORTING = {key: whose for key, whose in INVOLVED.items() if whose.owner not in (*IN_CONFIDENCE, GP, MIDWIFE)}
# A report that comes after the conference is no use to it: each hears while a colleague’s can still be sent.
FIRST = (before_due(working_days(REMINDED), TEAM_LEAD), when_overdue(TEAM_LEAD))
OF_NURSES = Escalate(*FIRST, overdue_by(end_of_working_day(0), NAMED_NURSE), again=working_days(5))
OF_MIDWIVES = Escalate(*FIRST, overdue_by(end_of_working_day(0), NAMED_MIDWIFE), again=working_days(5))
OF_PRACTICES = Escalate(*FIRST, overdue_by(end_of_working_day(0), NAMED_GP), again=working_days(5))


class ConferenceTold(Pathway):
    """One practice wrote four pages and the next a line; of most there was nothing, and the conference sat without."""

    title = "Reports for a conference"
    source = Source("Locality procedures for conferences: each service reports before the day, the parents first")
    answers_rows = ("HV05", "GP05", "AN16")
    clock = LEARNT
    begins_when = MeetingCalled.where(MeetingCalled.kind.is_in("conference", "review", "care_review")).because(
        "a conference about {name} was called on {when}")

    report = Each(REPORTING, WHAT, due=DUE, act=ACT, done_when=SENT, waived_by=(NAMED_NURSE,),
                  escalate=OF_NURSES)
    midwives = Each({"midwife": INVOLVED["midwife"]}, WHAT, due=DUE, act=ACT, done_when=SENT,
                    waived_by=(NAMED_NURSE, NAMED_MIDWIFE), escalate=OF_MIDWIVES)
    gp = Duty(WHAT, owner=GP, due=DUE, act=ACT, done_when=SENT, waived_by=(NAMED_NURSE, NAMED_GP),
              escalate=OF_PRACTICES)
