"""Somebody is worried: the nurse in charge answers before the child leaves, and the worried one hears it."""
from kith.forms.family.worried import Worried
from kith.forms.family.worry_answered import WorryAnswered
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, minutes, setting
from kith.language.roles import ED_NURSE_IN_CHARGE, ED_SAFEGUARDING_NURSE, SHIFT_LEAD, THE_SENDER

SOON = setting("worried.minutes_to_answer", 15, "Minutes in which the nurse in charge answers a worry", "Local")


class WorryAnsweredInTime(Pathway):
    """Reception saw what nobody had trained them to name; one button takes it to a nurse who must answer."""

    title = "A worry is answered"
    source = Source("Locality A&E policy")
    answers_rows = ("AE02",)
    clock = HAPPENED
    begins_when = Worried.where().because("somebody in the department was worried about {name} on {when}")

    answer = Duty("Answer a worry about a child in the department", owner=ED_NURSE_IN_CHARGE, due=minutes(SOON),
                  level="urgent", done_when=WorryAnswered.answers(), act="Answer",
                  escalate=climbs(60, again=240, by=minutes, first=SHIFT_LEAD, then=ED_SAFEGUARDING_NURSE,
                                   also=(THE_SENDER,)))
