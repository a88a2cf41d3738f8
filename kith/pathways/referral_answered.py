"""Received is not read, and read is not acted on: each step is owed, and the sender hears of silence."""
from kith.forms.decision_seen import DecisionSeen
from kith.forms.opened import Opened
from kith.forms.referral import Referral
from kith.forms.referral_decided import ReferralDecided
from kith.language import (
    HAPPENED,
    Duty,
    Escalate,
    Pathway,
    Source,
    after_start,
    end_of_working_day,
    hours,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CSC_FRONT_DOOR, CSC_MANAGER, DESIGNATED_NURSE, THE_RECORDER, THE_SENDER

OPEN_IN = setting("referral.hours_to_open", 4, "Hours in which a referral and its documents are opened", "Local")
CHASE = Escalate(when_overdue(CSC_FRONT_DOOR), after_start(working_days(1), CSC_MANAGER),
                 after_start(working_days(3), DESIGNATED_NURSE), again=working_days(2), also=(THE_SENDER,))


class ReferralAnswered(Pathway):
    """A referral lay unopened for over two weeks while its sender held a receipt. The chase falls on the receiver."""

    title = "Referral answered"
    source = Source("Working Together: a social worker decides and tells the referrer within one working day")
    answers_rows = ("CP01", "CP02")
    clock = HAPPENED
    begins_when = Referral.where().because("a referral for {name} was sent on {when}")

    opened = Duty("Open the referral", owner=CSC_FRONT_DOOR, due=hours(OPEN_IN), level="urgent",
                  done_when=Opened.answers(), act="It was opened", escalate=CHASE)
    read = Duty("Open each document of the referral", owner=CSC_FRONT_DOOR, due=hours(OPEN_IN), level="soon",
                done_when=Opened.answers(), act="It was opened", for_each=Referral.documents, escalate=CHASE)
    decided = Duty("Decide on the referral, give the reason and tell the sender", owner=CSC_FRONT_DOOR,
                   due=end_of_working_day(1), level="urgent", done_when=ReferralDecided.answers(),
                   act="Record the decision", escalate=CHASE)
    seen = Duty("Read the decision on your referral", owner=THE_RECORDER, due=working_days(2), level="soon",
                after="decided", done_when=DecisionSeen.answers(), act="I have read it",
                escalate=Escalate(when_overdue(THE_RECORDER), again=working_days(2)))
