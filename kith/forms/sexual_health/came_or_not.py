"""What came of it that somebody was expected in the service."""
from kith.language import Choice, Form, LongText
from kith.language.roles import SEXUAL_HEALTH

OUTCOMES = {"came": "They came", "did_not_come": "They did not come", "put_off": "They asked for another day",
            "cancelled": "We cancelled it"}


class CameOrNot(Form):
    """Says whether somebody who was expected here came. A miss is followed here, and known nowhere else."""

    title = "Sexual health: whether they came"
    label = "sealed"
    recorded_by = (SEXUAL_HEALTH,)
    line = "Expected here: {outcome}."
    save = "Save"

    outcome = Choice("What happened?", OUTCOMES)
    words = LongText("What is known of why?", optional=True)

    missed = outcome.is_in("did_not_come")
