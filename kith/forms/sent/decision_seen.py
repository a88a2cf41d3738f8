"""The sender has seen the decision; only then is the loop closed."""
from kith.language import Form, LongText


class DecisionSeen(Form):
    """Says that the sender of a referral has read the decision."""

    title = "Decision read"
    service = ""
    by_people = False
    of_a_reading = True
    line = "The decision was read by the sender."
    save = "I have read the decision"

    note = LongText("Anything you do not agree with?", optional=True)
