"""Received is not read, and read is not acted on: each rung is owed, and the sender hears of silence."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.sent.referral import Referral
from kith.forms.sent.referral_decided import ReferralDecided
from kith.language import (
    HAPPENED,
    Escalate,
    Loop,
    Pathway,
    Rung,
    Source,
    after_start,
    end_of_working_day,
    hours,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import CSC_FRONT_DOOR, CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, THE_SENDER, THE_SENDERS_LEAD
from kith.statuses.sending import has_it, opened, seen

OPEN_IN = setting("referral.hours_to_open", 4, "Hours in which a referral and its documents are opened", "Local")
UNOPENED = setting("referral.hours_unopened", 24, "Hours after which an unopened referral reaches the manager", "Local")
# A manager who is silent too is their head of service’s to hear of, before it leaves the service.
CHASE = Escalate(when_overdue(CSC_FRONT_DOOR), after_start(working_days(1), CSC_MANAGER),
                 after_start(working_days(2), CSC_HEAD), after_start(working_days(3), DESIGNATED_NURSE),
                 again=working_days(2), also=(THE_SENDER,))
# That an outcome is not known concerns whoever answers for the sender too.
UNDECIDED = Escalate(*CHASE.steps, again=CHASE.again, also=(THE_SENDER, THE_SENDERS_LEAD))
# Where nobody has even looked, nothing is gained by waiting for the end of a day.
CHASE_UNOPENED = Escalate(when_overdue(CSC_FRONT_DOOR), after_start(hours(UNOPENED), CSC_MANAGER),
                          after_start(end_of_working_day(2), CSC_HEAD),
                          after_start(end_of_working_day(3), DESIGNATED_NURSE), again=working_days(2),
                          also=(THE_SENDER,))


class ReferralAnswered(Pathway):
    """A referral lay unopened for over two weeks while its sender held a receipt. The chase falls on the receiver."""

    title = "Referral answered"
    source = Source("Working Together: a social worker decides and tells the referrer within one working day")
    answers_rows = ("CP01", "CP02", "SH02")
    clock = HAPPENED
    begins_when = Referral.where().because("a referral for {name} was sent on {when}")
    loop = Loop(
        sent=Referral, to=CSC_FRONT_DOOR, chase=CHASE, undelivered=NotDelivered,
        opened=opened("Open the referral", hours(OPEN_IN), level="urgent", chase=CHASE_UNOPENED),
        read=opened("Open each document of the referral", hours(OPEN_IN),
                    chase=CHASE_UNOPENED, for_each=Referral.documents),
        acknowledged=has_it("has the referral", end_of_working_day(1)),
        decided=Rung("Decide on the referral, give the reason and tell the sender", end_of_working_day(1),
                     ReferralDecided.answers(), "Record the decision", "urgent", UNDECIDED),
        seen=seen("Read the decision on your referral", working_days(2)))
