"""A disagreement between professionals is answered by name, and climbs step by step while it is not."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.speaking_up.disagreement import Disagreement
from kith.forms.speaking_up.disagreement_answered import DisagreementAnswered
from kith.forms.speaking_up.disagreement_heard import DisagreementHeard
from kith.language import (
    HAPPENED,
    Escalate,
    Loop,
    Pathway,
    Rung,
    Source,
    by_day,
    end_of_working_day,
    overdue_by,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD, THE_SENDER, WHOEVER_DECIDED
from kith.statuses.sending import OWN_TEXT, has_it

FIRST = setting("disagreement.working_days_first", 1, "Working days in which a disagreement is answered", "Local")
SECOND = setting("disagreement.working_days_second", 2, "Working days the lead has, before the named nurse hears of it",
                 "Local")
THIRD = setting("disagreement.working_days_third", 5, "Working days late at which the designated nurse hears of it",
                "Local")
CLIMBS = Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(SECOND), NAMED_NURSE),
                  overdue_by(working_days(THIRD), DESIGNATED_NURSE), again=working_days(1), also=(THE_SENDER,))


class DisagreementAnsweredInTime(Pathway):
    """There was a policy for disagreements, and those new to the work did not know when it began or whom to ask. So it
    climbs by itself, and whoever spoke up hears of every step.
    """

    title = "A disagreement is answered"
    source = Source("Locality policy on escalation and resolving professional disagreement; steps and times are local")
    answers_rows = ("CP08",)
    clock = HAPPENED
    begins_when = Disagreement.where().because("somebody did not agree on {when} with what was decided about {name}")
    loop = Loop(
        sent=Disagreement, to=WHOEVER_DECIDED, undelivered=NotDelivered, chase=CLIMBS,
        opened="A disagreement is answered within a working day; that it was opened is told by its answer.",
        read=OWN_TEXT,
        acknowledged=has_it("answers a disagreement", end_of_working_day(1)),
        decided=Rung("Answer somebody who does not agree with a decision",
                     by_day(Disagreement.by_day, otherwise=end_of_working_day(FIRST)), DisagreementAnswered.answers(),
                     "Answer it"),
        seen=Rung("Read the answer, and say whether it settles it", working_days(2), DisagreementHeard.answers(),
                  "I have read it"))
