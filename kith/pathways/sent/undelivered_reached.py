"""What did not arrive is brought another way at once: nobody waits for an answer to what was never received."""
from kith.forms.acts.not_delivered import NotDelivered
from kith.forms.acts.reached_otherwise import ReachedOtherwise
from kith.language import (
    LEARNT,
    Duty,
    Escalate,
    Pathway,
    Source,
    hours,
    setting,
    when_overdue,
)
from kith.language.roles import DUTY_DESK, NAMED_NURSE

SOON = setting("loops.hours_to_reach", 1, "Hours in which what was not delivered is brought another way", "Local")


class UndeliveredReached(Pathway):
    """A message came back to a machine that nobody read, and both sides went on believing it had arrived."""

    title = "What was not delivered arrives another way"
    source = Source("Local agreement between the services")
    answers_rows = ("CP01",)
    clock = LEARNT
    begins_when = NotDelivered.where().because("a message about {name} did not reach those it was for")

    reach = Duty("Bring them another way what was not delivered", owner=DUTY_DESK, due=hours(SOON), level="urgent",
                 done_when=ReachedOtherwise.answers(), act="Say how it reached them", waived_by=(NAMED_NURSE,),
                 escalate=Escalate(when_overdue(NAMED_NURSE), again=hours(4)))
