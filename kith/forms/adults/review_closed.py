"""The end of an adult's review, crisis or stay: it cannot be signed while children have not been asked about."""
from kith.language import Form, LongText


class ReviewClosed(Form):
    """Signs off an assessment, review, crisis, admission or discharge of an adult's service."""

    title = "Review signed off"
    label = "sensitive"
    line = "Signed off. {outcome}"
    save = "Sign it off"
    signs_when = ("children_asked_again", "children_asked_first")

    outcome = LongText("What comes next?")
