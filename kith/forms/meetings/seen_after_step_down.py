"""The contact after a plan was stepped down: how the family is, and whether anything is worrying again."""
from kith.language import NO_REASON, Choice, Form, LongText


class SeenAfterStepDown(Form):
    """Says how it goes without the plan."""

    title = "Contact after a step-down"
    line = "Seen after the step-down: {how}. {what}"
    save = "Save this contact"

    how = Choice("How is it going?", {"well": "As hoped", "worried": "Something worries us again"})
    what = LongText("What did you see and hear?", not_accepted=NO_REASON)
