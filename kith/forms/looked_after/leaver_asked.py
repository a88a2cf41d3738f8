"""Somebody who leaves care says how the health team was for them."""
from kith.language import Choice, Form, LongText

ANSWERS = {"yes": "Yes", "some": "In part", "no": "No", "not_said": "They would rather not say"}


class LeaverAsked(Form):
    """Keeps what somebody who leaves care says of the health care they had, in a few questions."""

    title = "Leaving care: how it was for them"
    line = "They were asked, on leaving, how the health care was for them."
    save = "Save what they say"

    heard = Choice("Did they feel heard?", ANSWERS)
    knows = Choice("Do they know whom to ask about their health from now on?", ANSWERS)
    better = LongText("What should we do better?", optional=True, sensitive=True)
