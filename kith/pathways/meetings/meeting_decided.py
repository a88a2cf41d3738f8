"""After a meeting its decisions are out in a working day, and its minutes in twenty; all involved hear where not."""
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.minutes_issued import MinutesIssued
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    climbs,
    end_of_working_day,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CSC_MANAGER, DESIGNATED_NURSE, EVERYBODY_INVOLVED, THE_RECORDER

DECISIONS = setting("meetings.working_days_to_decisions", 1,
                    "Working days after a meeting in which its decision sheet is issued", "Local: not verified")
MINUTES = setting("meetings.working_days_to_minutes", 20,
                  "Working days after a meeting in which its minutes are issued", "Local: not verified")
PENDING = climbs(3, again=2, first=CSC_MANAGER, then=DESIGNATED_NURSE, also=(THE_RECORDER, EVERYBODY_INVOLVED))


class MeetingDecided(Pathway):
    """Whoever could not come phoned for weeks to learn what had been decided about a child they saw every day."""

    title = "Decisions and minutes of a meeting"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("CP06",)
    clock = HAPPENED
    begins_when = MeetingHeld.where().because("a meeting about {name} was held on {when}")

    decisions = Duty("Issue the decision sheet of a meeting", owner=THE_RECORDER, due=end_of_working_day(DECISIONS),
                     level="urgent", done_when=DecisionsIssued.answers(), act="Issue the decision sheet",
                     escalate=PENDING)
    minutes = Duty("Issue the minutes of a meeting", owner=THE_RECORDER, due=end_of_working_day(MINUTES),
                   level="routine", done_when=MinutesIssued.answers(), act="Issue the minutes",
                   escalate=Escalate(when_overdue(CSC_MANAGER), again=working_days(5), also=(THE_RECORDER,)))
