"""Whoever writes that they are not safe is spoken to by a person, now."""
from kith.forms.looked_after.feeling_answered import FeelingAnswered
from kith.forms.looked_after.feeling_told import FeelingTold
from kith.language import (
    HAPPENED,
    Each,
    Escalate,
    Pathway,
    Source,
    hours,
    minutes,
    named_in,
    overdue_by,
    setting,
    when_overdue,
)
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, LOOKED_AFTER_NURSE, NAMED_NURSE

SOON = setting("own_page.minutes_until_somebody_speaks", 30, "Minutes in which somebody speaks to a young person who "
               "writes that they are not safe", "Local: not verified, and for the locality’s clinicians to set")
HEARING = {"triage": HUB_TRIAGE, "nurse": LOOKED_AFTER_NURSE, "named_nurse": NAMED_NURSE}


class FeelingUnsafe(Pathway):
    """A page that asks how somebody feels and is read on Monday would be worse than none."""

    title = "A young person writes that they are not safe"
    source = Source("Locality policy: nobody is asked how they feel without somebody who hears the answer")
    answers_rows = ("LA15",)
    clock = HAPPENED
    begins_when = FeelingTold.where(FeelingTold.unsafe).because("{name} wrote on {when} that they may not be safe")

    speak = Each(named_in(FeelingTold.to, HEARING), "Speak to a young person who may not be safe",
                 due=minutes(SOON), level="urgent", done_when=FeelingAnswered.answers(FeelingAnswered.reached),
                 act="Write what was done",
                 escalate=Escalate(when_overdue(HUB_LEAD), overdue_by(minutes(SOON), NAMED_NURSE), again=hours(1)))
