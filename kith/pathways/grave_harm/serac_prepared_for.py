"""SERAC is called about a young person: whoever speaks there for health puts together what health knows."""
from kith.forms.grave_harm.serac_prepared import SeracPrepared
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    before_due,
    by_day,
    earlier,
    end_of_working_day,
    later,
    months,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import NAMED_NURSE
from kith.statuses.serac import FOR_HEALTH

AHEAD = setting("serac.working_days_to_prepare", 1, "Working days before SERAC by which what health knows of a young "
                "person is put together", "Local: not verified")
DUE = later(earlier(working_days(AHEAD), than=by_day(MeetingCalled.begins, months(1))), end_of_working_day(1))


class SeracPreparedFor(Pathway):
    """Health had no seat there, and what it knew of each girl was in five records that nobody laid side by side."""

    title = "SERAC is prepared for, young person by young person"
    source = Source("Locality procedures for SERAC")
    answers_rows = ("CP10",)
    clock = LEARNT
    begins_when = MeetingCalled.where(MeetingCalled.kind.is_in("serac")).because(
        "SERAC about {name} was called on {when}")

    prepare = Duty("Put together what health knows for SERAC", owner=FOR_HEALTH,
                   due=DUE, level="soon",
                   done_when=SeracPrepared.answers(), over_when=MeetingHeld.of_the_same(),
                   act="Write what health knows", waived_by=(NAMED_NURSE,),
                   escalate=Escalate(before_due(working_days(1), FOR_HEALTH), when_overdue(NAMED_NURSE),
                                     again=working_days(2)))
