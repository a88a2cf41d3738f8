"""SERAC has met: what it decided is back in two working days, or the named nurse and the chair hear of it."""
from kith.forms.grave_harm.serac_decision import SeracDecision
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    end_of_working_day,
    overdue_by,
    setting,
    working_days,
)
from kith.language.roles import NAMED_NURSE, SERAC_CHAIR
from kith.statuses.serac import FOR_HEALTH

BACK = setting("serac.working_days_to_bring_back", 2,
               "Working days after SERAC in which what it decided is brought back", "Local: not verified")


class SeracDecisionBroughtBack(Pathway):
    """School nurses referred girl after girl, and learnt of none what had become of it.

    Where health had nobody there it is owed all the same: the chair gives it, and whoever speaks for health asks.
    """

    title = "What SERAC decided is brought back"
    source = Source("Locality procedures for SERAC")
    answers_rows = ("CP10",)
    clock = HAPPENED
    begins_when = MeetingHeld.where(MeetingHeld.kind.is_in("serac")).because("SERAC about {name} was held on {when}")

    back = Duty("Bring back what SERAC decided", owner=FOR_HEALTH, due=end_of_working_day(BACK), level="urgent",
                done_when=SeracDecision.answers(), act="Write what it decided", waived_by=(NAMED_NURSE,),
                escalate=Escalate(overdue_by(end_of_working_day(1), NAMED_NURSE), again=working_days(2),
                                  also=(SERAC_CHAIR,)))
    given = Duty("Give health what SERAC decided, since it had nobody there", owner=SERAC_CHAIR,
                 due=end_of_working_day(BACK), level="urgent", when=MeetingHeld.health.is_in("nobody"),
                 done_when=SeracDecision.answers(), act="Write what it decided", done_with="back",
                 waived_by=(NAMED_NURSE,),
                 escalate=Escalate(overdue_by(end_of_working_day(1), NAMED_NURSE), again=working_days(2),
                                   also=(FOR_HEALTH,)))
