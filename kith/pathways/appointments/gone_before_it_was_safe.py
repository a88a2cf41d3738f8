"""A letter had gone when safe contact was set: nobody can call it back, and somebody must act before it is opened."""
from kith.forms.appointments.family_told import FamilyTold
from kith.forms.appointments.gone_answered import GoneAnswered
from kith.forms.family.history_read import HistoryRead
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    days,
    hours,
    setting,
    unsafe,
    when_overdue,
    working_days,
)
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE

LATELY = setting("safe_contact.days_a_letter_matters", 28, "Days in which a letter that had gone is acted on by itself",
                 "Local")
IN = setting("safe_contact.hours_to_act", 4, "Hours in which somebody acts on a letter that had gone", "Local")
CLIMB = Escalate(when_overdue(DESIGNATED_NURSE), again=hours(24))


class GoneBeforeItWasSafe(Pathway):
    """The mark came an hour after the post had gone. Then the post is not a mistake to hide but a danger to meet."""

    title = "Sent before it was known to be unsafe"
    source = Source("Safe contact")
    answers_rows = ("CM08", "P7")
    clock = LEARNT
    look_back = days(LATELY)
    begins_when = FamilyTold.where(FamilyTold.gone, unsafe(FamilyTold.channel)).because(
        "something had gone to the home of {name} on {when} when safe contact was set")

    act = Duty("Act on what has gone to a home that is not safe", owner=NAMED_NURSE, due=hours(IN), level="urgent",
               done_when=GoneAnswered.answers(), act="Say what was done", escalate=CLIMB)
    read_history = Duty("Look at what had gone to the home before safe contact was set", owner=NAMED_NURSE,
                        due=working_days(5), level="routine", done_when=HistoryRead.answers(), act="I have read it",
                        beside=SAID, escalate=Escalate(when_overdue(DESIGNATED_NURSE), again=working_days(5)))
