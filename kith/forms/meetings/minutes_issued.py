"""The minutes of a meeting were issued, to those who were absent too."""
from kith.language import Form, LongText, Text


class MinutesIssued(Form):
    """Says that the minutes of a meeting are out, where they are, and what they add to the decision sheet."""

    title = "Minutes of a meeting"
    line = "The minutes of a meeting were issued."
    save = "Issue the minutes"

    kept_at = Text("Where are they kept?")
    adds = LongText("What do they add to the decision sheet?", optional=True)
