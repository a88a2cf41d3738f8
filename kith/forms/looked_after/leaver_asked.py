"""Somebody who leaves care says how the health team was for them."""
from kith.language import Choice, Form, LongText
from kith.language.in_care import WAYS_AFTER_CARE

ANSWERS = {"yes": "Yes", "some": "In part", "no": "No", "not_said": "They would rather not say"}


class LeaverAsked(Form):
    """Keeps what somebody who leaves care says of the health care they had, in a few questions."""

    title = "Leaving care: how it was for them"
    line = "They were asked, on leaving, how the health care was for them."
    save = "Save what they say"

    heard = Choice("Did they feel heard?", ANSWERS)
    knows = Choice("Do they know whom to ask about their health from now on?", ANSWERS)
    way = Choice("How may we get in touch in the next year?", WAYS_AFTER_CARE | {"none": "They want no contact"},
                 optional=True, hint="As they choose. Leave it empty where it was not asked.")
    better = LongText("What should we do better?", optional=True, sensitive=True)
