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
    of_step,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, DRAWN, THE_SENDER, WHOEVER_DECIDED
from kith.statuses.sending import OWN_TEXT, has_it

# Whoever stands at the next step hears as soon as it is late, and so on by the steps; above the last this one.
CLIMBS = Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(1), also=(THE_SENDER,), drawn=DRAWN)


class DisagreementAnsweredInTime(Pathway):
    """There was a policy for disagreements, and those new to the work did not know when it began or whom to ask. So it
    climbs by itself, and whoever spoke up hears of every step.
    """

    title = "A disagreement is answered"
    source = Source("Locality policy on escalation and professional disagreement; its steps and their times are local")
    answers_rows = ("CP08",)
    clock = HAPPENED
    begins_when = Disagreement.where().because("somebody did not agree on {when} with what was decided about {name}")
    loop = Loop(
        sent=Disagreement, to=WHOEVER_DECIDED, undelivered=NotDelivered, chase=CLIMBS,
        opened="A disagreement is answered within a working day; that it was opened is told by its answer.",
        read=OWN_TEXT,
        acknowledged=has_it("answers a disagreement", end_of_working_day(1)),
        decided=Rung("Answer somebody who does not agree with a decision",
                     by_day(Disagreement.by_day, otherwise=of_step(DRAWN)), DisagreementAnswered.answers(),
                     "Answer it"),
        seen=Rung("Read the answer, and say whether it settles it", working_days(2), DisagreementHeard.answers(),
                  "I have read it"))
